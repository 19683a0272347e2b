using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Entities in the JSON of the Table service, with type annotations where JSON has no type ("Payload format for Table service operations").</summary>
internal static class EntityJson
{
    private const string TypeSuffix = "@odata.type";

    /// <summary>In ASCII, everything else escaped: Azurite takes a body in pieces and breaks characters at their edges.</summary>
    public static byte[] Write(ITableEntity entity)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in Dictionary(entity))
            {
                if (name is not (TableEntity.ETagName or TableEntity.TimestampName) && value is not null)
                    WriteProperty(json, name, value);
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    public static T Read<T>(JsonElement element)
        where T : class, ITableEntity
    {
        if (!typeof(T).IsAssignableFrom(typeof(TableEntity)))
            throw new NotSupportedException($"Entities are read as TableEntity here, not as {typeof(T)}.");
        var entity = new TableEntity();
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name == TableEntity.ETagName)
                entity[TableEntity.ETagName] = property.Value.GetString();
            else if (!property.Name.StartsWith("odata.", StringComparison.Ordinal) && !property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
                entity[property.Name] = ReadValue(element, property);
        }

        return (T)(object)entity;
    }

    private static IDictionary<string, object?> Dictionary(ITableEntity entity) =>
        entity as IDictionary<string, object?>
        ?? throw new NotSupportedException($"Entities are written from TableEntity here, not from {entity.GetType()}.");

    private static void WriteProperty(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                WriteTyped(json, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                json.WriteString(name + TypeSuffix, "Edm.Double");
                json.WriteNumber(name, number);
                break;
            case double number:
                WriteTyped(json, name, "Edm.Double", double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
                break;
            case DateTimeOffset time:
                WriteTyped(json, name, "Edm.DateTime", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
            case DateTime time:
                WriteTyped(json, name, "Edm.DateTime", time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
                break;
            case Guid id:
                WriteTyped(json, name, "Edm.Guid", id.ToString());
                break;
            case byte[] bytes:
                WriteTyped(json, name, "Edm.Binary", Convert.ToBase64String(bytes));
                break;
            case BinaryData data:
                WriteTyped(json, name, "Edm.Binary", Convert.ToBase64String(data));
                break;
            default:
                throw new NotSupportedException($"The property '{name}' is a {value.GetType()}, which tables cannot hold.");
        }
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteString(name + TypeSuffix, type);
        json.WriteString(name, value);
    }

    private static object? ReadValue(JsonElement entity, JsonProperty property)
    {
        var value = property.Value;
        var type = entity.TryGetProperty(property.Name + TypeSuffix, out var annotation) ? annotation.GetString() : null;
        return type switch
        {
            "Edm.Int64" => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            "Edm.Double" => value.ValueKind == JsonValueKind.Number
                ? value.GetDouble()
                : double.Parse(value.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture),
            "Edm.DateTime" => value.GetDateTimeOffset(),
            "Edm.Guid" => Guid.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            "Edm.Binary" => value.GetBytesFromBase64(),
            _ when property.Name == TableEntity.TimestampName => value.GetDateTimeOffset(),
            _ => value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.Number => value.TryGetInt32(out var number) ? number : (object)value.GetDouble(),
                _ => null,
            },
        };
    }
}
