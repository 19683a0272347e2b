using System.Text;
using Aggregator.Normalise;

namespace Aggregator.Translate.Engines;

/// <summary>
/// The plain text of a sanitised fragment, and where in the markup each of its characters stands. Linear; relies on what the
/// sanitiser promises: every "&lt;" begins a tag and every "&gt;" ends one.
/// </summary>
public sealed class FragmentText
{
    private readonly string html;
    private readonly int[] starts;
    private readonly int[] ends;

    private FragmentText(string html, string text, int[] starts, int[] ends) =>
        (this.html, Text, this.starts, this.ends) = (html, text, starts, ends);

    /// <summary>References decoded, tags left out, a line feed for a line break.</summary>
    public string Text { get; }

    public static FragmentText Of(SafeHtml fragment) => Of(fragment.Value);

    internal static FragmentText Of(string html)
    {
        var text = new StringBuilder(html.Length);
        var starts = new List<int>(html.Length);
        var ends = new List<int>(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var end = at + 1;
            var piece = html.AsSpan(at, 1);
            if (html[at] == '<')
            {
                end = html.IndexOf('>', at) is var close and >= 0 ? close + 1 : html.Length;
                piece = html.AsSpan(at).StartsWith("<br>", StringComparison.Ordinal) ? "\n" : "";
            }
            else if (html[at] == '&' && html.IndexOf(';', at) is var semicolon and >= 0 && semicolon - at < 40)
            {
                end = semicolon + 1;
                piece = HtmlEntities.Decode(html[at..end]);
            }
            foreach (var character in piece)
            {
                text.Append(character);
                starts.Add(at);
                ends.Add(end);
            }
            at = end;
        }
        return new FragmentText(html, text.ToString(), [.. starts], [.. ends]);
    }

    /// <summary>
    /// The fragment with every term replaced by what <paramref name="mark"/> makes of it and of its markup. A term that a tag
    /// stands in, or that lies within an earlier one, is left as it is.
    /// </summary>
    public string Mark(IReadOnlyList<Term> terms, Func<Term, string, string> mark)
    {
        var marked = new StringBuilder(html.Length + (terms.Count * 40));
        var at = 0;
        foreach (var term in terms.OrderBy(term => term.Start))
        {
            if (term.Length <= 0 || term.Start < 0 || term.Start + term.Length > Text.Length)
                continue;
            var (start, end) = (starts[term.Start], ends[term.Start + term.Length - 1]);
            if (start < at || html.AsSpan(start, end - start).Contains('<'))
                continue;
            marked.Append(html, at, start - at).Append(mark(term, html[start..end]));
            at = end;
        }
        return marked.Append(html, at, html.Length - at).ToString();
    }
}
