namespace Aggregator.Publish.Copies;

/// <summary>A stretch of text with one look. <paramref name="Link"/> is absolute and http, https or mailto; null for none.</summary>
public readonly record struct CopyRun(string Text, string? Link = null, bool Strong = false, bool Emphasis = false, bool LineBreak = false);

/// <summary>What a paragraph is.</summary>
public enum CopyStyle
{
    Paragraph,
    Heading,
    Bullet,
    Number,
    Preformatted,
    Caption,
}

/// <summary>
/// One paragraph of a text, as all forms without markup of their own are made from. Lists, quotations and tables are flat:
/// a table's row is a paragraph.
/// </summary>
/// <param name="Style">What it is.</param>
/// <param name="Runs">Its text; not empty.</param>
public sealed record CopyBlock(CopyStyle Style, IReadOnlyList<CopyRun> Runs)
{
    /// <summary>2 to 4 for headings; how deep an element of a list lies, from 0.</summary>
    public int Level { get; init; }

    /// <summary>The number of an element of a numbered list.</summary>
    public int Number { get; init; }

    public bool IsQuoted { get; init; }
}
