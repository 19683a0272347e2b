using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aggregator.Fetch;
using Aggregator.Normalise;

namespace Aggregator.Translate.Engines;

/// <summary>What the answers of all engines have in common.</summary>
internal static class EngineAnswers
{
    private const int MostOfMessage = 200;

    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 16 };

    /// <summary>The JSON of an answer; null for anything else.</summary>
    public static JsonNode? Json(ServiceAnswer answer)
    {
        try
        {
            return answer.Body.Length == 0 ? null : JsonNode.Parse(JsonText.WithoutHalfCharacters(Encoding.UTF8.GetString(answer.Body.Span)), null, Shallow);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A member of an object; null where there is no object or no such member.</summary>
    public static JsonNode? Member(JsonNode? node, string name)
    {
        try
        {
            return node is JsonObject found ? found[name] : null;
        }
        catch (ArgumentException)
        {
            // A name that stands twice is found out only when the object is asked for one.
            return null;
        }
    }

    /// <summary>A string; null for anything else.</summary>
    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>What an answer that is no success means, by its status; null for a success.</summary>
    public static TranslationOutcome? Failure(ServiceAnswer answer, string? message)
    {
        var reason = message is null ? answer.Reason : $"{answer.Reason} {Shortened(message)}";
        return answer switch
        {
            { Reach: ServiceReach.NotSent } => TranslationOutcome.Failed(EngineFailureKind.Away, reason),
            { Reach: ServiceReach.Unanswered } => TranslationOutcome.Failed(EngineFailureKind.Unanswered, reason),
            { Succeeded: true } => null,
            { Status: 429 } => TranslationOutcome.Failed(EngineFailureKind.Throttled, reason, answer.RetryAfter),
            { Status: 413 } => TranslationOutcome.Failed(EngineFailureKind.TooLarge, reason),
            { Status: >= 500 or 408 } => TranslationOutcome.Failed(EngineFailureKind.Away, reason, answer.RetryAfter),
            _ => TranslationOutcome.Failed(EngineFailureKind.Refused, reason, answer.RetryAfter),
        };
    }

    // What a server says is for logs and the status page: one line, not too long.
    private static string Shortened(string message)
    {
        var line = new string([.. message.Select(character => char.IsControl(character) ? ' ' : character).Take(MostOfMessage)]);
        return line.Trim();
    }
}
