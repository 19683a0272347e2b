using Aggregator.Support;
using Aggregator.Translate;

namespace Aggregator.Fuzz.Kinds;

/// <summary>Names of texts, and translations that engines give.</summary>
internal static class TranslateKinds
{
    private static readonly (string From, string To)[] Pairs = [("vi", "en"), ("vi", "zh-Hans"), ("vi", "ru"), ("en", "fr"), ("zh-Hans", "vi")];

    /// <summary>Terms are in order, do not overlap, and say what stands there.</summary>
    public static Func<IEnumerable<string>> Terms(byte[] input)
    {
        var text = InputText.Of(input);
        var found = Pairs.Select(pair => TermFinder.Find(text, pair.From, pair.To)).ToList();
        return () => found.SelectMany(terms => Faults(text, terms));
    }

    /// <summary>Nothing passes for a translation of another text, and markup is the same as itself.</summary>
    public static Func<IEnumerable<string>> Checks(byte[] input)
    {
        // As much as the sanitiser lets through.
        var text = InputText.Of(input) is { Length: > 700_000 } much ? much[..700_000] : InputText.Of(input);
        var foreign = Pairs.Take(3).Select(pair => TranslationChecks.Check(Translations.Body, text, pair.From, pair.To)).ToList();
        var own = TranslationChecks.Check(text, text, "vi", "en");
        return () =>
        [
            .. foreign.Append(own).Where(faults => faults.DistinctBy(fault => fault.Check).Count() != faults.Count).Select(_ => "two faults of one check"),
            .. own.Where(fault => fault.Check == TranslationCheck.Links || (fault.Check == TranslationCheck.Structure && !text.Contains('<'))).Select(fault => $"a text differs from itself\n{fault.Check}: {fault.Detail}"),
            .. foreign.Where(faults => faults.Count == 0 && !text.Contains("Hiền", StringComparison.Ordinal)).Select(_ => "a translation without the name in it passes"),
        ];
    }

    private static IEnumerable<string> Faults(string text, IReadOnlyList<Term> terms)
    {
        var end = 0;
        foreach (var term in terms)
        {
            if (term.Start < end || term.Length <= 0 || term.Start + term.Length > text.Length)
                yield return "terms overlap, or are not in order";
            else if (text.Substring(term.Start, term.Length) != term.Text || term.Rendering.Length == 0)
                yield return "a term is not what stands there";
            end = term.Start + term.Length;
        }
    }
}
