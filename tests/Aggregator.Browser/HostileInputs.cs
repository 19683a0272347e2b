using System.Text.Json;
using Aggregator.Parse;
using Aggregator.Support;

namespace Aggregator.Browser;

/// <summary>Hostile markup of the corpus: the cases of sanitisers, strings that break things, and the feeds that feedparser sanitises.</summary>
internal static class HostileInputs
{
    public static IReadOnlyList<string> All() =>
    [
        .. Strings("cases.json", "cases", "payload"), .. Strings("naughty-strings.json", "strings", "value"),
        .. Directory.EnumerateFiles(Corpus.Path("feeds", "feedparser", "wellformed", "sanitize"), "*.xml").Order(StringComparer.Ordinal).SelectMany(Entries).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Each input where it stands alone, in an attribute, in a table, and as an address.</summary>
    public static IEnumerable<string> InContexts(string input) =>
        [input, $"<p title='{input}'>x</p>", $"<table><tr><td>{input}", $"<a href=\"{input}\">x</a><img src=\"{input}\">", $"<svg><desc>{input}", $"<noscript><p title=\"{input}\">"];

    private static IEnumerable<string> Strings(string file, string list, string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Corpus.Path("xss", file)));
        return [.. document.RootElement.GetProperty(list).EnumerateArray().Select(one => one.GetProperty(name).GetString()!)];
    }

    private static IEnumerable<string> Entries(string file) =>
        FeedParser.Parse(File.ReadAllBytes(file), null, new Uri("http://feed.test/")) is ParseOutcome.Parsed { Document: var feed }
            ? feed.Entries.SelectMany(entry => new[] { entry.Summary, entry.Content }).OfType<string>()
            : [];
}
