namespace Aggregator.Search;

/// <summary>What a character does in text that is cut into words.</summary>
internal enum LetterKind : byte
{
    /// <summary>Ends a word: white space, punctuation, symbols, controls, private use.</summary>
    Separator,

    /// <summary>Neither seen nor separating: marks that search does not tell apart, joiners, soft hyphens.</summary>
    Ignored,

    /// <summary>Part of a word.</summary>
    Word,

    /// <summary>Of a script that writes no spaces, or glues endings to words: cut into overlapping pairs.</summary>
    Gram,
}

/// <summary>A character as the index sees it.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Base">Level one: lower case, marks gone, đ as d.</param>
/// <param name="Exact">Level two: as level one, with the marks that make another letter (â, ơ, đ, ñ's base) but without its tone.</param>
/// <param name="Tone">The tone mark that <paramref name="Exact"/> lacks, as a combining character; NUL for none.</param>
internal readonly record struct FoldedLetter(LetterKind Kind, string Base, string Exact, char Tone);
