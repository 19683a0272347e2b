using System.Globalization;
using Aggregator.Classify;
using Aggregator.Fetch;
using Aggregator.Normalise;
using Aggregator.Publish;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Fuzz.Kinds;

/// <summary>Markup, texts, dates, addresses and robots files.</summary>
internal static class TextKinds
{
    private static readonly Uri Base = new("https://bao.example.vn/muc/trang.html");
    private static readonly Lazy<PlaceFinder> Places = new(() => new PlaceFinder(CatalogueLoader.Load()));

    public static Func<IEnumerable<string>> Html(byte[] input)
    {
        var html = InputText.Of(input);
        var safe = HtmlSanitiser.Sanitise(html, Base);
        var bare = BodyPictures.Remove(safe).Value;
        return () => [.. Promises.Sanitised(safe.Value, Base), .. Promises.Sanitised(bare, null), .. bare.Contains("<img", StringComparison.Ordinal) ? ["a picture that was to be taken out"] : Array.Empty<string>()];
    }

    public static Func<IEnumerable<string>> Text(byte[] input)
    {
        var text = InputText.Of(input);
        var line = PlainText.FromHtml(text);
        var lines = PlainText.FromHtml(text, keepParagraphs: true);
        var excerpt = PlainText.Excerpt(line, 300);
        var slug = Slug.Of(line);
        return () =>
        [
            .. Promises.Text("a text", line), .. Promises.Text("a text in lines", lines), .. Promises.Text("an excerpt", excerpt),
            .. excerpt.Length > 300 ? ["an excerpt over its length"] : Array.Empty<string>(),
            .. lines.Split('\n').Any(part => part.Length == 0) && lines.Length > 0 ? ["an empty line"] : Array.Empty<string>(),
            .. slug.Length == 0 || slug.AsSpan().IndexOfAny("/?#% ") >= 0 ? [$"a slug that is none\n{slug}"] : Array.Empty<string>(),
            .. Promises.Sanitised(HtmlSanitiser.FromPlainText(text).Value, null),
        ];
    }

    public static Func<IEnumerable<string>> Date(byte[] input)
    {
        var text = InputText.Of(input);
        var found = DateParser.TryParse(text, out var time);
        _ = DateParser.TryParse(text, DateOrder.MonthFirst, TimeSpan.FromHours(-5), out _);
        return () => !found ? [] :
        [
            .. Promises.Time("a date", time),
            .. !DateParser.TryParse(time.Value.ToString("O", CultureInfo.InvariantCulture), out var again) || again.Value != time.Value ? [$"a date that is not read as it was written\n{time.Value:O} from {text}"] : Array.Empty<string>(),
        ];
    }

    public static Func<IEnumerable<string>> Address(byte[] input)
    {
        var text = InputText.Of(input);
        string?[] canonical = [UrlNormaliser.Canonicalise(text), UrlNormaliser.Canonicalise(text, Base)];
        string?[] working = [UrlNormaliser.WithoutTrackers(text), UrlNormaliser.WithoutTrackers(text, Base)];
        return () =>
        [
            .. canonical.SelectMany(Promises.Canonical), .. working.SelectMany(address => Promises.Web("an address without trackers", address)),
            .. working.Where(address => address is not null && UrlNormaliser.WithoutTrackers(address) != address).Select(address => $"trackers are found in an address without\n{address}"),
        ];
    }

    public static Func<IEnumerable<string>> Robots(byte[] input)
    {
        var rules = RobotsRules.Parse(input);
        var paths = new[] { "/", "/a/b.html?c=d", "/" + new string('a', 2_000), "/%E1%BB%87/*$?x=/y", "/robots.txt" };
        var allowed = paths.Select(path => rules.Allows("AggregatorBot", new Uri(Base, path))).ToArray();
        _ = rules.Allows("AggregatorBot", InputText.Of(input));
        var delay = rules.CrawlDelay("AggregatorBot");
        return () =>
        [
            .. delay is { } pause && (pause < TimeSpan.Zero || pause > RobotsRules.MaxCrawlDelay) ? [$"a pause of {delay}"] : Array.Empty<string>(),
            .. paths.Select(path => RobotsRules.Parse(input).Allows("AggregatorBot", new Uri(Base, path))).SequenceEqual(allowed) ? Array.Empty<string>() : ["the same file decides differently"],
        ];
    }

    public static Func<IEnumerable<string>> Classification(byte[] input)
    {
        var text = InputText.Of(input);
        var guess = LanguageDetector.Detect(text);
        var places = Places.Value.Find(text);
        // Titles, sections and categories of this length at most come out of Parse and Extract.
        var title = text[..Math.Min(text.Length, 4_000)];
        var topics = TopicClassifier.Classify(title, text, title, title, [title]);
        _ = StoryFingerprint.Of("fuzz", title, text);
        return () =>
        [
            .. guess.Confidence is < 0 or > 1 || double.IsNaN(guess.Confidence) ? [$"a confidence of {guess.Confidence}"] : Array.Empty<string>(),
            .. places.Distinct(StringComparer.Ordinal).Count() < places.Count ? ["a place twice"] : Array.Empty<string>(),
            .. topics.Where(topic => Topics.Find(topic) is null).Select(topic => $"an unknown topic {topic}"),
        ];
    }
}
