using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aggregator.Fetch;

namespace Aggregator.Translate.Engines;

/// <summary>
/// Any server with LibreTranslate's interface: POST /translate {q: […], source, target, format: html, api_key} →
/// {translatedText: […]}, GET /languages for what it speaks. Names stand in the text as they are to read there, in a span
/// with translate="no", which it leaves alone. How much it takes at once is its operator's choice.
/// </summary>
internal sealed class LibreTranslateEngine(IServiceCaller caller, EngineOptions options, TimeProvider clock) : ITranslationEngine
{
    private static readonly TimeSpan LanguagesLast = TimeSpan.FromHours(1);
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private volatile KnownLanguages? known;

    public string Name => "libretranslate";

    public bool Bills => false;

    private BatchLimits Limits => new(options.MostTexts, options.MostCharacters);

    public async Task<bool?> SpeaksAsync(string from, string to, CancellationToken cancellationToken)
    {
        if (await LanguagesAsync(cancellationToken) is not { } languages)
            return null;
        return languages.Code(from) is { } source && languages.Code(to) is { } target && languages.Targets[source].Contains(target);
    }

    public int Charge(SourceText text) => BatchLimits.CountOf(Marked(text));

    public IReadOnlyList<TranslationBatch> Split(TranslationBatch batch) => Limits.Split(batch, text => Marked(text).Length);

    public async Task<TranslationOutcome> TranslateAsync(TranslationBatch batch, CancellationToken cancellationToken)
    {
        var sent = batch.Texts.Select(Marked).ToList();
        if (Limits.Refuse(sent) is { } refusal)
            return refusal;
        var languages = await LanguagesAsync(cancellationToken);
        var answer = await caller.SendAsync(Request(batch, sent, languages), cancellationToken);
        var json = EngineAnswers.Json(answer);
        if (Failure(answer, EngineAnswers.Text(EngineAnswers.Member(json, "error"))) is { } failed)
            return failed;
        return EngineAnswers.Member(json, "translatedText") is JsonArray list && list.Count == sent.Count
            ? new TranslationOutcome([.. list.Select(EngineAnswers.Text)], sent.Sum(BatchLimits.CountOf))
            : TranslationOutcome.Failed(EngineFailureKind.Garbled, "The answer is no list of as many translations as texts were sent.");
    }

    /// <summary>A text as it is sent.</summary>
    internal static string Marked(SourceText text) => FragmentText.Of(text.Html).Mark(
        text.Terms, (term, _) => $"<span translate=\"no\">{FragmentMarkup.Encode(term.Rendering)}</span>");

    private static TranslationOutcome? Failure(ServiceAnswer answer, string? message) => (answer.Status, message) switch
    {
        (400, not null) when message.Contains("not supported", StringComparison.OrdinalIgnoreCase) => TranslationOutcome.Failed(EngineFailureKind.Unspoken, message),
        (400, not null) when message.Contains("limit", StringComparison.OrdinalIgnoreCase) => TranslationOutcome.Failed(EngineFailureKind.TooLarge, message),
        _ => EngineAnswers.Failure(answer, message),
    };

    private ServiceRequest Request(TranslationBatch batch, List<string> sent, KnownLanguages? languages)
    {
        var body = new JsonObject
        {
            ["q"] = new JsonArray([.. sent.Select(text => (JsonNode)text)]),
            ["source"] = languages?.Code(batch.From) ?? batch.From,
            ["target"] = languages?.Code(batch.To) ?? batch.To,
            ["format"] = "html",
        };
        if (options.Key is { Length: > 0 } key)
            body["api_key"] = key;
        return new ServiceRequest(Address("translate")) { Json = Encoding.UTF8.GetBytes(body.ToJsonString(Relaxed)) };
    }

    private Uri Address(string path) => new(options.Endpoint!, path);

    private async Task<KnownLanguages?> LanguagesAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (known is { } recent && now - recent.At < LanguagesLast)
            return recent;
        var answer = await caller.SendAsync(new ServiceRequest(Address("languages")), cancellationToken);
        if (answer.Succeeded && EngineAnswers.Json(answer) is JsonArray list && KnownLanguages.Read(list, now) is { } read)
            known = read;
        return known;
    }

    /// <summary>Which languages the server translates into which, by its own codes.</summary>
    private sealed record KnownLanguages(FrozenDictionary<string, FrozenSet<string>> Targets, DateTimeOffset At)
    {
        private const int Most = 500;

        public static KnownLanguages? Read(JsonArray list, DateTimeOffset at)
        {
            var targets = new Dictionary<string, FrozenSet<string>>(StringComparer.OrdinalIgnoreCase);
            foreach (var language in list.Take(Most))
            {
                if (EngineAnswers.Text(EngineAnswers.Member(language, "code")) is not { } code)
                    continue;
                var codes = EngineAnswers.Member(language, "targets") is JsonArray named ? named.Take(Most).Select(EngineAnswers.Text).OfType<string>() : [];
                targets[code] = codes.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
            }
            return targets.Count == 0 ? null : new KnownLanguages(targets.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), at);
        }

        // Older servers call simplified Chinese zh, newer ones zh-Hans.
        public string? Code(string tag) =>
            Targets.ContainsKey(tag) ? tag : tag.Split('-')[0] is var primary && Targets.ContainsKey(primary) ? primary : null;
    }
}
