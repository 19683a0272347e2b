using Aggregator.Classify;
using Aggregator.Normalise;

namespace Aggregator.Translate;

/// <summary>What may follow the words of a name: nothing, an ending of the language, or anything ("American", "americano").</summary>
internal enum NameEnding
{
    None,
    Inflection,
    Any,
}

/// <summary>The words of a translation, sorted, so that names are found in it with their endings and prefixes.</summary>
internal sealed class NameIndex
{
    private const int MostTried = 500;

    // The article, conjunctions and prepositions that Arabic writes on to a word; looked for without them, and with them.
    private static readonly string[] ArabicPrefixes = ["وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل", "ف", "ك"];

    private readonly string language;
    private readonly string characters;
    private readonly string all;
    private readonly List<(string Folded, string Exact)> words = [];
    private readonly List<(string Key, int Word)> sorted = [];

    public NameIndex(IReadOnlyList<string> texts, string language)
    {
        this.language = language;
        all = string.Join('\n', texts);
        characters = language == "zh-Hans" ? Plain(all) : "";
        foreach (var text in texts)
            Add(text);
        sorted.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
    }

    /// <summary>Whether the term, or one of what says the same, stands there so many times.</summary>
    public bool Has(Term term, IEnumerable<string> also, int times)
    {
        // Diacritics of persons are part of what is promised.
        var found = Count(term.Rendering, exact: term.Kind == TermKind.Person && term.Rendering == term.Text, NameEnding.Inflection);
        if (found >= times)
            return true;
        foreach (var name in also)
        {
            found += name == term.Rendering ? 0 : Count(name, exact: false, IsShort(name) ? NameEnding.None : NameEnding.Any);
            if (found >= times)
                return true;
        }
        return IsForeign(term) && Split(term.Rendering).All(word => Words(word, NameEnding.Inflection).Any());
    }

    private void Add(string text)
    {
        var tokenised = TokenisedText.Of(text.Replace("Viet Nam", "Vietnam", StringComparison.OrdinalIgnoreCase));
        for (var index = 0; index < tokenised.Tokens.Count; index++)
        {
            var word = tokenised.Span(index);
            // Chinese sets no blanks around names in Latin letters.
            while (!word.IsEmpty)
            {
                var length = 1;
                while (length < word.Length && Scripts.Of(word[length]) is Script.Han == Scripts.Of(word[0]) is Script.Han)
                    length++;
                AddWord(word[..Math.Min(length, 60)].ToString().ToLowerInvariant());
                word = word[length..];
            }
        }
    }

    private void AddWord(string exact)
    {
        var folded = Fold(exact);
        words.Add((folded, Letters.Modern(exact)));
        sorted.Add((folded, words.Count - 1));
        foreach (var prefix in language == "ar" ? ArabicPrefixes : [])
        {
            if (folded.Length > prefix.Length + 1 && folded.StartsWith(prefix, StringComparison.Ordinal))
                sorted.Add((folded[prefix.Length..], words.Count - 1));
        }
    }

    private int Count(string name, bool exact, NameEnding ending)
    {
        if (language == "zh-Hans" && name.Any(character => Scripts.Of(character) == Script.Han))
            return characters.AsSpan().Count(Plain(name));
        var parts = Split(name).ToList();
        if (parts.Count == 0)
            return all.AsSpan().Count(name);
        return Words(parts[0], ending).Take(MostTried).Count(first => Follows(parts, first, exact, ending));
    }

    private bool Follows(List<string> parts, int first, bool exact, NameEnding ending)
    {
        if (first + parts.Count > words.Count)
            return false;
        for (var index = 0; index < parts.Count; index++)
        {
            var word = words[first + index];
            if (exact ? !word.Exact.StartsWith(Letters.Modern(parts[index]), StringComparison.Ordinal) : !Matches(word.Folded, Fold(parts[index]), ending))
                return false;
        }
        return true;
    }

    /// <summary>Numbers of the words that begin as the part does, once each.</summary>
    private IEnumerable<int> Words(string part, NameEnding ending)
    {
        var folded = Fold(part);
        var stem = Stem(folded, ending);
        var at = sorted.BinarySearch((stem, -1), Comparer<(string Key, int Word)>.Create((left, right) => string.CompareOrdinal(left.Key, right.Key) is not 0 and var order ? order : left.Word.CompareTo(right.Word)));
        for (at = at < 0 ? ~at : at; at < sorted.Count && sorted[at].Key.StartsWith(stem, StringComparison.Ordinal); at++)
        {
            if (Matches(sorted[at].Key, folded, ending))
                yield return sorted[at].Word;
        }
    }

    private bool Matches(string word, string part, NameEnding ending)
    {
        var stem = Stem(part, ending);
        if (language == "ar" && !word.StartsWith(stem, StringComparison.Ordinal))
            return Array.Exists(ArabicPrefixes, prefix => word.StartsWith(prefix, StringComparison.Ordinal) && word.AsSpan(prefix.Length).StartsWith(stem));
        return word.StartsWith(stem, StringComparison.Ordinal) && word.Length <= stem.Length + MostAdded(ending);
    }

    private int MostAdded(NameEnding ending) => ending switch
    {
        NameEnding.None => 0,
        NameEnding.Inflection => language is "ru" or "ar" ? 4 : 2,
        _ => int.MaxValue / 2,
    };

    // "NA" begins too many words.
    private static bool IsShort(string name) => name.Length <= 4 && name.All(letter => !char.IsLower(letter)) && Scripts.Of(name[0]) is Script.Latin or Script.Cyrillic;

    // Endings change in Russian: Ханой, Ханоя, Ханое.
    private string Stem(string part, NameEnding ending) =>
        ending != NameEnding.Inflection || language != "ru" || Scripts.Of(part[0]) != Script.Cyrillic ? part : part.Length >= 6 ? part[..^2] : part.Length >= 4 ? part[..^1] : part;

    private IEnumerable<string> Split(string name)
    {
        var tokenised = TokenisedText.Of(name.Replace("Viet Nam", "Vietnam", StringComparison.Ordinal));
        return Enumerable.Range(0, tokenised.Tokens.Count).Select(index => WithoutArticle(tokenised.Span(index).ToString().ToLowerInvariant()));
    }

    private string WithoutArticle(string word) =>
        language == "ar" && word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;

    private static bool IsForeign(Term term) =>
        term.Kind == TermKind.Person && TokenisedText.Of(term.Text) is var name && Enumerable.Range(0, name.Tokens.Count).Any(at => !Syllables.IsVietnamese(name.Span(at)));

    private static string Plain(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace("·", "", StringComparison.Ordinal);

    // Without marks, and without the differences in spelling that Arabic and Russian allow.
    private static string Fold(string word)
    {
        var folded = Letters.Fold(Composition.Compose(word).AsSpan());
        return string.Create(folded.Length, folded, (letters, from) =>
        {
            for (var at = 0; at < letters.Length; at++)
                letters[at] = from[at] switch { 'أ' or 'إ' or 'آ' or 'ٱ' => 'ا', 'ى' => 'ي', 'ة' => 'ه', 'ё' => 'е', _ => from[at] };
        });
    }
}
