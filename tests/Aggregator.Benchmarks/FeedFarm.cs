using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Newsroom;
using Aggregator.Sources;

namespace Aggregator.Benchmarks;

/// <summary>
/// The feeds of a round: so many sources, each on a loopback host of its own with one RSS feed of invented Vietnamese
/// articles. Nothing of it depends on the run but the port and the day, so every run collects the same.
/// </summary>
internal sealed class FeedFarm
{
    public const int Entries = 50;

    private readonly string[] bodies;

    private FeedFarm(Catalogue catalogue)
    {
        Catalogue = catalogue;
        bodies = new string[catalogue.Sources.Count];
    }

    /// <summary>How many feeds there are, each on a host of its own.</summary>
    public int Feeds => bodies.Length;

    public Catalogue Catalogue { get; }

    /// <summary>Average size of a feed in bytes.</summary>
    public double AverageBytes => bodies.Average(body => (double)Encoding.UTF8.GetByteCount(body));

    /// <summary>Invents all feeds for hosts that answer on <paramref name="port"/>; writes the catalogue that names them into <paramref name="folder"/>.</summary>
    public static async Task<FeedFarm> InventAsync(string folder, int port, int feeds)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "press.json"), $"[{string.Join(",\n", Enumerable.Range(0, feeds).Select(number => Record(number, port)))}]");
        foreach (var empty in new[] { "organisations.json", "portals.json", "agreements.json", "rules.json" })
            await File.WriteAllTextAsync(Path.Combine(folder, empty), "[]");
        var farm = new FeedFarm(CatalogueLoader.Load(folder));
        // Two hours ago, so that everything is past the usual delay and can be seen in the lists at once.
        var options = new NewsroomOptions { ArticlesPerSource = Entries, Frozen = true, Opening = DateTimeOffset.UtcNow.AddHours(-2) };
        await using var press = await NewsroomServer.StartAsync(farm.Catalogue, options, CancellationToken.None);
        for (var number = 0; number < feeds; number++)
            farm.bodies[number] = Rss(farm.Catalogue.Sources[number], press.Shown(farm.Catalogue.Sources[number].Id));
        return farm;
    }

    /// <summary>The loopback address of a feed's host: 127.0.0.1 and up.</summary>
    public static string Host(int number) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.{number + 1}");

    /// <summary>The feed of a host as bytes, with its strong ETag; null for a host that has none.</summary>
    public (byte[] Body, string ETag)? Find(string host)
    {
        if (!host.StartsWith("127.0.0.", StringComparison.Ordinal)
            || !int.TryParse(host.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > Feeds)
            return null;
        var body = Encoding.UTF8.GetBytes(bodies[number - 1]);
        return (body, $"\"{Convert.ToHexStringLower(SHA256.HashData(body)[..8])}\"");
    }

    private static string Record(int number, int port)
    {
        var origin = string.Create(CultureInfo.InvariantCulture, $"http://{Host(number)}:{port}");
        return string.Create(CultureInfo.InvariantCulture, $$"""
            {"id": "bao-{{number + 1}}", "name_vi": "Báo thử số {{number + 1}}", "name_en": "Newspaper {{number + 1}}", "homepage": "{{origin}}",
             "owner": null, "kind": "provincial", "languages": ["vi"], "status": "active",
             "feeds": [{"url": "{{origin}}/rss/tin-moi.rss", "language": "vi", "section": null, "title": null, "confidence": "checked"}]}
            """);
    }

    private static string Rss(Source source, IReadOnlyList<InventedArticle> articles)
    {
        var xml = new StringBuilder(70_000);
        xml.Append(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>{source.NameVi} - Tin mới</title><link>{source.Homepage}</link><description>Tin mới nhất</description>
            <language>vi-vn</language><ttl>10</ttl>

            """);
        foreach (var article in articles)
            xml.Append(CultureInfo.InvariantCulture, $"""
                <item><title>{Escaped(article.Title)}</title><link>{Escaped(article.Url)}</link><guid isPermaLink="true">{Escaped(article.Url)}</guid>
                <pubDate>{article.Published:R}</pubDate><dc:creator>{Escaped(article.Byline ?? "")}</dc:creator><category>{Escaped(article.Section)}</category>
                <media:content url="{(article.Pictures is [var shown, ..] ? shown.Url : "")}" medium="image" width="640" height="400"><media:title>{(article.Pictures is [var titled, ..] ? Escaped(titled.Caption) : "")}</media:title></media:content>
                <description><![CDATA[<a href="{Escaped(article.Url)}"><img src="{(article.Pictures is [var picture, ..] ? picture.Url : "")}" alt=""/></a><p>{Escaped(article.Lead)} {Escaped(article.Body[0].Text)}</p>]]></description>
                </item>

                """);
        return xml.Append("</channel></rss>\n").ToString();
    }

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text);
}
