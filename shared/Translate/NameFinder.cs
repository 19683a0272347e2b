namespace Aggregator.Translate;

/// <summary>A name: words <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
internal readonly record struct FoundName(int First, int Last, TermKind Kind);

/// <summary>
/// Finds names that no glossary lists, by capitals and by what Vietnamese names are made of: persons, and the smaller places,
/// firms and foreign names that are written the same way. What the glossary took is left out.
/// </summary>
internal static class NameFinder
{
    // "Bảo Tín Minh Châu": longer runs of capitals are headlines in which every word has one.
    private const int LongestName = 6;

    /// <summary>The names, in order, not overlapping.</summary>
    public static List<FoundName> Find(NameText text, string from)
    {
        var names = new List<FoundName>();
        var single = new List<int>();
        for (var index = 0; index < text.Count; index++)
        {
            if (text.IsTaken(index) || !text.IsCapital(index))
                continue;
            var last = NameRun.End(text, index);
            if (text.IsShouted(index) || Syllables(text, index, last) > LongestName)
                CapitalHeadline.Find(text, index, last, names);
            else if (NameRun.Of(text, index, last, from) is { } name)
                names.Add(name);
            else if (index == last)
                single.Add(index);
            index = last;
        }
        if (from == "vi" && single.Count > 0)
            AddGivenNames(text, names, single);
        return names;
    }

    private static int Syllables(NameText text, int first, int last)
    {
        var count = 0;
        for (var index = first; index <= last; index++)
            count += text.IsForeign(index) ? 0 : 1;
        return count;
    }

    // Who was named in full is called by the given name from then on: "Phạm Tuấn Hải … Hải".
    private static void AddGivenNames(NameText text, List<FoundName> names, List<int> single)
    {
        var given = names.Where(name => name.Kind == TermKind.Person && name.Last > name.First).Select(name => text.Word(name.Last)).ToHashSet(StringComparer.Ordinal);
        foreach (var index in single)
        {
            if (given.Contains(text.Word(index)) && !text.BeginsCompound(index) && !NameWords.Starts.Contains(text.Word(index)))
                names.Add(new FoundName(index, index, TermKind.Person));
        }
        names.Sort((left, right) => left.First.CompareTo(right.First));
    }
}
