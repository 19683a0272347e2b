using System.Globalization;
using System.Text.Json.Nodes;
using Aggregator.Articles;
using Aggregator.Classify;
using Aggregator.Fetch;
using Aggregator.Normalise;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Cli.Inspect;

/// <summary>Every kind of case by name.</summary>
internal static class CaseReaders
{
    private static readonly Lazy<PlaceFinder> Places = new(() => new PlaceFinder(CatalogueLoader.Load()));

    public static IReadOnlyDictionary<string, CaseReader> All { get; } = new Dictionary<string, CaseReader>(StringComparer.Ordinal)
    {
        ["feed"] = new("What would be read from a feed.", FeedCase.Answer),
        ["page"] = new("What would be read from an article page.", PageCase.Answer),
        ["robots"] = new("Whether a robots.txt allows an agent an address.", Robots),
        ["html"] = new("HTML as it leaves the sanitiser.", Html),
        ["language"] = new("The language of a text.", Language),
        ["places"] = new("The places that a text names.", input => new() { ["places"] = Strings(Places.Value.Find(input.Required("text"))) }),
        ["topic"] = new("The topics of a text, most likely first.", Topic),
        ["url"] = new("An address in canonical form.", input => new() { ["url"] = UrlNormaliser.Canonicalise(input.Required("url"), input.Address("baseUrl")) }),
        ["date"] = new("A date as printed, in UTC.", Date),
        ["stories"] = new("Which texts tell the same story; all lines are one batch.", _ => []) { AnswerAll = Stories },
    };

    /// <summary>The UTC form of RFC 3339; a time of which only the day is known stands as that day's midnight.</summary>
    internal static string? Time(PublicationTime? time) => time is not { } known ? null
        : known.Precision == TimePrecision.Day
            ? known.Value.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture)
            : known.Utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    internal static JsonArray Strings(IEnumerable<string> values) => [.. values.Select(value => JsonValue.Create(value))];

    private static JsonObject Robots(CaseInput input)
    {
        var body = input.Optional("robotsBase64") is { } packed
            ? Convert.FromBase64String(packed)
            : System.Text.Encoding.UTF8.GetBytes(input.Required("robots"));
        return new() { ["allowed"] = RobotsRules.Parse(body).Allows(input.Required("agent"), input.Required("url")) };
    }

    private static JsonObject Html(CaseInput input) =>
        new() { ["html"] = HtmlSanitiser.Sanitise(input.Required("html"), input.Address("baseUrl")).Value };

    private static JsonObject Language(CaseInput input)
    {
        var guess = LanguageDetector.Detect(input.Required("text"));
        return new() { ["language"] = guess.Language, ["confidence"] = Math.Round(guess.Confidence, 3) };
    }

    private static JsonObject Topic(CaseInput input) => new()
    {
        ["topics"] = Strings(TopicClassifier.Classify(
            input.Required("title"), input.Optional("text") ?? "", input.Optional("url"), input.Optional("section"), [])),
    };

    private static JsonObject Date(CaseInput input) =>
        new() { ["date"] = DateParser.TryParse(input.Required("text"), out var time) ? Time(time) : null };

    // A line that lacks something gets its own answer and leaves the batch of the others alone.
    private static IReadOnlyList<JsonObject> Stories(IReadOnlyList<CaseInput> inputs)
    {
        var answers = new JsonObject[inputs.Count];
        var texts = new List<(string Id, string Title, string Text, string Source)>();
        for (var at = 0; at < inputs.Count; at++)
        {
            try
            {
                texts.Add(($"{at}", inputs[at].Required("title"), inputs[at].Optional("text") ?? "", inputs[at].Optional("source") ?? ""));
            }
            catch (CaseException incomplete)
            {
                answers[at] = new JsonObject { ["ok"] = false, ["error"] = incomplete.Message };
            }
        }
        foreach (var (id, story) in StoryBatch.Group(texts))
            answers[int.Parse(id, CultureInfo.InvariantCulture)] = new JsonObject { ["story"] = story };
        return answers;
    }
}
