using System.Text;
using Aggregator.Normalise;

namespace Aggregator.Classify;

/// <summary>One run of letters, or of digits, of a text.</summary>
/// <param name="Start">Where it starts, in characters.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Capital">Whether its first letter is a capital.</param>
/// <param name="Marked">Whether any letter of it carries a diacritic.</param>
internal readonly record struct Token(int Start, int Length, bool Capital, bool Marked)
{
    public int End => Start + Length;
}

/// <summary>A text in NFC and its tokens.</summary>
internal sealed class TokenisedText
{
    private TokenisedText(string text, List<Token> tokens)
    {
        Text = text;
        Tokens = tokens;
    }

    public string Text { get; }

    public List<Token> Tokens { get; }

    public static TokenisedText Of(string text) => AsItStands(Composition.Compose(text));

    /// <summary>The tokens of a text whose positions matter: not composed, so that they are those of <paramref name="composed"/> itself.</summary>
    public static TokenisedText AsItStands(string composed)
    {
        var tokens = new List<Token>(composed.Length / 5 + 1);
        var at = 0;
        while (at < composed.Length)
        {
            if (!char.IsLetterOrDigit(composed[at]))
            {
                at++;
                continue;
            }
            var (start, marked, digits) = (at, false, char.IsDigit(composed[at]));
            // Digits end where letters begin: pages glue "01:38" and "Hanoi" together.
            for (; at < composed.Length && IsWordCharacter(composed[at]) && char.IsDigit(composed[at]) == digits; at++)
                marked |= Letters.IsMarked(composed[at]);
            tokens.Add(new Token(start, at - start, char.IsUpper(composed[start]), marked));
        }
        return new TokenisedText(composed, tokens);
    }

    public ReadOnlySpan<char> Span(int index) => Text.AsSpan(Tokens[index].Start, Tokens[index].Length);

    /// <summary>What stands between a token and the one before it; everything before the first.</summary>
    public ReadOnlySpan<char> Before(int index)
    {
        var from = index == 0 ? 0 : Tokens[index - 1].End;
        return Text.AsSpan(from, Tokens[index].Start - from);
    }

    /// <summary>The token in lower case, tone mark in its modern place; empty outside the text.</summary>
    public string Word(int index) => index >= 0 && index < Tokens.Count ? Letters.Modern(Span(index)) : "";

    /// <summary>Adds the token as <see cref="Word"/> gives it.</summary>
    public void AppendWord(int index, StringBuilder to)
    {
        var span = Span(index);
        Span<char> lower = span.Length <= 64 ? stackalloc char[span.Length] : new char[span.Length];
        Letters.Modernise(span, lower);
        to.Append(lower);
    }

    /// <summary>Whether only blanks without a line break stand between a token and the one before it.</summary>
    public bool Follows(int index)
    {
        if (index <= 0 || index >= Tokens.Count)
            return false;
        foreach (var character in Before(index))
        {
            if (!char.IsWhiteSpace(character) || character is '\n' or '\r')
                return false;
        }
        return true;
    }

    private static bool IsWordCharacter(char character) =>
        char.IsLetterOrDigit(character) || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
