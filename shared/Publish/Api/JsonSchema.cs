using System.Text.Json;

namespace Aggregator.Publish.Api;

/// <summary>The part of JSON Schema (2020-12) that describes our answers and parameters.</summary>
public sealed record JsonSchema
{
    /// <summary>string, integer, number, boolean, array, object; null for a reference.</summary>
    public string? Type { get; init; }

    public bool Nullable { get; init; }

    public string? Format { get; init; }

    public string? Pattern { get; init; }

    public IReadOnlyList<string>? Values { get; init; }

    public JsonSchema? Items { get; init; }

    /// <summary>The shape that objects have.</summary>
    public IJsonShape? Shape { get; init; }

    public int? Least { get; init; }

    public int? Most { get; init; }

    public int? Default { get; init; }

    public string? Description { get; init; }

    public static JsonSchema Text { get; } = new() { Type = "string" };

    public static JsonSchema Time { get; } = new() { Type = "string", Format = "date-time" };

    public static JsonSchema Day { get; } = new() { Type = "string", Format = "date" };

    public static JsonSchema Url { get; } = new() { Type = "string", Format = "uri" };

    public static JsonSchema Number { get; } = new() { Type = "integer", Least = 0 };

    public static JsonSchema Degrees { get; } = new() { Type = "number" };

    public static JsonSchema Flag { get; } = new() { Type = "boolean" };

    public static JsonSchema ArticleId { get; } = new() { Type = "string", Pattern = "^[0-9a-hjkmnp-tv-z]{26}$" };

    public static JsonSchema OneOf(IEnumerable<string> values) => new() { Type = "string", Values = [.. values] };

    public static JsonSchema ListOf(JsonSchema items) => new() { Type = "array", Items = items };

    public static JsonSchema Of(IJsonShape shape) => new() { Shape = shape };

    /// <summary>Writes the schema as an object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (Shape is not null)
            json.WriteString("$ref", "#/components/schemas/" + Shape.Name);
        WriteType(json);
        WriteText(json, "format", Format);
        WriteText(json, "pattern", Pattern);
        if (Values is not null)
            WriteTexts(json, "enum", Values);
        WriteNumber(json, "minimum", Least);
        WriteNumber(json, "maximum", Most);
        WriteNumber(json, "default", Default);
        if (Items is not null)
        {
            json.WritePropertyName("items");
            Items.Write(json);
        }
        WriteText(json, "description", Description);
        json.WriteEndObject();
    }

    internal static void WriteTexts(Utf8JsonWriter json, string property, IEnumerable<string> texts)
    {
        json.WriteStartArray(property);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private void WriteType(Utf8JsonWriter json)
    {
        if (Type is not null && Nullable)
            WriteTexts(json, "type", [Type, "null"]);
        else if (Type is not null)
            json.WriteString("type", Type);
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }
}
