using System.Collections.Frozen;
using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>
/// How deep HTML nests, measured before a tree is built: HtmlAgilityPack takes quadratic time for what is nested
/// thousands of times (20,000 div: 20 s), and walks of its tree take stack.
/// </summary>
public static class HtmlDepth
{
    /// <summary>Real pages stay under 100.</summary>
    public const int Limit = 400;

    // Elements that a second start tag of the same kind closes, and those without content: they do not nest.
    private static readonly FrozenSet<string> Flat = (
        "li p dd dt option optgroup td th tr tbody thead tfoot table a br img hr input meta link area base col embed param source track wbr")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> RawText = new[] { "script", "style", "textarea", "title", "xmp" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a tree of <paramref name="html"/> would be deeper than <paramref name="limit"/> elements.</summary>
    public static bool Exceeds(string html, int limit = Limit)
    {
        int depth = 0, at = 0;
        while ((at = html.IndexOf('<', at)) >= 0)
        {
            var tag = HtmlTag.Read(html, at);
            if (tag.Length == 0 && html.IndexOf('>', at) < 0) return false;
            var counts = tag.Name.Length > 0 && !tag.IsOneOf(Flat) && html[at + tag.Length - 2] != '/';
            at += Math.Max(tag.Length, 1);
            if (!counts) continue;
            if (tag.Closing) depth = Math.Max(0, depth - 1);
            else if (tag.IsOneOf(RawText)) at = HtmlTag.SkipContent(html, at, tag.Name);
            else if (++depth > limit) return true;
        }
        return false;
    }
}
