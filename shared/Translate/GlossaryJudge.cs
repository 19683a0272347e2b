namespace Aggregator.Translate;

/// <summary>Decides from the words around it whether an entry found in a text is what is meant.</summary>
internal static class GlossaryJudge
{
    // Countries whose names are ordinary words at the beginning of a sentence: elder brother, shirt, idea, law.
    private static readonly HashSet<string> OrdinaryWords = new(["anh", "áo", "ý", "pháp"], StringComparer.Ordinal);

    // Names of places that people bear too: before another foreign name, and without a title, it is the person's.
    private static readonly HashSet<string> FirstNames = new(["jordan", "paris", "chad", "georgia", "washington", "israel", "austin"], StringComparer.Ordinal);

    // "Tên anh" is his name.
    private static readonly HashSet<string> Languages = new(["tiếng", "ngữ", "tên"], StringComparer.Ordinal);

    /// <summary>The matches that are meant; their words are marked as taken.</summary>
    public static List<GlossaryMatch> Choose(NameText text, List<GlossaryMatch> matches, string from)
    {
        var chosen = new List<GlossaryMatch>();
        for (var number = 0; number < matches.Count; number++)
        {
            var match = matches[number];
            var next = number + 1 < matches.Count ? matches[number + 1] : default;
            if (!IsMeant(text, match, next, from))
                continue;
            text.Take(match.First, match.Last);
            chosen.Add(match);
        }
        return chosen;
    }

    private static bool IsMeant(NameText text, GlossaryMatch match, GlossaryMatch next, string from) => match.Entry.Kind switch
    {
        TermKind.Unit => IsAfterNumber(text, match.First, NumberStyle.Of(from)),
        TermKind.Organisation => match.Entry.World || !IsOfAnotherState(text, match, next),
        TermKind.Outlet => IsOutlet(text, match),
        TermKind.Place or TermKind.Person when from == "vi" => IsName(text, match),
        _ => true,
    };

    private static bool IsAfterNumber(NameText text, int first, NumberStyle style)
    {
        if (first == 0)
            return false;
        var before = text.Word(first - 1);
        return before.Length > 0 && (char.IsDigit(before[0]) || (style.Scales.ContainsKey(before) && text.Text.Follows(first)));
    }

    // "Bộ Quốc phòng Mỹ" has another name than ours.
    private static bool IsOfAnotherState(NameText text, GlossaryMatch match, GlossaryMatch next) =>
        next.Entry is { Country: true } state && next.First == match.Last + 1 && text.Text.Follows(next.First) && state.Vietnamese != "Việt Nam";

    private static bool IsOutlet(NameText text, GlossaryMatch match)
    {
        var (first, last) = (match.First, match.Last);
        if (text.IsAfter(first, NameWords.BeforeOutlets) || text.Word(first) is "báo" or "tạp" or "đài")
            return true;
        if (first > 0 && text.Text.Before(first).Trim() is "(" && last + 1 < text.Count && text.Text.Before(last + 1).TrimStart().StartsWith(")", StringComparison.Ordinal))
            return true;
        var capitals = 0;
        for (var index = first; index <= last; index++)
            capitals += text.Text.Tokens[index].Capital ? 1 : 0;
        var foreign = text.IsForeign(first);
        return !text.IsShouted(first) && (first == last ? foreign && text.Text.Tokens[first].Length > 3 : capitals == last - first + 1 && !text.IsBeginning(first));
    }

    private static bool IsName(NameText text, GlossaryMatch match)
    {
        var (first, last) = (match.First, match.Last);
        // "tiếng Anh" is English; "New Mexico" is not Mexico.
        if (match.Entry.Country && (text.IsAfter(first, Languages) || (first > 0 && text.Word(first - 1) is "new" && text.Text.Follows(first))))
            return false;
        if (first == last && FirstNames.Contains(text.Word(first)) && Continues(text, last + 1) && text.IsForeign(last + 1) && !text.IsAfter(first, NameWords.BeforePersons))
            return false;
        if (!text.Text.Tokens[first].Capital || text.IsForeign(first) || text.IsShouted(first))
            return !text.IsShouted(first) || (!OrdinaryWords.Contains(text.Word(first)) && !text.BeginsCompound(last));
        if (IsInPerson(text, match))
            return false;
        if (first != last)
            return true;
        if (text.BeginsCompound(first) || text.IsAfter(first, NameWords.Kin))
            return false;
        var startsName = Continues(text, last + 1) && !text.IsForeign(last + 1);
        return !startsName && !(text.IsBeginning(first) && OrdinaryWords.Contains(text.Word(first)));
    }

    // "Nguyễn Thái Bình", "Thanh Nga", "Lê Đức": what stands before is a surname, or a name's first syllable.
    private static bool IsInPerson(NameText text, GlossaryMatch match)
    {
        var before = match.First - 1;
        if (before < 0 || !text.IsCapital(before) || !text.Text.Follows(match.First) || text.IsTaken(before) || text.IsForeign(before))
            return false;
        var word = text.Word(before);
        if (text.IsBeginning(before) && NameWords.Starts.Contains(word))
            return false;
        if (match.First == match.Last)
            return NameWords.Given.Contains(word) && !NameWords.Heads.Contains(word) && !NameWords.SoftHeads.Contains(word) && match.Entry.Vietnamese != "Huế";
        return NameWords.CommonSurnames.Contains(word) && match.Last - match.First < 3;
    }

    private static bool Continues(NameText text, int index) =>
        index < text.Count && text.Text.Follows(index) && text.IsCapital(index);
}
