using System.Text;

namespace Aggregator.Fuzz.Mutate;

/// <summary>Changes to tags and elements of HTML, XML and, where it brackets alike, JSON.</summary>
internal static class MarkupChanges
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<a href='https://x.vn/a?utm_source=b'>", "<a href=\"javascript:alert(1)\">", "</a>", "<ul>", "<ol start=99999999999>", "</ul>", "<li>", "</li>",
        "<table>", "</table>", "<tbody>", "<tr>", "<td colspan=9999>", "</td>", "<th>", "<caption>", "<br>", "<hr>", "<img src=/a.jpg width=1e9>", "<img srcset='a 1x, b 99999w'>", "<figure>", "</figure>", "<figcaption>",
        "<blockquote>", "</blockquote>", "<h1>", "</h1>", "<h6>", "<pre>\n", "</pre>", "<span lang=vi dir=rtl>", "</span>", "<svg>", "</svg>", "<svg><title>", "<math>", "<mtext>", "<mglyph>", "<style>", "</style>", "<title>", "</title>",
        "<textarea>", "</textarea>", "<noscript>", "</noscript>", "<template>", "</template>", "<select>", "<option>", "</select>", "<form>", "</form>", "<button>", "<object>", "</object>", "<iframe src='https://youtu.be/abcdefgh'>", "</iframe>",
        "<video src=/v.mp4 poster=/p.jpg></video>", "<audio src=a.mp3>", "<dl>", "<dt>", "<dd>", "</dl>", "<ruby>", "<rt>", "<q>", "<time datetime='2026-13-45'>", "<base href='https://y.vn/'>", "<base href='javascript:'>", "<html>", "<body>", "<head>", "<frameset>",
        "<!--", "-->", "<!", "<!DOCTYPE html>", "<!DOCTYPE a [<!ENTITY b \"c&b;\">]>", "<![CDATA[", "]]>", "<?xml version=\"1.0\"?>", "<?", "?>", "<", ">", "</", "/>", "\"", "'", "=", "&lt;", "&amp;", "&amp;amp;", "&#0;", "&#x110000;", "&nbsp", "&", "&#", "&bogus;",
        "<rss version=\"2.0\">", "<channel>", "</channel>", "<item>", "</item>", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "<entry>", "</entry>", "<guid>", "</guid>", "<link>", "</link>", "<link href=\"\"/>", "<pubDate>", "</pubDate>", "<content type=\"xhtml\">", "</content>",
        "<description>", "</description>", "<media:group>", "<enclosure url=\"http://x/\" length=\"-1\"/>", "<urlset>", "<url>", "<loc>", "xml:base=\"http://z/\"", "xmlns:x=\"y\"",
        "{", "}", "[", "]", ":", ",", "null", "true", "\"items\":[", "\"url\":", "\"@graph\":[", "\\u0000", "\\ud800", "\\",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":", "<script>", "</script>", "<meta property=og:title content=x>", "<meta http-equiv=refresh content='0;url=javascript:'>",
    ];

    public static byte[] Apply(byte[] input, Random random)
    {
        var start = Find(input, '<', random.Next(input.Length + 1));
        var end = Math.Min(input.Length, Find(input, '>', start) + 1);
        return random.Next(8) switch
        {
            0 => [.. input.AsSpan(0, start), .. input.AsSpan(end)],
            1 => ByteChanges.Insert(input, start, ByteChanges.Repeat(input.AsSpan(start, end - start), random.Next(1, 30))),
            2 => Nest(input, start, random),
            3 => Move(input, start, end, random),
            4 => AddAttributes(input, start, end, random),
            5 => Unquote(input, start, end, random),
            _ => ByteChanges.Insert(input, random.Next(2) == 0 ? start : random.Next(input.Length + 1), Piece(random)),
        };
    }

    /// <summary>A tag, a bracket, a reference, or something of the kind.</summary>
    public static byte[] Piece(Random random) => Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]);

    // A few kinds of elements in one another, closed or not.
    private static byte[] Nest(byte[] input, int at, Random random)
    {
        var kinds = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pieces[random.Next(Pieces.Length)]).ToArray();
        var nested = new StringBuilder();
        for (var depth = 1 << random.Next(2, 10); depth > 0; depth--)
            nested.Append(kinds[depth % kinds.Length]);
        return ByteChanges.Insert(input, at, Encoding.UTF8.GetBytes(nested.ToString()));
    }

    private static byte[] Move(byte[] input, int start, int end, Random random)
    {
        byte[] without = [.. input.AsSpan(0, start), .. input.AsSpan(end)];
        return ByteChanges.Insert(without, Find(without, '<', random.Next(without.Length + 1)), input.AsSpan(start, end - start));
    }

    private static byte[] AddAttributes(byte[] input, int start, int end, Random random)
    {
        var at = end - start > 1 ? end - 1 : end;
        var name = random.Next(4) switch { 0 => "class", 1 => "href", 2 => "onerror", _ => "a" };
        var attributes = string.Concat(Enumerable.Range(0, 1 << random.Next(0, 8)).Select(number => $" {name}{(random.Next(2) == 0 ? "" : number)}=\"{number}&amp;\""));
        return ByteChanges.Insert(input, at, Encoding.UTF8.GetBytes(attributes));
    }

    private static byte[] Unquote(byte[] input, int start, int end, Random random)
    {
        var changed = (byte[])input.Clone();
        foreach (ref var value in changed.AsSpan(start, end - start))
        {
            if (value is (byte)'"' or (byte)'\'' && random.Next(2) == 0)
                value = (byte)" '\"`"[random.Next(4)];
        }
        return changed;
    }

    private static int Find(byte[] input, char what, int from)
    {
        var found = input.AsSpan(Math.Min(from, input.Length)).IndexOf((byte)what);
        return found < 0 ? input.Length : from + found;
    }
}
