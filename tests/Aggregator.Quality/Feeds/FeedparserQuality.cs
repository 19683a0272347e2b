using System.Text.Json;
using System.Text.RegularExpressions;
using Aggregator.Articles;
using Aggregator.Support;

namespace Aggregator.Quality.Feeds;

/// <summary>The expectations that feedparser's test files carry in their first comment.</summary>
internal static partial class FeedparserQuality
{
    private const string Server = "http://127.0.0.1:8097/";

    public static IEnumerable<Figure> Score() =>
    [
        Check("wellformed").Figure("feedparser, well-formed", floor: 0.975),
        Check("illformed|encoding|entities|json").Figure("feedparser, ill-formed and encodings", floor: 0.99),
    ];

    private static FeedScore Check(string folders)
    {
        var score = new FeedScore();
        foreach (var file in CorpusFeed.Json(Corpus.Path("feeds", "expectations-feedparser.json")).Each("files"))
        {
            var path = file.At("file")!;
            // The sanitiser is another stage's, and CDF is optional.
            if (!Regex.IsMatch(path, $"^feedparser/({folders})/", RegexOptions.None, TimeSpan.FromSeconds(1)) || path.Contains("/sanitize/", StringComparison.Ordinal) || path.Contains("cdf", StringComparison.Ordinal)) continue;
            CheckFile(score, path, file);
        }
        return score;
    }

    private static void CheckFile(FeedScore score, string path, JsonElement file)
    {
        var headers = file.TryGetProperty("http_headers", out var sent) ? sent : default;
        var url = headers.At("content-location") ?? (path.Contains("/http_", StringComparison.Ordinal) ? path : null);
        var feed = CorpusFeed.Read(Corpus.Path("feeds", path), headers.At("content-type"), Uri.TryCreate(new Uri(Server), url, out var address) && url is not null ? address : null);
        foreach (var check in file.Each("checks"))
        {
            if (check.At("op") == "eq" && check.TryGetProperty("value", out var value)) CheckValue(score, path, check.At("path")!, value, feed);
        }
    }

    private static void CheckValue(FeedScore score, string file, string path, JsonElement value, FeedDocument? feed)
    {
        var where = $"{file} {path}";
        var index = EntryIndex().Match(path) is { Success: true } match ? int.Parse(match.Groups["index"].ValueSpan, provider: null) : -1;
        var entry = index >= 0 && index < feed?.Entries.Count ? feed.Entries[index] : null;
        var expected = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var moment = value.At("iso");
        switch (EntryIndex().Replace(path, "entry."))
        {
            case "feed.title" when expected is not null:
                score.Text(where, Seen(expected), feed?.Title);
                break;
            case "feed.link" when expected is not null:
                score.Link(where, expected, feed?.Link);
                break;
            case "feed.language" when expected is not null && !file.Contains("http_content_language", StringComparison.Ordinal):
                score.Exact(where, expected, feed?.Language);
                break;
            case "feed.updated_parsed" when moment is not null:
                score.Time(where, moment, feed?.Updated);
                break;
            case "entry.title" or "entry.title_detail.value" when expected is not null:
                score.Text(where, Seen(expected), entry?.Title);
                break;
            case "entry.link" when expected is not null:
                score.Link(where, expected, entry?.Link);
                break;
            case "entry.id" or "entry.guid" when expected is not null:
                score.Link(where, expected, entry?.Id);
                break;
            case "entry.published_parsed" when moment is not null:
                score.Time(where, moment, entry?.Published);
                break;
            case "entry.updated_parsed" when moment is not null:
                score.Time(where, moment, entry?.Updated);
                break;
            case "entry.author" or "entry.author_detail.name" or "entry.authors[0].name" when expected is not null:
                score.Text(where, Name(expected), First(entry?.Authors));
                break;
            case "entry.authors[1].name" when expected is not null:
                score.Text(where, expected, Second(entry?.Authors));
                break;
            case "entry.description" or "entry.summary" or "entry.summary_detail.value" when expected is not null:
                // feedparser calls the only text "summary" whatever element it came from.
                score.Text(where, expected, entry?.Summary ?? entry?.Content);
                break;
            case "entry.content[0].value" when expected is not null:
                score.Text(where, expected, entry?.Content ?? entry?.Summary);
                break;
            case "entry.enclosures[0].href" when expected is not null:
                score.Link(where, expected, First(entry?.Enclosures)?.Url);
                break;
            case "entry.enclosures[0].type" when expected is not null:
                score.Exact(where, expected, First(entry?.Enclosures)?.Type);
                break;
            case "entry.tags[0].term" or "entry.category" when expected is not null:
                score.Text(where, expected, First(entry?.Categories));
                break;
            case "entry.tags[1].term" when expected is not null:
                score.Text(where, expected, Second(entry?.Categories));
                break;
            case "entry.content[0].language" or "entry.language" when expected is not null:
                score.Exact(where, expected, entry?.Language);
                break;
        }
    }

    private static T? First<T>(IReadOnlyList<T>? list) => list is { Count: > 0 } ? list[0] : default;

    private static T? Second<T>(IReadOnlyList<T>? list) => list is { Count: > 1 } ? list[1] : default;

    // Our titles are plain text; the expected ones are HTML in some files.
    private static string? Seen(string? title) => title is null ? null : Aggregator.Normalise.PlainText.FromHtml(title);

    // feedparser gives "Name (mail)"; ours are names.
    private static string Name(string author) => Mail().Replace(author, "");

    [GeneratedRegex(@"^entries\[(?<index>\d+)\]\.", RegexOptions.None, 1000)]
    private static partial Regex EntryIndex();

    [GeneratedRegex(@" \([^)]*@[^)]*\)$", RegexOptions.None, 1000)]
    private static partial Regex Mail();
}
