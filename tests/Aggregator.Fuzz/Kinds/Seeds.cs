using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Aggregator.Support;

namespace Aggregator.Fuzz.Kinds;

/// <summary>Inputs from the corpus, or a few built-in ones where there is none.</summary>
internal static class Seeds
{
    // Large seeds make slow cases; floods are there for size.
    private const int MostBytes = 400_000;
    private const int MostFiles = 1_500;

    private const string Page = "<html lang=vi><head><title>Tin | Báo</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Tin\"}</script></head>" +
        "<body><nav><a href=/a>A</a></nav><article><h1>Tin mới</h1><time datetime=2026-03-07>7/3/2026</time><p>Một đoạn <b>văn</b>.</p><ul><li>x</ul><table><tr><td>1<td>2</table></article></body></html>";

    private const string Feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A</title><item><title>B &amp; C</title><link>https://a.vn/b-1.html</link>" +
        "<pubDate>Sat, 07 Mar 2026 00:05:00 +0700</pubDate><description><![CDATA[<p>D</p>]]></description></item></channel></rss>";

    public static IReadOnlyList<byte[]> Feeds() => [.. Files("feeds", ""), .. Files("vietnam/feeds", ".xml"), Bytes(Feed)];

    public static IReadOnlyList<byte[]> Pages() => [.. Files("vietnam/pages", ".html"), .. Files("articles", ".html"), .. Files("articles", ".html.gz"), Bytes(Page)];

    public static IReadOnlyList<byte[]> Fragments() =>
        [.. Strings("xss/cases.json", "cases", "payload"), .. Strings("xss/naughty-strings.json", "strings", "value"), .. Files("vietnam/pages", ".html").Take(6), Bytes(Page)];

    public static IReadOnlyList<byte[]> Dates() => [.. Strings("feeds/dates-feedparser.json", "cases", "input"), Bytes("Thứ bảy, 7/3/2026, 00:05 (GMT+7)"), Bytes("Sat, 07 Mar 2026 00:05:00 +0700"), Bytes("2026-03-07T00:05:00+07:00"), Bytes("hôm qua 15:30")];

    public static IReadOnlyList<byte[]> Urls() =>
        [.. Strings("urls/cases.json", "cases", "expected"), Bytes("https://m.a.vn/x-1.html?utm_source=b&id=%E1%BB%87#c"), Bytes("../x?y=1"), Bytes("//a.vn:8080/./y/../z"), Bytes("https://xn--bo-jma.vn/báo"), Bytes("http://[::1]/")];

    public static IReadOnlyList<byte[]> Robots() => [.. Strings("robots/cases.json", "cases", "robots"), Bytes("User-agent: *\nDisallow: /a*b$\nAllow: /\nCrawl-delay: 2\n")];

    public static IReadOnlyList<byte[]> Texts()
    {
        var samples = Corpus.Root is null ? [] : File.ReadLines(Corpus.Path("languages", "samples.jsonl")).Where((_, line) => line % 7 == 0)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);
        return [.. samples.Select(Bytes), .. Strings("xss/naughty-strings.json", "strings", "value"), Bytes("Thủ tướng làm việc tại Đà Nẵng, Cần Thơ, Huế ngày 7/3"), Bytes(Page)];
    }

    public static IReadOnlyList<byte[]> TranslatedTexts() => [.. Translations.All.Select(text => Bytes(text.Vietnamese)), .. Translations.All.SelectMany(text => text.Translations.Values).Select(Bytes), .. Texts().Take(200)];

    private static IEnumerable<byte[]> Files(string folder, string ending)
    {
        if (Corpus.Root is null)
            return [];
        var files = Directory.EnumerateFiles(Corpus.Path(folder), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(ending, StringComparison.Ordinal) && new FileInfo(file).Length <= MostBytes).Order(StringComparer.Ordinal).ToList();
        var step = (files.Count / MostFiles) + 1;
        return files.Where((_, at) => at % step == 0).Select(Read);
    }

    private static byte[] Read(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal))
            return File.ReadAllBytes(file);
        using var unpacked = new MemoryStream();
        using (var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress))
            packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static IEnumerable<byte[]> Strings(string file, string list, string name)
    {
        if (Corpus.Root is null)
            return [];
        using var document = JsonDocument.Parse(File.ReadAllBytes(Corpus.Path(file)));
        return [.. document.RootElement.GetProperty(list).EnumerateArray()
            .Select(one => one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Bytes(value.GetString()!) : [])];
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
