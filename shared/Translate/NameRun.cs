namespace Aggregator.Translate;

/// <summary>A run of capitalised words: where it ends, and which part of it is a name.</summary>
internal static class NameRun
{
    /// <summary>The last word of the run that begins at <paramref name="first"/>: blanks, hyphens of foreign names and dots of initials join.</summary>
    public static int End(NameText text, int first)
    {
        var last = first;
        while (last + 1 < text.Count && !text.IsTaken(last + 1) && IsJoined(text, last + 1) && text.IsShouted(last + 1) == text.IsShouted(first))
            last++;
        return last;
    }

    /// <summary>The name in the run; null when there is none.</summary>
    public static FoundName? Of(NameText text, int first, int last, string from)
    {
        if (IsAddress(text, last))
            return null;
        if (from != "vi")
            return Elsewhere(text, first, last);
        var (from0, to0) = Stripped(text, first, last);
        if (from0 > to0)
            return null;
        if (from0 == to0)
            return Single(text, from0, first);
        var foreign = HasForeign(text, from0, to0);
        if (!foreign && from0 == first && text.IsBeginning(first) && !StandsAtBeginning(text, from0, to0))
        {
            if (to0 - from0 < 2 || !NameWords.Given.Contains(text.Word(from0 + 1)))
                return to0 - from0 >= 1 && NameWords.CommonSurnames.Contains(text.Word(from0 + 1)) && to0 - from0 >= 2 ? Named(text, from0 + 1, to0) : null;
            from0++;
        }
        return IsInitials(text, from0, to0) && !text.IsAfter(from0, NameWords.BeforePersons) ? null : Named(text, from0, to0);
    }

    // "Chinhphu.vn", "VOV.VN"
    private static bool IsAddress(NameText text, int last) =>
        last + 1 < text.Count && text.Text.Before(last + 1) is "." && text.Text.Tokens[last].Length > 1 && text.Text.Tokens[last + 1].Length is 2 or 3;

    private static FoundName Named(NameText text, int first, int last) => new(first, last, Kind(text, first, last));

    // In other languages Vietnamese names are known by their surname; the names of others an engine knows itself.
    private static FoundName? Elsewhere(NameText text, int first, int last)
    {
        for (var index = first; index < last; index++)
        {
            if (!NameWords.CommonSurnames.Contains(text.Word(index)) || !Classify.Syllables.IsVietnamese(text.Text.Span(index + 1)))
                continue;
            var end = index + 1;
            while (end < last && end - index < 3 && !text.IsForeign(end + 1))
                end++;
            return new FoundName(index, end, TermKind.Person);
        }
        return null;
    }

    private static bool IsJoined(NameText text, int index)
    {
        var between = text.Text.Before(index);
        var token = text.Text.Tokens[index];
        if (text.Text.Follows(index))
            return text.IsCapital(index);
        if (between is "-" or "'" or "’" && char.IsLetter(text.Text.Text[token.Start]))
            return text.IsForeign(index) || text.IsForeign(index - 1) || (between is not "-" && text.Text.Tokens[index - 1].Length == 1) || !token.Capital;
        // Initials: "Quân A.P", "N.T.H."
        return between is "." && token is { Length: 1, Capital: true } && text.Text.Tokens[index - 1].Length == 1;
    }

    /// <summary>Without the words before it that only begin the sentence or name a body or rank, and without the first half of an ordinary word at its end.</summary>
    private static (int First, int Last) Stripped(NameText text, int first, int last)
    {
        while (first <= last && IsHead(text, first, last))
            first++;
        var surname = first <= last && NameWords.Surnames.Contains(text.Word(first));
        if (last >= first && text.BeginsCompound(last) && !(surname && last - first >= 2))
            last--;
        return (first, last);
    }

    private static bool IsHead(NameText text, int first, int last)
    {
        var word = text.Word(first);
        var named = first < last && NameWords.Surnames.Contains(word) && NameWords.Given.Contains(text.Word(first + 1)) && !text.BeginsCompound(last);
        if (named && (NameWords.CommonSurnames.Contains(word) || !NameWords.Surnames.Contains(text.Word(first + 1))))
            return false;
        if (NameWords.Heads.Contains(word) || (text.IsBeginning(first) && NameWords.Starts.Contains(word)))
            return true;
        return NameWords.SoftHeads.Contains(word) && !text.IsAfter(first, NameWords.BeforePersons) && (last - first != 1 || text.BeginsCompound(last));
    }

    private static FoundName? Single(NameText text, int index, int first)
    {
        if (text.BeginsCompound(index))
            return null;
        if (text.IsForeign(index))
        {
            var common = NameWords.Loans.Contains(text.Word(index)) || text.Text.Tokens[index].Length < 3;
            return common ? null : Named(text, index, index);
        }
        if (text.Text.Tokens[index].Length == 1 && !text.IsAfter(index, NameWords.BeforePlaces))
            return null;
        if (text.IsAfter(index, NameWords.BeforePersons) && !(NameWords.Heads.Contains(text.Word(index)) && index > first))
            return new FoundName(index, index, TermKind.Person);
        if (text.IsAfter(index, NameWords.BeforePlaces) && index == first)
            return new FoundName(index, index, TermKind.Place);
        return IsNameWithAge(text, index) ? new FoundName(index, index, TermKind.Person) : null;
    }

    // "(Hoàng, 29 tuổi, Hà Nội)", "Lan (45 tuổi)"
    private static bool IsNameWithAge(NameText text, int index) =>
        index + 2 < text.Count && text.Word(index + 2) is "tuổi" && char.IsDigit(text.Text.Text[text.Text.Tokens[index + 1].Start]) && text.Text.Before(index + 1).Trim() is "," or "(";

    // The first word of a sentence has its capital from there; the run counts when it is the beginning of a name all the same.
    private static bool StandsAtBeginning(NameText text, int first, int last)
    {
        var word = text.Word(first);
        if (last - first == 1 && text.BeginsCompound(first))
            return false;
        return NameWords.Surnames.Contains(word) || NameWords.Given.Contains(word);
    }

    private static bool HasForeign(NameText text, int first, int last)
    {
        for (var index = first; index <= last; index++)
        {
            if (text.IsForeign(index) && text.Text.Tokens[index].Length > 1)
                return true;
        }
        return false;
    }

    private static bool IsInitials(NameText text, int first, int last)
    {
        for (var index = first; index <= last; index++)
        {
            if (text.Text.Tokens[index].Length > 1)
                return false;
        }
        return true;
    }

    private static TermKind Kind(NameText text, int first, int last)
    {
        if (text.IsAfter(first, NameWords.BeforePersons))
            return TermKind.Person;
        if (text.IsAfter(first, NameWords.BeforePlaces))
            return TermKind.Place;
        if (text.IsAfter(first, NameWords.BeforeOrganisations))
            return TermKind.Organisation;
        var more = last - first >= 3 && !NameWords.Surnames.Contains(text.Word(first));
        return more && !HasForeign(text, first, last) ? TermKind.Organisation : TermKind.Person;
    }
}
