namespace Aggregator.Classify;

/// <summary>How a text as a whole is written: what its marks and capitals can tell.</summary>
/// <param name="NoCapitals">No capital letter in the whole text.</param>
/// <param name="AllCapitals">Nearly every word begins with a capital, so that capitals tell nothing.</param>
/// <param name="Marked">Vietnamese with its marks: a bare syllable is then not one that lost them.</param>
/// <param name="Unmarked">Vietnamese written without marks: most words have the shape of its syllables.</param>
internal readonly record struct TextStyle(bool NoCapitals, bool AllCapitals, bool Marked, bool Unmarked)
{
    public static TextStyle Of(TokenisedText text)
    {
        int words = 0, capitals = 0, marked = 0;
        for (var index = 0; index < text.Tokens.Count; index++)
        {
            var token = text.Tokens[index];
            if (char.IsDigit(text.Text[token.Start]))
                continue;
            words++;
            capitals += token.Capital ? 1 : 0;
            marked += token.Marked ? 1 : 0;
        }
        return new TextStyle(
            NoCapitals: capitals == 0,
            AllCapitals: words > 4 && capitals >= words * 0.75,
            Marked: marked > words * 0.35,
            Unmarked: marked == 0 && CountSyllables(text) >= words * 0.75);
    }

    private static int CountSyllables(TokenisedText text) =>
        Enumerable.Range(0, text.Tokens.Count).Count(index => !char.IsDigit(text.Text[text.Tokens[index].Start]) && Syllables.IsVietnamese(text.Span(index)));
}
