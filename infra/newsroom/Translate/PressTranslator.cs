using Aggregator.Newsroom.Invent;
using Aggregator.Newsroom.Texts;

namespace Aggregator.Newsroom.Translate;

/// <summary>
/// Translates what the press itself wrote in Vietnamese: it recognises the template that a text was told from, and tells the
/// same line in the other language. Whatever it did not write comes back as it was, as from an engine that has no idea.
/// </summary>
internal sealed class PressTranslator
{
    // The words of a text and of its template are nearly the same; the next best ones share a few.
    private const int MostCandidates = 6;

    private static readonly Lazy<PressTranslator> Loaded = new(() => new PressTranslator());

    private readonly List<Known> known = [];
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);

    private PressTranslator()
    {
        var vietnamese = TextLibrary.Instance.Language("vi")!;
        Add("", 'H', vietnamese.Headings);
        Add("", 'Q', vietnamese.Quotes);
        Add("", 'B', vietnamese.Backgrounds);
        foreach (var (subject, text) in vietnamese.Subjects)
        {
            Add(subject, 'T', text.Titles);
            Add(subject, 'L', text.Leads);
            Add(subject, 'P', text.Paragraphs);
            Add(subject, 'C', text.Captions);
        }
    }

    public static PressTranslator Instance => Loaded.Value;

    /// <summary>The fragment in the other language; as it was where the press did not write it.</summary>
    public string Translate(string html, TranslationWords words)
    {
        if (TextToken.Read(html) is not { Count: > 0 } text)
            return html;
        foreach (var candidate in Candidates(text))
        {
            if (candidate.Pattern.Match(text) is not { } values || words.Line(candidate.Subject, candidate.Kind, candidate.Index) is not { } line)
                continue;
            if (candidate.IsShortened)
                line = ArticleWriter.WithoutLastSentence(line) ?? line;
            var told = Phrase.Expand(line, slot => SlotWords.In(words, slot, values), (group, count) => candidate.Pattern.Choices.ElementAtOrDefault(group) % count);
            return System.Net.WebUtility.HtmlEncode(told);
        }
        return html;
    }

    private IEnumerable<Known> Candidates(IReadOnlyList<TextToken> text) => text.Where(token => !token.IsKept).Select(token => token.Text.ToLowerInvariant()).Distinct(StringComparer.Ordinal)
        .SelectMany(word => byWord.GetValueOrDefault(word) ?? [])
        .CountBy(index => index).OrderByDescending(one => one.Value / (double)known[one.Key].Words).ThenByDescending(one => one.Value)
        .Take(MostCandidates * 4).Select(one => known[one.Key]);

    private void Add(string subject, char kind, IReadOnlyList<string> templates)
    {
        for (var index = 0; index < templates.Count; index++)
        {
            Add(subject, kind, index, templates[index], shortened: false);
            if (kind is 'P' or 'Q' or 'B' && ArticleWriter.WithoutLastSentence(templates[index]) is { } shorter)
                Add(subject, kind, index, shorter, shortened: true);
        }
    }

    private void Add(string subject, char kind, int index, string template, bool shortened)
    {
        foreach (var pattern in TextPattern.Of(template))
        {
            var words = pattern.Words.Distinct(StringComparer.Ordinal).ToList();
            foreach (var word in words)
            {
                if (!byWord.TryGetValue(word, out var holders))
                    byWord[word] = holders = [];
                holders.Add(known.Count);
            }
            known.Add(new Known(pattern, subject, kind, index, shortened, words.Count));
        }
    }

    private sealed record Known(TextPattern Pattern, string Subject, char Kind, int Index, bool IsShortened, int Words);
}
