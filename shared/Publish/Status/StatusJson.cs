using System.Text.Json;
using Aggregator.Insight;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Aggregator.Translate;

namespace Aggregator.Publish.Status;

/// <summary>The machine-readable form of the status page.</summary>
public static class StatusJson
{
    public static byte[] Write(IReadOnlyList<SourceStatus> sources, IReadOnlyList<QueueStatus> queues, TranslationStatus translation) => JsonBody.Write(json =>
    {
        json.WriteStartObject();
        WriteTranslation(json, translation);
        json.WriteStartObject("counts");
        foreach (var group in sources.GroupBy(source => source.Health))
            json.WriteNumber(Name(group.Key), group.Count());
        json.WriteEndObject();
        json.WriteStartArray("queues");
        foreach (var queue in queues)
            WriteQueue(json, queue);
        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in sources)
            WriteSource(json, source);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteQueue(Utf8JsonWriter json, QueueStatus queue)
    {
        json.WriteStartObject();
        json.WriteString("name", queue.Name);
        json.WriteNumber("waiting", queue.Waiting);
        json.WriteNumber("setAside", queue.SetAside);
        json.WriteNumber("givenUp", queue.GivenUp);
        json.WriteEndObject();
    }

    // Characters are Unicode code points as engines count them.
    private static void WriteTranslation(Utf8JsonWriter json, TranslationStatus status)
    {
        json.WriteStartObject("translation");
        json.WriteString("engine", status.Engine);
        json.WriteString("trouble", status.Trouble);
        WriteTime(json, "troubleSince", status.TroubleSince);
        WriteTime(json, "nextTry", status.NextTry);
        json.WriteString("day", status.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        WriteSpend(json, "all", status.All);
        WriteSpend(json, "onRequest", status.Requests);
        json.WriteStartArray("languages");
        foreach (var language in status.Languages)
        {
            json.WriteStartObject();
            json.WriteString("language", language.Language);
            WriteSpend(json, "spend", language.Spend);
            json.WriteNumber("waiting", language.Waiting);
            WriteTime(json, "waitingSince", language.WaitingSince);
            json.WriteString("reason", language.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in status.Sources)
        {
            json.WriteStartObject();
            json.WriteString("source", source.SourceId);
            WriteSpend(json, "spend", source.Spend);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSpend(Utf8JsonWriter json, string name, TranslationSpend spend)
    {
        json.WriteStartObject(name);
        json.WriteNumber("characters", spend.Characters);
        json.WriteNumber("budget", spend.Budget);
        json.WriteNumber("texts", spend.Texts);
        json.WriteNumber("requests", spend.Requests);
        json.WriteNumber("surplus", spend.Surplus);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, SourceStatus status)
    {
        json.WriteStartObject();
        ArticleJson.WriteSource(json, "source", status.Source);
        json.WriteString("state", Name(status.Health));
        WriteTime(json, "lastTry", status.LastTry);
        WriteTime(json, "lastSuccess", status.LastSuccess);
        WriteTime(json, "lastNew", status.LastNew);
        WriteTime(json, "nextTry", status.Next?.State?.NextDue);
        json.WriteString("nextReason", status.Next?.State?.NextReason);
        json.WriteString("lastOutcome", status.LastOutcome);
        json.WriteNumber("failures", status.Failures);
        json.WriteStartArray("endpoints");
        foreach (var endpoint in status.Endpoints)
            WriteEndpoint(json, endpoint);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEndpoint(Utf8JsonWriter json, EndpointHealth health)
    {
        var (endpoint, state) = health;
        json.WriteStartObject();
        json.WriteString("id", endpoint.Id);
        json.WriteString("url", endpoint.Url.AbsoluteUri);
        json.WriteString("kind", endpoint.Kind.ToString().ToLowerInvariant());
        json.WriteBoolean("enabled", endpoint.Enabled);
        WriteTime(json, "lastTry", state?.LastTry);
        WriteTime(json, "lastSuccess", state?.LastSuccess);
        WriteTime(json, "lastNew", state?.LastNew);
        WriteTime(json, "nextTry", state?.NextDue);
        json.WriteString("nextReason", state?.NextReason);
        json.WriteString("lastOutcome", state?.LastOutcome);
        json.WriteNumber("failures", state?.Failures ?? 0);
        json.WriteNumber("entriesSeen", state?.EntriesSeen ?? 0);
        json.WriteNumber("entriesNew", state?.EntriesNew ?? 0);
        json.WriteString("movedTo", state?.MovedTo?.AbsoluteUri);
        json.WriteStartArray("warnings");
        foreach (var warning in state?.Warnings ?? [])
            json.WriteStringValue(warning);
        json.WriteEndArray();
        json.WriteStartArray("symptoms");
        foreach (var symptom in state?.Symptoms ?? [])
            WriteSymptom(json, symptom);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSymptom(Utf8JsonWriter json, Symptom symptom)
    {
        json.WriteStartObject();
        json.WriteString("name", symptom.Name);
        json.WriteString("words", symptom.Words);
        WriteTime(json, "since", symptom.Since);
        json.WriteBoolean("isNote", symptom.IsNote);
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } value)
            json.WriteString(name, Rfc3339.Format(value));
        else
            json.WriteNull(name);
    }

    private static string Name(SourceHealth health) => health.ToString().ToLowerInvariant();
}
