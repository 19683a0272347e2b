namespace Aggregator.Translate;

/// <summary>Whether as many things are quoted, with whichever marks a language has.</summary>
internal static class QuotationCheck
{
    public static string? Check(TextPair pair)
    {
        var (quoted, kept, titles, names) = (0, 0, 0, 0);
        foreach (var text in pair.Texts)
        {
            quoted += Count(text.Original);
            kept += Count(text.Translated);
            titles += text.Translated.Count(mark => mark is '《');
            names += text.Terms.Count(term => term.Kind is not (TermKind.Place or TermKind.Unit));
        }
        // Chinese has marks of its own for titles, with which it quotes works and writes laws; Russian puts names of firms and papers into marks.
        var most = pair.To switch
        {
            "zh-Hans" => quoted,
            "ru" => quoted + names,
            _ => quoted,
        };
        var least = quoted - (pair.To == "zh-Hans" ? titles : 0);
        return kept < least || kept > most ? $"{kept} quotations, {quoted} in the original." : null;
    }

    /// <summary>Quotations in a text: pairs of double marks, and of single ones that stand around words.</summary>
    private static int Count(string text)
    {
        var (straight, pairs, open) = (0, 0, false);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' or '＂':
                    straight++;
                    break;
                case '“' or '«' or '「' or '『' or '„' or '‹':
                    pairs += text[at] is '“' && IsClosing(text, at) ? 0 : 1;
                    break;
                case '\'' or '‘' or '’':
                    if (IsOpening(text, at) && text[at] is not '’')
                        open = true;
                    else if (open && IsEnd(text, at))
                        (open, pairs) = (false, pairs + 1);
                    break;
            }
        }
        return pairs + (straight / 2);
    }

    // German marks close with the one that opens in English: „…“.
    private static bool IsClosing(string text, int at) => text.LastIndexOf('„', at, Math.Min(at + 1, 300)) >= 0;

    private static bool IsOpening(string text, int at) =>
        at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is '“' or '"') && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private static bool IsEnd(string text, int at) => at > 0 && !char.IsWhiteSpace(text[at - 1]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));
}
