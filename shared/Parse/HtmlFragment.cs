using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>What is asked of an entry's HTML without building a tree: relative addresses made absolute, and its first picture.</summary>
internal static class HtmlFragment
{
    private static readonly FrozenSet<string> AddressAttributes =
        new[] { "href", "src", "action", "background", "cite", "data", "longdesc", "poster", "usemap" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<string> AddressNames = SearchValues.Create([.. AddressAttributes], StringComparison.OrdinalIgnoreCase);

    // The first that holds an address wins: lazy loaders put the real one beside a placeholder.
    private static readonly string[] PictureAttributes = ["data-src", "data-original", "data-lazy-src", "src"];

    public static bool IsAddress(ReadOnlySpan<char> attribute) => AddressAttributes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(attribute);

    /// <summary>The same HTML with every relative address resolved; the same string when there was none or no base.</summary>
    public static string Resolve(string html, Uri? baseUrl)
    {
        if (baseUrl is null || !HasRelativeAddress(html)) return html;
        StringBuilder? builder = null;
        var copied = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at))
        {
            var tag = HtmlTag.Read(html, at);
            if (tag.Length == 0 && html.IndexOf('>', at) < 0) break;
            var attributes = new HtmlAttributes(html, at + 1 + tag.Name.Length, at + Math.Max(tag.Length, 1));
            at += Math.Max(tag.Length, 1);
            if (tag.Name.Length == 0 || tag.Closing) continue;
            while (attributes.MoveNext())
            {
                if (ResolveAttribute(html, attributes.Current, baseUrl) is not { } absolute) continue;
                (builder ??= new StringBuilder(html.Length + 64)).Append(html, copied, attributes.Current.Value.Start.Value - copied).Append(absolute);
                copied = attributes.Current.Value.End.Value;
            }
        }
        return builder is null ? html : builder.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>The address of the first picture that is not a counting pixel; null when there is none.</summary>
    public static string? FirstImage(string html, Uri? baseUrl)
    {
        for (var at = FindImage(html, 0); at >= 0; at = FindImage(html, at + 4))
        {
            var tag = HtmlTag.Read(html, at);
            if (tag.Length == 0) return null;
            var image = ReadImage(html, at + 4, at + tag.Length);
            if (image is not null && Links.Resolve(HtmlEntities.Decode(image), baseUrl) is { } url) return url;
        }
        return null;
    }

    private static int FindImage(string html, int from) => html.IndexOf("<img", from, StringComparison.OrdinalIgnoreCase);

    private static string? ReadImage(string html, int from, int to)
    {
        string? best = null;
        var bestRank = PictureAttributes.Length;
        var attributes = new HtmlAttributes(html, from, to);
        while (attributes.MoveNext())
        {
            var attribute = html.AsSpan(attributes.Current.Name);
            var written = html.AsSpan(attributes.Current.Value).Trim();
            if ((attribute.Equals("width", StringComparison.OrdinalIgnoreCase) || attribute.Equals("height", StringComparison.OrdinalIgnoreCase)) && written is "1" or "0" or "1px") return null;
            for (var rank = 0; rank < bestRank; rank++)
            {
                if (!attribute.Equals(PictureAttributes[rank], StringComparison.OrdinalIgnoreCase) || written.Length == 0 || written.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) continue;
                (best, bestRank) = (written.ToString(), rank);
            }
        }
        return best;
    }

    private static bool HasScheme(ReadOnlySpan<char> written)
    {
        for (var i = 0; i < written.Length && i < 20; i++)
        {
            if (written[i] == ':') return i > 0;
            if (!char.IsAsciiLetterOrDigit(written[i]) && written[i] is not ('+' or '-' or '.')) return false;
        }
        return false;
    }

    // Most feeds have none, and this is much quicker than looking at every tag.
    private static bool HasRelativeAddress(ReadOnlySpan<char> html)
    {
        while (html.IndexOfAny(AddressNames) is var at and >= 0)
        {
            html = html[at..];
            var equals = html.IndexOfAnyExceptInRange('A', 'z');
            if (equals < 0) return false;
            var value = html[equals..].TrimStart();
            html = html[Math.Min(3, html.Length)..];
            if (value is not ['=', ..]) continue;
            value = value[1..].TrimStart(" \t\r\n\"'");
            if (!Links.IsWeb(value) && value is not ['#', ..]) return true;
        }
        return false;
    }

    // Null when there is nothing to change.
    private static string? ResolveAttribute(string html, TagAttribute attribute, Uri baseUrl)
    {
        if (!IsAddress(html.AsSpan(attribute.Name))) return null;
        var written = html.AsSpan(attribute.Value).Trim();
        if (written.Length == 0 || written[0] == '#' || HasScheme(written)) return null;
        var absolute = Links.Resolve(HtmlEntities.Decode(written.ToString()), baseUrl);
        return absolute is null ? null : MarkupWriter.Escape(absolute);
    }
}
