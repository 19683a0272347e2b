using System.Globalization;

namespace Aggregator.Publish.Sitemaps;

/// <summary>A week of a month (UTC): days 1 to 7, 8 to 14 and so on, so that no file comes near the 50,000 addresses that are allowed.</summary>
public readonly record struct SitemapPart(DateTimeOffset Month, int Number)
{
    private const int Days = 7;

    public DateTimeOffset Start => Month.AddDays((Number - 1) * Days);

    public DateTimeOffset End => Start.AddDays(Days) < Month.AddMonths(1) ? Start.AddDays(Days) : Month.AddMonths(1);

    /// <summary>The last part of the path.</summary>
    public string File => string.Create(CultureInfo.InvariantCulture, $"sitemap-{Month:yyyy-MM}-{Number}.xml");

    /// <summary>The parts of a month.</summary>
    public static IEnumerable<SitemapPart> Of(DateTimeOffset month)
    {
        for (var number = 1; month.AddDays((number - 1) * Days) < month.AddMonths(1); number++)
            yield return new SitemapPart(month, number);
    }

    /// <summary>The names that <see cref="File"/> gives, as a constraint of routes.</summary>
    public const string FilePattern = "^sitemap-[0-9-]+\\.xml$";

    /// <summary>Null for a name that is none of ours.</summary>
    public static SitemapPart? Parse(string file) =>
        file.Split('-', '.') is ["sitemap", var year, var month, _, "xml"]
        && DateTimeOffset.TryParseExact($"{year}-{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var first)
        && first.Year is > 1900 and < 9999
            ? Of(first).Where(one => one.File == file).Select(one => (SitemapPart?)one).FirstOrDefault()
            : null;
}
