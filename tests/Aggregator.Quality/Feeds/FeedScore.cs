using System.Globalization;
using Aggregator.Articles;
using Aggregator.Normalise;
using Aggregator.Parse;

namespace Aggregator.Quality.Feeds;

/// <summary>Counts how many expected values were read, and keeps the others for the report.</summary>
internal sealed class FeedScore
{
    private readonly List<string> misses = [];
    private int passed;

    /// <summary>The score as a figure.</summary>
    public Figure Figure(string name, double floor) =>
        new(name, (double)passed / Math.Max(1, passed + misses.Count), floor, passed + misses.Count) { Misses = misses };

    public void Text(string where, string? expected, string? actual) => Add(where, expected, actual, Same(expected, actual));

    public void Link(string where, string? expected, string? actual) =>
        Add(where, expected, actual, string.Equals(Decoded(expected), Decoded(actual), StringComparison.Ordinal));

    public void Exact(string where, string? expected, string? actual) => Add(where, expected, actual, string.Equals(expected?.Trim(), actual?.Trim(), StringComparison.OrdinalIgnoreCase));

    public void Time(string where, string expected, PublicationTime? actual)
    {
        var moment = DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        Add(where, expected, actual?.Utc.ToString("O", CultureInfo.InvariantCulture), actual is { } time && Math.Abs((time.Value - moment).TotalSeconds) < 1);
    }

    private void Add(string where, string? expected, string? actual, bool same)
    {
        if (same) passed++;
        else misses.Add($"{where}: expected '{expected}', read '{actual}'");
    }

    // HTML is compared by what a reader sees and where it leads: text, and the addresses in it.
    private static bool Same(string? expected, string? actual) =>
        Visible(expected) == Visible(actual) && Addresses(expected).SequenceEqual(Addresses(actual), StringComparer.Ordinal);

    private static string Visible(string? html) => PlainText.FromHtml(PlainText.FromHtml(html ?? "")).Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<string> Addresses(string? html)
    {
        foreach (var part in (html ?? "").Split(["href=\"", "src=\"", "href='", "src='"], StringSplitOptions.None).Skip(1))
            yield return Decoded(HtmlEntities.Decode(part.Split('"', '\'')[0]))!;
    }

    private static string? Decoded(string? url) => url is null ? null : Uri.UnescapeDataString(url.Trim()).TrimEnd('/');
}
