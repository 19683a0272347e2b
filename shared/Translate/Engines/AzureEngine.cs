using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aggregator.Fetch;

namespace Aggregator.Translate.Engines;

/// <summary>Gives a bearer token for the engine, renewed before it ends. Throws <see cref="InvalidOperationException"/> when there is none to be had.</summary>
public delegate Task<string> EngineToken(CancellationToken cancellationToken);

/// <summary>
/// Azure AI Translator, REST version 3.0: POST /translate with textType=html, names as its dynamic dictionary
/// (mstrans:dictionary), or kept (class notranslate) where they read the same. At most 1,000 texts and 50,000 characters a request. It charges for every code point that is sent,
/// markup included, and says in X-Metered-Usage how many.
/// </summary>
internal sealed class AzureEngine(IServiceCaller caller, EngineOptions options, EngineToken? token) : ITranslationEngine
{
    private const string CustomDomain = ".cognitiveservices.azure.com";

    private static readonly BatchLimits Limits = new(1000, 50_000);
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "azure";

    public bool Bills => true;

    // What it does not speak it says (400035, 400036); asking first would be one more request that can fail.
    public Task<bool?> SpeaksAsync(string from, string to, CancellationToken cancellationToken) => Task.FromResult<bool?>(true);

    public int Charge(SourceText text) => BatchLimits.CountOf(Marked(text));

    public IReadOnlyList<TranslationBatch> Split(TranslationBatch batch) => Limits.Split(batch, text => Marked(text).Length);

    public async Task<TranslationOutcome> TranslateAsync(TranslationBatch batch, CancellationToken cancellationToken)
    {
        var sent = batch.Texts.Select(Marked).ToList();
        if (Limits.Refuse(sent) is { } refusal)
            return refusal;
        ServiceRequest request;
        try
        {
            request = await RequestAsync(batch, sent, cancellationToken);
        }
        catch (InvalidOperationException withoutToken)
        {
            return TranslationOutcome.Failed(EngineFailureKind.Refused, withoutToken.Message);
        }
        var answer = await caller.SendAsync(request, cancellationToken);
        var json = EngineAnswers.Json(answer);
        if (Failure(answer, EngineAnswers.Member(json, "error")) is { } failed)
            return failed;
        var billed = answer.Metered ?? sent.Sum(BatchLimits.CountOf);
        return json is JsonArray list && list.Count == sent.Count
            ? new TranslationOutcome([.. list.Select(TextOf)], billed)
            : TranslationOutcome.Failed(EngineFailureKind.Garbled, "The answer is no list of as many translations as texts were sent.", billed: billed);
    }

    /// <summary>A text as it is sent. Markup is paid for: a name that stays as it is needs less of it.</summary>
    internal static string Marked(SourceText text) => FragmentText.Of(text.Html).Mark(text.Terms, (term, original) => term.Rendering == term.Text
        ? $"<span class=\"notranslate\">{original}</span>"
        : $"<mstrans:dictionary translation=\"{FragmentMarkup.Encode(term.Rendering)}\">{original}</mstrans:dictionary>");

    private static TranslationOutcome? Failure(ServiceAnswer answer, JsonNode? error)
    {
        var code = EngineAnswers.Member(error, "code") is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;
        var message = EngineAnswers.Text(EngineAnswers.Member(error, "message"));
        return (answer.Status, code) switch
        {
            (400, 400035 or 400036 or 400023 or 400019) => TranslationOutcome.Failed(EngineFailureKind.Unspoken, $"Azure ({code}): {message}"),
            (400, 400050 or 400077) => TranslationOutcome.Failed(EngineFailureKind.TooLarge, $"Azure ({code}): {message}"),
            _ => EngineAnswers.Failure(answer, code == 0 ? message : $"Azure ({code}): {message}"),
        };
    }

    private static string? TextOf(JsonNode? element) =>
        EngineAnswers.Member(element, "translations") is JsonArray { Count: 1 } translations
            ? EngineAnswers.Text(EngineAnswers.Member(translations[0], "text")) : null;

    private async Task<ServiceRequest> RequestAsync(TranslationBatch batch, List<string> sent, CancellationToken cancellationToken)
    {
        var body = new JsonArray([.. sent.Select(text => (JsonNode)new JsonObject { ["Text"] = text })]);
        var headers = new List<KeyValuePair<string, string>>();
        if (options.Key is { Length: > 0 } key)
        {
            headers.Add(new("Ocp-Apim-Subscription-Key", key));
        }
        else
        {
            var bearer = token is null ? throw new InvalidOperationException("Neither Translate:Key nor a managed identity is there.") : await token(cancellationToken);
            headers.Add(new("Authorization", "Bearer " + bearer));
            // On the shared address the token does not say which resource is to pay.
            if (options.ResourceId is { Length: > 0 } resource)
                headers.Add(new("Ocp-Apim-ResourceId", resource));
        }
        if (options.Region is { Length: > 0 } region)
            headers.Add(new("Ocp-Apim-Subscription-Region", region));
        return new ServiceRequest(Address(batch)) { Json = Encoding.UTF8.GetBytes(body.ToJsonString(Relaxed)), Headers = headers };
    }

    // A resource's own address has the service's path before the method.
    private Uri Address(TranslationBatch batch)
    {
        var home = options.Endpoint ?? new Uri("https://api.cognitive.microsofttranslator.com/");
        var path = home.Host.EndsWith(CustomDomain, StringComparison.OrdinalIgnoreCase) ? "translator/text/v3.0/translate" : "translate";
        return new Uri(home, $"{path}?api-version=3.0&from={Uri.EscapeDataString(batch.From)}&to={Uri.EscapeDataString(batch.To)}&textType=html");
    }
}
