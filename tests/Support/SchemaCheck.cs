using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aggregator.Support;

/// <summary>Checks JSON against the part of JSON Schema that our OpenAPI document uses; stricter in that unknown properties are faults.</summary>
public sealed class SchemaCheck(JsonElement openApi)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Everything in <paramref name="value"/> that <paramref name="schema"/> does not allow; <paramref name="partial"/> forgives missing properties.</summary>
    public IReadOnlyList<string> Check(JsonElement schema, JsonElement value, bool partial = false) => [.. Faults(schema, value, "$", partial)];

    private IEnumerable<string> Faults(JsonElement schema, JsonElement value, string at, bool partial)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = Resolve(reference.GetString()!);
        if (!Types(schema).Any(type => Is(type, value)))
            return [$"{at} is {value.ValueKind}, not {string.Join(" or ", Types(schema))}."];
        return value.ValueKind switch
        {
            JsonValueKind.Object => Properties(schema, value, at, partial),
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Faults(schema.GetProperty("items"), item, $"{at}[{index}]", partial)),
            JsonValueKind.String => Text(schema, value.GetString()!, at),
            JsonValueKind.Number when schema.TryGetProperty("minimum", out var least) && value.GetDouble() < least.GetDouble() => [$"{at} is too small."],
            _ => [],
        };
    }

    private IEnumerable<string> Properties(JsonElement schema, JsonElement value, string at, bool partial)
    {
        var known = schema.GetProperty("properties");
        foreach (var property in value.EnumerateObject())
        {
            if (!known.TryGetProperty(property.Name, out var inner))
                yield return $"{at}.{property.Name} is not described.";
            else
                foreach (var fault in Faults(inner, property.Value, $"{at}.{property.Name}", partial))
                    yield return fault;
        }
        if (!partial)
            foreach (var name in schema.GetProperty("required").EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)))
                yield return $"{at}.{name} is missing.";
    }

    private static IEnumerable<string> Text(JsonElement schema, string text, string at)
    {
        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(one => one.GetString() == text))
            yield return $"{at} is '{text}', none of the values described.";
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.None, Patience))
            yield return $"{at} is '{text}', not of the form described.";
        if (schema.TryGetProperty("format", out var format) && !HasFormat(format.GetString()!, text))
            yield return $"{at} is '{text}', no {format}.";
    }

    private static bool HasFormat(string format, string text) => format switch
    {
        "date-time" => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, null, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => false,
    };

    private static IEnumerable<string> Types(JsonElement schema) => schema.GetProperty("type") is var type && type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Select(one => one.GetString()!)
        : [type.GetString()!];

    private static bool Is(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => string.Equals(type, value.ValueKind.ToString(), StringComparison.OrdinalIgnoreCase),
    };

    private JsonElement Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(openApi, (element, name) => element.GetProperty(name));
}
