namespace Aggregator.Translate;

/// <summary>Whether the names of the original are in the translation, with the endings and prefixes of its language.</summary>
internal static class NameCheck
{
    // A text with more different names is a table; looking for all of them would take long.
    private const int MostNames = 1000;

    public static string? Check(TextPair pair)
    {
        var index = new NameIndex([.. pair.Texts.Select(text => text.Translated)], pair.To);
        foreach (var group in pair.Texts.SelectMany(text => text.Terms).GroupBy(term => (term.Rendering, term.Kind)).Take(MostNames))
        {
            var term = group.First();
            if (!IsPromised(term, pair.To))
                continue;
            // Good translators say "he" and "the province" where the original names them again; nobody says so of money.
            var wanted = term.Kind switch { TermKind.Unit => Math.Min(3, (group.Count() + 1) / 2), TermKind.Place => Math.Min(2, (group.Count() + 2) / 3), _ => 1 };
            if (!index.Has(term, Also(term, pair), wanted))
                return $"{term.Text} ({term.Rendering}) is not in the translation.";
        }
        return null;
    }

    // What is neither Vietnamese nor in the glossary is written in the script of the translation, in ways that no table has.
    private static bool IsPromised(Term term, string to)
    {
        if (to is not ("zh-Hans" or "ru" or "ar") || term.Rendering != Normalise.Composition.Compose(term.Text))
            return true;
        return Classify.TokenisedText.Of(term.Text) is var name && Enumerable.Range(0, name.Tokens.Count).All(at => Classify.Syllables.IsVietnamese(name.Span(at)))
            && Enumerable.Range(0, name.Tokens.Count).Any(at => name.Tokens[at].Marked);
    }

    private static IEnumerable<string> Also(Term term, TextPair pair)
    {
        if (Glossary.Find(term, pair.From) is not { } entry)
            return [];
        IEnumerable<string> names = [entry.Vietnamese, .. entry.Also.GetValueOrDefault(pair.To) ?? []];
        // "Thai" for Thailand, "argentin" for Argentine.
        return entry.Country && term.Rendering is { Length: >= 4 } name && !name.Contains(' ') ? names.Append(name[..Math.Min(5, name.Length - 1)]) : names;
    }
}
