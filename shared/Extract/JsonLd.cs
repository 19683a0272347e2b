using System.Text.Json;
using System.Text.Json.Nodes;
using Aggregator.Markup;
using Aggregator.Normalise;

namespace Aggregator.Extract;

/// <summary>
/// The schema.org objects that a page carries as JSON-LD, flattened: arrays, @graph and what is nested in mainEntity and
/// the like. Broken JSON is repaired where that is cheap; what stays broken is left out.
/// </summary>
internal static class JsonLd
{
    private const int MaxObjects = 400;
    private const int MaxDepth = 12;
    private const int MaxLength = 2_000_000;

    private static readonly JsonDocumentOptions Tolerant = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    private static readonly string[] Nests = ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "liveBlogUpdate", "subjectOf", "hasPart", "video", "about"];

    /// <summary>All objects of one script, outer ones first.</summary>
    internal static void Read(string json, List<JsonObject> objects)
    {
        if (json.Length > MaxLength || Parse(json) is not { } node)
            return;
        Collect(node, objects, 0);
    }

    private static JsonNode? Parse(string json)
    {
        var text = JsonText.WithoutHalfCharacters(json.AsSpan().Trim().TrimEnd(';').ToString());
        return TryParse(text) ?? TryParse(JsonRepair.Repair(text));
    }

    private static JsonNode? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Tolerant);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            // The same key twice in one object.
            return null;
        }
    }

    private static void Collect(JsonNode? node, List<JsonObject> objects, int depth)
    {
        if (depth > MaxDepth || objects.Count >= MaxObjects)
            return;
        switch (node)
        {
            case JsonArray array:
                foreach (var element in array)
                    Collect(element, objects, depth + 1);
                break;
            case JsonObject found when IsReadable(found):
                objects.Add(found);
                foreach (var name in Nests)
                {
                    if (found[name] is JsonArray or JsonObject)
                        Collect(found[name], objects, depth + 1);
                }
                break;
        }
    }

    // Reading an object with doubled keys fails at the first access, which is made here.
    private static bool IsReadable(JsonObject found)
    {
        try
        {
            return found.ContainsKey("@type") || found.Count >= 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The types of an object, without the vocabulary's address.</summary>
    internal static IEnumerable<string> Types(JsonObject found)
    {
        var type = found["@type"] ?? found["type"];
        if (type is JsonArray several)
        {
            foreach (var one in several)
            {
                if (Text(one) is { } name)
                    yield return Short(name);
            }
        }
        else if (Text(type) is { } name)
        {
            yield return Short(name);
        }
    }

    private static string Short(string type) => type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..];

    /// <summary>A string value; the first one of an array; @value, name or @id of an object.</summary>
    internal static string? Text(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.ToJsonString(),
        JsonArray { Count: > 0 } array => Text(array[0]),
        JsonObject found => Text(found["@value"]) ?? Text(found["name"]) ?? Text(found["url"]) ?? Text(found["@id"]),
        _ => null,
    };
}
