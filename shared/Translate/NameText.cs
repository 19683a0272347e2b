using System.Buffers;
using Aggregator.Classify;

namespace Aggregator.Translate;

/// <summary>A text as those see it who look for names: its words, which of them the glossary took, and how each is written.</summary>
internal sealed class NameText
{
    // A headline in capitals: fewer words might be an abbreviation beside another.
    private const int CapitalWords = 4;

    // What may stand before a word that has its capital from beginning something.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create(".!?:;\n\r\"“”‘'«»([{*•·–—|/…");

    private readonly bool[] taken;
    private readonly bool[] capitals;
    private readonly string?[] words;

    public NameText(TokenisedText text)
    {
        Text = text;
        taken = new bool[text.Tokens.Count];
        words = new string?[text.Tokens.Count];
        capitals = Capitals(text);
    }

    public TokenisedText Text { get; }

    public int Count => taken.Length;

    public bool IsTaken(int index) => index >= 0 && index < Count && taken[index];

    public void Take(int first, int last) => Array.Fill(taken, true, first, last - first + 1);

    /// <summary>The word in lower case, tone mark in its modern place; empty outside the text.</summary>
    public string Word(int index)
    {
        if (index < 0 || index >= Count)
            return "";
        var span = Text.Span(index);
        return words[index] ??= span.Length > 40 ? "" : Letters.Modern(span.IndexOfAnyInRange('\u0300', '\u036F') >= 0 ? Normalise.Composition.Compose(span.ToString()) : span);
    }

    /// <summary>Whether the word stands among words that are all in capitals.</summary>
    public bool IsShouted(int index) => index >= 0 && index < Count && capitals[index];

    /// <summary>Whether it begins with a capital and is no abbreviation.</summary>
    public bool IsCapital(int index) => index >= 0 && index < Count && Text.Tokens[index].Capital && !IsAbbreviation(index);

    /// <summary>Two capitals or more and no others (UBND, THPT), outside text in capitals.</summary>
    public bool IsAbbreviation(int index) => !capitals[index] && Text.Tokens[index].Length > 1 && IsAllCapitals(Text.Span(index));

    /// <summary>Whether the word would have a capital whatever it is, since a sentence, quotation or bracket begins with it.</summary>
    public bool IsBeginning(int index) =>
        index == 0 || Text.Before(index).ContainsAny(Beginnings) || Text.Before(index).TrimEnd() is [.., '-'] && Text.Before(index).Length > 1;

    /// <summary>Whether it cannot be a Vietnamese syllable.</summary>
    public bool IsForeign(int index) => !Syllables.IsVietnamese(Text.Span(index)) && char.IsLetter(Text.Text[Text.Tokens[index].Start]);

    /// <summary>Whether the word and the next one, in lower case, are one ordinary word.</summary>
    public bool BeginsCompound(int index) =>
        index + 1 < Count && Text.Follows(index + 1) && (!Text.Tokens[index + 1].Capital || IsShouted(index + 1)) && NameWords.IsCompound(Word(index), Word(index + 1));

    /// <summary>Whether one of the words, or the two words, directly before are among <paramref name="words"/>.</summary>
    public bool IsAfter(int index, IReadOnlySet<string> words) =>
        index > 0 && (Text.Follows(index) || Text.Before(index) is ". " or ".")
        && (words.Contains(Word(index - 1)) || (Text.Follows(index - 1) && words.Contains($"{Word(index - 2)} {Word(index - 1)}")));

    private static bool[] Capitals(TokenisedText text)
    {
        var marks = new bool[text.Tokens.Count];
        var (from, count, marked) = (0, 0, false);
        for (var index = 0; index <= marks.Length; index++)
        {
            var digits = index < marks.Length && char.IsDigit(text.Text[text.Tokens[index].Start]);
            if (index < marks.Length && (digits || IsAllCapitals(text.Span(index))))
            {
                count += digits ? 0 : 1;
                marked |= text.Tokens[index].Marked;
                continue;
            }
            if (count >= CapitalWords && marked)
                Array.Fill(marks, true, from, index - from);
            (from, count, marked) = (index + 1, 0, false);
        }
        return marks;
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter))
                return false;
        }
        return true;
    }
}
