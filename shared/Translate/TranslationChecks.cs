namespace Aggregator.Translate;

/// <summary>Whether a translation may be shown: what the original says must be in it. Pure functions, in linear time, for hostile texts too.</summary>
public static class TranslationChecks
{
    // No language takes so much more room than another; what an engine that ran wild wrote is not read at all.
    private const int MostGrowth = 8, AlwaysAllowed = 20_000;

    /// <summary>
    /// The promises that a translation breaks, one fault for each, the cheapest to know first; empty when it may be shown. Both are
    /// sanitised HTML fragments, or plain text escaped as HTML; <paramref name="from"/> and <paramref name="to"/> are BCP 47
    /// languages of the interface. The terms are those that <see cref="TermFinder"/> finds in the original's text.
    /// </summary>
    public static IReadOnlyList<TranslationFault> Check(string original, string translated, string from, string to)
    {
        if (translated.Length > ((long)original.Length * MostGrowth) + AlwaysAllowed)
            return [new TranslationFault(TranslationCheck.Length, $"{translated.Length} characters for {original.Length}.")];
        var (source, target) = (CheckedMarkup.Read(original), CheckedMarkup.Read(translated));
        var structure = StructureCheck.Check(source, target);
        var pair = new TextPair(source, target, from, to, aligned: structure is null);
        return
        [
            .. Fault(TranslationCheck.Structure, structure),
            .. Fault(TranslationCheck.Links, StructureCheck.CheckLinks(source, target)),
            .. Fault(TranslationCheck.Length, LengthCheck.Check(pair)),
            .. Fault(TranslationCheck.Language, TargetLanguageCheck.Check(pair)),
            .. Fault(TranslationCheck.Untranslated, UntranslatedCheck.Check(pair)),
            .. Fault(TranslationCheck.Numbers, NumberCheck.Check(pair)),
            .. Fault(TranslationCheck.Names, NameCheck.Check(pair)),
            .. Fault(TranslationCheck.Quotations, QuotationCheck.Check(pair)),
        ];
    }

    private static IEnumerable<TranslationFault> Fault(TranslationCheck check, string? detail) =>
        detail is null ? [] : [new TranslationFault(check, detail.Length > 300 ? detail[..300] : detail)];
}
