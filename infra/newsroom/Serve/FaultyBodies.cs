using System.Globalization;
using System.IO.Compression;
using System.Text;
using Aggregator.Newsroom.Pages;

namespace Aggregator.Newsroom.Serve;

/// <summary>Documents that do harm by what is in them. Made once, when first asked for.</summary>
internal static class FaultyBodies
{
    private static readonly Lazy<byte[]> Bomb = new(() => Blanks(200 * 1024 * 1024));
    private static readonly Lazy<byte[]> Deep = new(() => Encoding.ASCII.GetBytes(Page(string.Concat(Enumerable.Repeat("<div>", 200_000)))));
    private static readonly Lazy<byte[]> Attributes = new(() => Gzip(Encoding.ASCII.GetBytes(Page($"<p{AttributeList(10_000_000)}>text</p>"))));
    private static readonly Lazy<byte[]> Entities = new(() => Encoding.ASCII.GetBytes(EntityText()));

    /// <summary>A feed's beginning and 200 MB of blanks, gzip-coded.</summary>
    public static byte[] GzipBomb => Bomb.Value;

    /// <summary>200,000 div, each inside the one before.</summary>
    public static byte[] DeepHtml => Deep.Value;

    /// <summary>One paragraph with 10 MB of attributes, gzip-coded.</summary>
    public static byte[] ManyAttributes => Attributes.Value;

    /// <summary>Nine entities of ten of the one before each: a gigabyte, if anybody expands them.</summary>
    public static byte[] EntityBomb => Entities.Value;

    /// <summary>An RSS feed of <paramref name="count"/> entries, as short as they can be.</summary>
    public static byte[] ManyEntries(string host, int count)
    {
        var feed = new StringBuilder($"<rss version=\"2.0\"><channel><title>{host}</title>");
        for (var number = 0; number < count; number++)
            feed.Append(CultureInfo.InvariantCulture, $"<item><title>{number}</title><link>/{number}</link></item>");
        return Encoding.ASCII.GetBytes(feed.Append("</channel></rss>").ToString());
    }

    /// <summary>The first bytes of the document, so many that its checksum is missing.</summary>
    public static byte[] HalfOfGzip(byte[] body)
    {
        var whole = Gzip(body);
        return whole[..(whole.Length / 2)];
    }

    /// <summary>The same text in windows-1258, whatever it goes on declaring.</summary>
    public static byte[] InOldVietnamese(byte[] body) => OldVietnamese.GetBytes(body is [0xFF, 0xFE, ..]
        ? Encoding.Unicode.GetString(body.AsSpan(2)).Replace("utf-16", "utf-8", StringComparison.OrdinalIgnoreCase)
        : Encoding.UTF8.GetString(body).TrimStart('\uFEFF'));

    private static string Page(string body) => $"<!DOCTYPE html><html><head><title>Tin</title></head><body>{body}";

    private static string AttributeList(int length)
    {
        var list = new StringBuilder(length + 32);
        for (var number = 0; list.Length < length; number++)
            list.Append(CultureInfo.InvariantCulture, $" a{number}=\"{number}\"");
        return list.ToString();
    }

    private static string EntityText()
    {
        var text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY e0 \"0123456789\">");
        for (var level = 1; level <= 9; level++)
            text.Append(CultureInfo.InvariantCulture, $"<!ENTITY e{level} \"{string.Concat(Enumerable.Repeat($"&e{level - 1};", 10))}\">");
        return text.Append("]><rss version=\"2.0\"><channel><title>&e9;</title><item><title>&e9;</title><link>/1</link></item></channel></rss>").ToString();
    }

    private static byte[] Blanks(int length)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write("<rss version=\"2.0\"><channel><title>"u8);
            var block = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
            for (var written = 0; written < length; written += block.Length)
                gzip.Write(block);
        }
        return packed.ToArray();
    }

    private static byte[] Gzip(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(body);
        return packed.ToArray();
    }
}
