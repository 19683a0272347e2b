namespace Aggregator.Search;

/// <summary>A stretch of plain text that is either part of what was looked for or not.</summary>
/// <param name="Text">Never empty.</param>
/// <param name="IsMatch">Whether it is to be set off.</param>
public readonly record struct TextPart(string Text, bool IsMatch);

/// <summary>
/// Plain text with what was looked for set off. It has no markup in it and no way to put any in: outputs write each part as
/// text and set it off in their own way.
/// </summary>
public sealed class MarkedText
{
    internal MarkedText(IReadOnlyList<TextPart> parts) => Parts = parts;

    /// <summary>The whole text in order.</summary>
    public IReadOnlyList<TextPart> Parts { get; }

    /// <summary>Whether anything is set off.</summary>
    public bool HasMatches => Parts.Any(part => part.IsMatch);

    /// <summary>The text without anything set off.</summary>
    public override string ToString() => string.Concat(Parts.Select(part => part.Text));
}
