using System.Text.RegularExpressions;

namespace Aggregator.Fuzz.Kinds;

/// <summary>
/// Reads sanitised markup by a grammar far narrower than HTML's: allowed tags with allowed, quoted attributes, properly
/// nested, and text without a loose bracket or ampersand. What keeps to it, every parser reads as the same tree.
/// </summary>
internal static partial class SafeMarkup
{
    private static readonly HashSet<string> Elements = new(
        ("p h2 h3 h4 ul ol li blockquote figure figcaption img a table caption thead tbody tfoot tr th td em strong b i u sub sup br hr code pre dl dt dd " +
        "abbr cite q time mark small del ins s kbd samp var dfn bdi ruby rt span").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Attributes = new(
        "a.href a.rel img.src img.alt img.width img.height td.colspan td.rowspan th.colspan th.rowspan th.scope ol.start time.datetime abbr.title".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Void = new(["br", "hr", "img"], StringComparer.Ordinal);

    /// <summary>What is not as it should be; nothing when all is.</summary>
    public static IEnumerable<string> Faults(string html)
    {
        var open = new Stack<string>();
        var at = 0;
        while (at < html.Length)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0)
                tag = html.Length;
            if (LooseText().IsMatch(html.AsSpan(at, tag - at)))
                yield return "a loose bracket or ampersand in text";
            if (tag == html.Length)
                break;
            var match = TagForm().Match(html, tag);
            if (!match.Success)
            {
                yield return "a tag of another form than ours";
                break;
            }
            if (Judge(match, open) is { } fault)
                yield return fault;
            at = tag + match.Length;
        }
        if (open.Count > 0)
            yield return $"{open.Peek()} is not closed";
    }

    private static string? Judge(Match tag, Stack<string> open)
    {
        var name = tag.Groups["name"].Value;
        if (!Elements.Contains(name))
            return $"element {name}";
        if (tag.Groups["close"].Length > 0)
            return open.TryPop(out var last) && last == name ? null : $"the end tag of {name} closes nothing";
        if (!Void.Contains(name))
            open.Push(name);
        for (var at = 0; at < tag.Groups["attribute"].Captures.Count; at++)
        {
            var attribute = tag.Groups["attribute"].Captures[at].Value;
            var value = tag.Groups["value"].Captures[at].Value;
            if (attribute is not ("lang" or "dir") && !Attributes.Contains($"{name}.{attribute}"))
                return $"attribute {attribute} of {name}";
            if (attribute is "href" or "src" && !Address().IsMatch(value) && !(attribute == "href" && Mail().IsMatch(value)))
                return $"address in {attribute}";
        }
        return null;
    }

    [GeneratedRegex("""\G<(?<close>/?)(?<name>[a-z][a-z0-9]*)(?: (?<attribute>[a-z]+)="(?<value>[^"<>`']*)")*>""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TagForm();

    [GeneratedRegex("[<>\"'`]|&(?!(?:amp|lt|gt|quot|#[0-9]{2,7});)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LooseText();

    [GeneratedRegex("^https?://[^ \\s]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Address();

    [GeneratedRegex("^mailto:[A-Za-z0-9@._+-]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Mail();
}
