namespace Aggregator.Translate;

/// <summary>Names among words that all have capitals, which say nothing there: a surname and syllables of given names.</summary>
internal static class CapitalHeadline
{
    private const int MostSyllables = 4;

    // Middle names that hardly any other word begins with after a surname.
    private static readonly HashSet<string> Middle = new(["văn", "thị", "đình", "hữu", "ngọc", "minh", "đức", "xuân", "quang", "thanh", "hồng"], StringComparer.Ordinal);

    /// <summary>Adds the persons named between two words.</summary>
    public static void Find(NameText text, int first, int last, List<FoundName> names)
    {
        for (var index = first; index < last; index++)
        {
            if (!IsSurname(text, index, last))
                continue;
            var end = index + 1;
            while (end < last && end - index + 1 < MostSyllables && NameWords.Given.Contains(text.Word(end + 1)) && !IsWord(text, end + 1, last))
                end++;
            names.Add(new FoundName(index, end, TermKind.Person));
            index = end;
        }
    }

    private static bool IsSurname(NameText text, int index, int last)
    {
        var (word, next) = (text.Word(index), text.Word(index + 1));
        if (!NameWords.CommonSurnames.Contains(word) || !NameWords.Given.Contains(next) || NameWords.IsCompound(word, next))
            return false;
        return Middle.Contains(next) || text.IsAfter(index, NameWords.BeforePersons) || !IsWord(text, index + 1, last);
    }

    private static bool IsWord(NameText text, int index, int last) => index < last && NameWords.IsCompound(text.Word(index), text.Word(index + 1));
}
