using System.Text.Json;

namespace Aggregator.Publish.Api;

/// <summary>What descriptions need to know of a shape.</summary>
public interface IJsonShape
{
    /// <summary>The shape's name among all of the API.</summary>
    string Name { get; }

    /// <summary>Its fields, in the order in which they are written.</summary>
    IReadOnlyList<JsonFieldSchema> FieldSchemas { get; }
}

/// <summary>A field as it is described; one that is not always there is not required.</summary>
public sealed record JsonFieldSchema(string Name, JsonSchema Schema, bool Required);

/// <summary>
/// The form of an object in answers, declared once: the same fields write it, describe it and are chosen from. Only removing
/// or changing a field is an incompatible change.
/// </summary>
public sealed class JsonShape<T>(string name, params IReadOnlyList<JsonField<T>> fields) : IJsonShape
{
    public string Name => name;

    public IReadOnlyList<JsonField<T>> Fields => fields;

    public IReadOnlyList<JsonFieldSchema> FieldSchemas { get; } = [.. fields.Select(field => new JsonFieldSchema(field.Name, field.Schema, field.Required))];

    /// <summary>Writes the value as an object, with all of its fields or those in <paramref name="only"/>.</summary>
    public void Write(Utf8JsonWriter json, T value, IReadOnlySet<string>? only = null)
    {
        json.WriteStartObject();
        foreach (var field in fields)
            if (only is null || only.Contains(field.Name))
                field.Write(json, value);
        json.WriteEndObject();
    }
}

/// <summary>One field: its name, how it is described, and what writes it (name and value, or nothing where it is not there).</summary>
public sealed record JsonField<T>(string Name, JsonSchema Schema, bool Required, Action<Utf8JsonWriter, T> Write);

/// <summary>Declares fields.</summary>
public static class JsonField
{
    public static JsonField<T> Text<T>(string name, string about, JsonSchema schema, Func<T, string> value) =>
        new(name, schema with { Description = about }, true, (json, one) => json.WriteString(name, value(one)));

    /// <summary>null where there is none.</summary>
    public static JsonField<T> TextOrNull<T>(string name, string about, JsonSchema schema, Func<T, string?> value) =>
        new(name, schema with { Description = about, Nullable = true }, true, (json, one) => json.WriteString(name, value(one)));

    /// <summary>Left out where there is none.</summary>
    public static JsonField<T> OptionalText<T>(string name, string about, JsonSchema schema, Func<T, string?> value) =>
        new(name, schema with { Description = about }, false, (json, one) =>
        {
            if (value(one) is { } text)
                json.WriteString(name, text);
        });

    public static JsonField<T> Time<T>(string name, string about, Func<T, DateTimeOffset> value) =>
        Text<T>(name, about, JsonSchema.Time, one => Rfc3339.Format(value(one)));

    /// <summary>null where there is none.</summary>
    public static JsonField<T> TimeOrNull<T>(string name, string about, Func<T, DateTimeOffset?> value) =>
        TextOrNull<T>(name, about, JsonSchema.Time, one => value(one) is { } time ? Rfc3339.Format(time) : null);

    public static JsonField<T> OptionalTime<T>(string name, string about, Func<T, DateTimeOffset?> value) =>
        OptionalText<T>(name, about, JsonSchema.Time, one => value(one) is { } time ? Rfc3339.Format(time) : null);

    public static JsonField<T> Number<T>(string name, string about, Func<T, long> value) =>
        new(name, JsonSchema.Number with { Description = about }, true, (json, one) => json.WriteNumber(name, value(one)));

    public static JsonField<T> OptionalDegrees<T>(string name, string about, Func<T, double?> value) =>
        new(name, JsonSchema.Degrees with { Description = about }, false, (json, one) =>
        {
            if (value(one) is { } number)
                json.WriteNumber(name, number);
        });

    public static JsonField<T> Flag<T>(string name, string about, Func<T, bool> value) =>
        new(name, JsonSchema.Flag with { Description = about }, true, (json, one) => json.WriteBoolean(name, value(one)));

    public static JsonField<T> Texts<T>(string name, string about, Func<T, IEnumerable<string>> value) =>
        new(name, JsonSchema.ListOf(JsonSchema.Text) with { Description = about }, true, (json, one) => JsonSchema.WriteTexts(json, name, value(one)));

    public static JsonField<T> Object<T, TPart>(string name, string about, JsonShape<TPart> shape, Func<T, TPart> value) =>
        new(name, JsonSchema.Of(shape) with { Description = about }, true, (json, one) =>
        {
            json.WritePropertyName(name);
            shape.Write(json, value(one));
        });

    /// <summary>Left out where there is none.</summary>
    public static JsonField<T> OptionalObject<T, TPart>(string name, string about, JsonShape<TPart> shape, Func<T, TPart?> value)
        where TPart : class =>
        new(name, JsonSchema.Of(shape) with { Description = about }, false, (json, one) =>
        {
            if (value(one) is not { } part)
                return;
            json.WritePropertyName(name);
            shape.Write(json, part);
        });

    /// <summary>A list that is left out where it is empty.</summary>
    public static JsonField<T> OptionalObjects<T, TPart>(string name, string about, JsonShape<TPart> shape, Func<T, IReadOnlyList<TPart>> value)
    {
        var always = Objects<T, TPart>(name, about, shape, value);
        return always with
        {
            Required = false,
            Write = (json, one) =>
            {
                if (value(one).Count > 0)
                    always.Write(json, one);
            },
        };
    }

    /// <summary>A list; <paramref name="only"/> says which fields of its elements are wanted, null for all.</summary>
    public static JsonField<T> Objects<T, TPart>(
        string name, string about, JsonShape<TPart> shape, Func<T, IEnumerable<TPart>> value, Func<T, IReadOnlySet<string>?>? only = null) =>
        new(name, JsonSchema.ListOf(JsonSchema.Of(shape)) with { Description = about }, true, (json, one) =>
        {
            json.WriteStartArray(name);
            foreach (var part in value(one))
                shape.Write(json, part, only?.Invoke(one));
            json.WriteEndArray();
        });
}
