namespace Aggregator.Classify;

/// <summary>Finds the names in one text by their letters and capitals; whether a place is meant is for <see cref="PlaceJudge"/>.</summary>
internal sealed class PlaceMatcher(PlaceNames names, TokenisedText text, TextStyle style)
{
    /// <summary>The names found from left to right, none overlapping: phrases before names, names before towns, longer first.</summary>
    public List<PlaceMatch> Find()
    {
        var found = new List<PlaceMatch>();
        var syllables = new int[text.Tokens.Count];
        for (var index = 0; index < syllables.Length; index++)
            syllables[index] = names.Syllable(text.Span(index));
        for (var first = 0; first < syllables.Length; first++)
        {
            if (Longest(syllables, first) is { } match)
                Add(found, match);
        }
        return found;
    }

    private static void Add(List<PlaceMatch> found, PlaceMatch match)
    {
        while (found.Count > 0 && found[^1].Overlaps(match))
        {
            if (!Better(match, found[^1]))
                return;
            found.RemoveAt(found.Count - 1);
        }
        found.Add(match);
    }

    private static bool Better(PlaceMatch later, PlaceMatch earlier) =>
        (later.Name.Slug is null, !later.Name.Town, later.Length).CompareTo((earlier.Name.Slug is null, !earlier.Name.Town, earlier.Length)) > 0;

    private PlaceMatch? Longest(int[] syllables, int first)
    {
        PlaceMatch? longest = null;
        var node = PlaceNames.Root;
        for (var last = first; last < syllables.Length && syllables[last] >= 0; last++)
        {
            node = names.Next(node, syllables[last]);
            if (node < 0)
                break;
            foreach (var name in names.At(node))
            {
                if (Fits(name, first) is { } exact && !(longest is { Exact: true } better && better.Last == last && !exact))
                    longest = new PlaceMatch(name, first, last, exact);
            }
        }
        return longest;
    }

    /// <summary>Whether marks, capitals and what stands between fit; true when all marks are there, null when it does not fit.</summary>
    private bool? Fits(PlaceName name, int first)
    {
        var exact = true;
        for (var index = 0; index < name.Parts.Count; index++)
        {
            var (part, at) = (name.Parts[index], first + index);
            if (index > 0 && !Joined(at, part, name.Parts[index - 1]))
                return null;
            if (!part.AnyCase && !text.Tokens[at].Capital && !style.NoCapitals)
                return null;
            if (part.Word == text.Word(at))
                continue;
            if (text.Tokens[at].Marked)
                return null;
            exact = false;
        }
        return exact;
    }

    private bool Joined(int at, PlaceNamePart part, PlaceNamePart before)
    {
        if (text.Follows(at))
            return true;
        var between = text.Before(at).Trim();
        if (between is "-" or "–" or "—")
            return part.AfterDash || text.Before(at).Length == 1;
        return between is "." && before.AnyCase;
    }
}
