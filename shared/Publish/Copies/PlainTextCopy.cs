using System.Globalization;
using System.Text;

namespace Aggregator.Publish.Copies;

/// <summary>Writes a copy as plain text, paragraphs apart by an empty line; the credit's links stand under it.</summary>
public static class PlainTextCopy
{
    public static string Write(ArticleCopy copy)
    {
        var parts = new List<string> { copy.Card.Title };
        if (copy.Lead is { } lead)
            parts.Add(lead);
        if (copy.Body is { } body)
            parts.AddRange(CopyBlocks.Read(body).Select(TextOf));
        if (copy.PictureNote is { } note)
            parts.Add(note);
        parts.Add(string.Concat(copy.Credit.Select(run => run.Text)) + "\n" + string.Join('\n', copy.Credit.Select(run => run.Link).OfType<string>()));
        return string.Join("\n\n", parts) + "\n";
    }

    /// <summary>One paragraph; elements of lists begin with their mark.</summary>
    internal static string TextOf(CopyBlock block)
    {
        var text = new StringBuilder();
        if (block.IsQuoted)
            text.Append("> ");
        if (block.Style is CopyStyle.Bullet or CopyStyle.Number)
            text.Append(' ', block.Level * 2).Append(block.Style == CopyStyle.Bullet ? "– " : string.Create(CultureInfo.InvariantCulture, $"{block.Number}. "));
        foreach (var run in block.Runs)
            text.Append(run.LineBreak ? "\n" : run.Text);
        return text.ToString();
    }
}
