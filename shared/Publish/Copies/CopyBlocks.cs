using System.Text;
using Aggregator.Markup;
using Aggregator.Normalise;

namespace Aggregator.Publish.Copies;

/// <summary>
/// Reads sanitised markup as paragraphs. Pictures are left out: where they may be taken, the forms that can hold them get
/// them from elsewhere. Depth is that of the sanitiser, time is linear.
/// </summary>
public sealed class CopyBlocks
{
    // Deeper lists are drawn like the last level.
    private const int MostLevels = 8;

    private readonly List<CopyBlock> blocks = [];
    private readonly List<CopyRun> line = [];
    private CopyStyle style;
    private int level;
    private int number;
    private int quotes;

    /// <summary>The paragraphs of <paramref name="html"/>, in order; none of them is blank.</summary>
    public static IReadOnlyList<CopyBlock> Read(SafeHtml html)
    {
        var reader = new CopyBlocks();
        reader.ReadChildren(HtmlParser.Parse(html.Value).Root, new CopyRun(""), depth: 0);
        reader.EndLine();
        return reader.blocks;
    }

    private void ReadChildren(HtmlNode node, CopyRun look, int depth)
    {
        for (var child = node.FirstChild; child is not null; child = child.Next)
        {
            if (child.IsText)
                line.Add(look with { Text = style == CopyStyle.Preformatted ? child.Text : Folded(child.Text) });
            else
                ReadElement(child, look, depth);
        }
    }

    private void ReadElement(HtmlNode node, CopyRun look, int depth)
    {
        switch (node.Tag)
        {
            case Tag.Br:
                line.Add(new CopyRun("", LineBreak: true));
                break;
            case Tag.A:
                ReadChildren(node, look with { Link = node["href"] }, depth);
                break;
            case Tag.Strong or Tag.B:
                ReadChildren(node, look with { Strong = true }, depth);
                break;
            case Tag.Em or Tag.I or Tag.Cite:
                ReadChildren(node, look with { Emphasis = true }, depth);
                break;
            case Tag.Ul or Tag.Ol:
                ReadList(node, look, depth);
                break;
            case Tag.Blockquote:
                EndLine();
                quotes++;
                ReadBlock(node, look, style, depth);
                quotes--;
                break;
            case Tag.Td or Tag.Th:
                ReadChildren(node, look, depth);
                if (node.Next is not null)
                    line.Add(new CopyRun(" | "));
                break;
            default:
                if (StyleOf(node) is { } found)
                    ReadBlock(node, look, found, depth);
                else
                    ReadChildren(node, look, depth);
                break;
        }
    }

    private CopyStyle? StyleOf(HtmlNode node) => node.Tag switch
    {
        Tag.H2 or Tag.H3 or Tag.H4 => CopyStyle.Heading,
        Tag.Pre => CopyStyle.Preformatted,
        Tag.Figcaption or Tag.Caption => CopyStyle.Caption,
        Tag.P or Tag.Figure or Tag.Table or Tag.Tr or Tag.Dl or Tag.Dt or Tag.Dd or Tag.Hr or Tag.Thead or Tag.Tbody or Tag.Tfoot => style,
        _ => null,
    };

    private void ReadBlock(HtmlNode node, CopyRun look, CopyStyle asStyle, int depth)
    {
        EndLine();
        var (oldStyle, oldLevel) = (style, level);
        (style, level) = (asStyle, asStyle == CopyStyle.Heading ? node.Name[1] - '0' : level);
        ReadChildren(node, look, depth);
        EndLine();
        (style, level) = (oldStyle, oldLevel);
    }

    private void ReadList(HtmlNode list, CopyRun look, int depth)
    {
        EndLine();
        var before = (style, level, number);
        var count = 0;
        for (var item = list.FirstChild; item is not null; item = item.Next)
        {
            if (item.IsText)
                continue;
            (style, level, number) = (list.Tag == Tag.Ol ? CopyStyle.Number : CopyStyle.Bullet, Math.Min(depth, MostLevels), ++count);
            ReadChildren(item, look, depth + 1);
            EndLine();
        }
        (style, level, number) = before;
    }

    private void EndLine()
    {
        var runs = Trimmed();
        line.Clear();
        if (runs.Count > 0)
            blocks.Add(new CopyBlock(style, runs) { Level = level, Number = number, IsQuoted = quotes > 0 });
        // A second paragraph of an element of a list is no element of its own.
        if (runs.Count > 0 && style is CopyStyle.Bullet or CopyStyle.Number)
            style = CopyStyle.Paragraph;
    }

    // Without white space and line breaks at both ends; empty for a line that says nothing.
    private List<CopyRun> Trimmed()
    {
        var runs = line.Where(run => run.LineBreak || run.Text.Length > 0).ToList();
        while (runs.Count > 0 && (runs[^1].LineBreak || string.IsNullOrWhiteSpace(runs[^1].Text)))
            runs.RemoveAt(runs.Count - 1);
        var first = runs.FindIndex(run => !run.LineBreak && !string.IsNullOrWhiteSpace(run.Text));
        if (first < 0)
            return [];
        runs = runs[first..];
        if (style != CopyStyle.Preformatted)
        {
            runs[0] = runs[0] with { Text = runs[0].Text.TrimStart() };
            runs[^1] = runs[^1] with { Text = runs[^1].Text.TrimEnd() };
        }
        return runs;
    }

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) || character == '\u00A0')
                folded.Append(character);
            else if (folded.Length == 0 || folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString();
    }
}
