using System.Text;

namespace Aggregator.Translate;

/// <summary>One text of the original with what was made of it, and the terms found in it.</summary>
internal sealed class PairedText(string original, string translated, IReadOnlyList<Term> terms)
{
    // A text of so many different names is no text; what is left in of the others only makes the checks more lenient.
    private const int MostNames = 200;

    public string Original { get; } = original;

    public string Translated { get; } = translated;

    public IReadOnlyList<Term> Terms { get; } = terms;

    /// <summary>The original without its terms: what an engine had to translate.</summary>
    public string OriginalRest { get; } = Rest(original, terms);

    /// <summary>The translation without what the terms became.</summary>
    public string TranslatedRest { get; } = terms.Select(term => term.Rendering).Distinct(StringComparer.Ordinal).Take(MostNames)
        .OrderByDescending(name => name.Length).Aggregate(translated, (text, name) => text.Replace(name, " ", StringComparison.OrdinalIgnoreCase));

    private static string Rest(string original, IReadOnlyList<Term> terms)
    {
        var rest = new StringBuilder(original.Length);
        var at = 0;
        foreach (var term in terms)
        {
            rest.Append(original, at, term.Start - at).Append(' ');
            at = term.Start + term.Length;
        }
        return rest.Append(original, at, original.Length - at).ToString();
    }
}

/// <summary>Original and translation, text by text where their structure is the same, as one text where it is not.</summary>
internal sealed class TextPair
{
    public TextPair(CheckedMarkup source, CheckedMarkup target, string from, string to, bool aligned)
    {
        (From, To) = (from, to);
        Texts = aligned
            ? [.. source.Blocks.Zip(target.Blocks, (left, right) => Pair(left.Text, right.Text)).Where(pair => pair.Original.Length + pair.Translated.Length > 0)]
            : [Pair(All(source), All(target))];
    }

    public string From { get; }

    public string To { get; }

    public IReadOnlyList<PairedText> Texts { get; }

    private PairedText Pair(string original, string translated) => new(original, translated, TermFinder.Find(original, From, To));

    private static string All(CheckedMarkup markup) => string.Join('\n', markup.Blocks.Select(block => block.Text).Where(text => text.Length > 0));
}
