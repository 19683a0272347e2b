using System.Text;

namespace Aggregator.Search;

/// <summary>
/// Walks over the words of a text in both levels, without a string for each. In scripts without spaces every two neighbours
/// are a word, and the last character of a run comes alone as well. Takes time in proportion to the text, whatever is in it.
/// </summary>
internal sealed class WordReader
{
    // What is longer than this is found by its beginning. The buffers have room for one more letter and for its tones.
    private const int LongestWord = 64;

    private readonly char[] folded = new char[LongestWord * 2];
    private readonly char[] exact = new char[LongestWord * 2];
    private readonly char[] tones = new char[LongestWord];
    private string text = "";
    private int foldedLength;
    private int exactLength;
    private int toneLength;
    private int at;

    /// <summary>Level one; valid until the next word.</summary>
    public ReadOnlySpan<char> Folded => folded.AsSpan(0, foldedLength);

    /// <summary>Level two. Tones come last, so that hoà and hòa are one word. Valid until the next word.</summary>
    public ReadOnlySpan<char> Exact => exact.AsSpan(0, exactLength);

    /// <summary>Whether marks tell the word from others that look alike without them.</summary>
    public bool HasMarks { get; private set; }

    /// <summary>Where the word begins, in characters of the text.</summary>
    public int Start { get; private set; }

    /// <summary>Just behind the word.</summary>
    public int End { get; private set; }

    /// <summary>Whether the word is a pair of neighbours, or a single character, of a script without spaces.</summary>
    public bool IsGram { get; private set; }

    /// <summary>Whether the word before this one was a pair that overlaps it.</summary>
    public bool Overlaps { get; private set; }

    /// <summary>Whether the word is a single character that no other of its kind follows.</summary>
    public bool EndsRun { get; private set; }

    /// <summary>Starts over with <paramref name="next"/>.</summary>
    public void Read(string next) => (text, at, EndsRun, IsGram) = (next, 0, false, false);

    /// <summary>Moves to the next word; false at the end.</summary>
    public bool Next()
    {
        Overlaps = IsGram && !EndsRun;
        (foldedLength, exactLength, toneLength, HasMarks, IsGram, EndsRun) = (0, 0, 0, false, false, false);
        for (; at < text.Length; at += LengthAt(at))
        {
            var letter = Peek(at);
            if (letter.Kind is LetterKind.Separator or LetterKind.Ignored)
                continue;
            if (letter.Kind == LetterKind.Gram)
                ReadGram(letter);
            else
                ReadWord();
            return true;
        }
        return false;
    }

    private void ReadWord()
    {
        Start = at;
        for (; at < text.Length; at += LengthAt(at))
        {
            var letter = Peek(at);
            if (letter.Kind is LetterKind.Separator or LetterKind.Gram)
                break;
            if (letter.Kind == LetterKind.Word)
                Add(letter);
            End = at + LengthAt(at);
        }
        if (LightStem.Shorten(Folded) is { } stem)
        {
            stem.CopyTo(folded);
            foldedLength = exactLength = stem.Length;
            stem.CopyTo(exact);
            return;
        }
        tones.AsSpan(0, toneLength).CopyTo(exact.AsSpan(exactLength));
        exactLength += toneLength;
        HasMarks = !Folded.SequenceEqual(Exact);
    }

    private void Add(FoldedLetter letter)
    {
        if (foldedLength + letter.Base.Length > LongestWord || exactLength + letter.Exact.Length > LongestWord)
            return;
        letter.Base.CopyTo(folded.AsSpan(foldedLength));
        foldedLength += letter.Base.Length;
        letter.Exact.CopyTo(exact.AsSpan(exactLength));
        exactLength += letter.Exact.Length;
        if (letter.Tone != '\0' && toneLength < tones.Length)
            tones[toneLength++] = letter.Tone;
    }

    private void ReadGram(FoldedLetter first)
    {
        Start = at;
        Add(first);
        at += LengthAt(at);
        End = at;
        IsGram = true;
        EndsRun = at >= text.Length || Peek(at).Kind != LetterKind.Gram;
        if (!EndsRun)
        {
            Add(Peek(at));
            End = at + LengthAt(at);
        }
    }

    private FoldedLetter Peek(int position)
    {
        var character = text[position];
        if (!char.IsSurrogate(character))
            return Letters.Fold(character);
        return Rune.TryGetRuneAt(text, position, out var rune) ? Letters.Fold(rune) : default;
    }

    private int LengthAt(int position) =>
        char.IsHighSurrogate(text[position]) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]) ? 2 : 1;
}
