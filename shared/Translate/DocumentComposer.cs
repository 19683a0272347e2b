using Aggregator.Normalise;
using Aggregator.Rights;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Translate;

/// <summary>An article read for translation into one language; <paramref name="Parts"/> is null where nothing is to be translated.</summary>
internal sealed record ReadArticle(Articles.Article Article, Verdict Verdict, ArticleParts? Parts);

/// <summary>Puts a document together from what the memory knows. It costs nothing and may be repeated at any time.</summary>
internal sealed class DocumentComposer(
    ArticleStore articles, Catalogue catalogue, TranslationMemory memory, TranslationDocuments documents, LanguageRules rules, TranslationOptions options, TimeProvider clock)
{
    /// <summary>The article with what of it may be translated now; null where there is no such article.</summary>
    public async Task<ReadArticle?> ReadAsync(string articleId, string language, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(articleId, cancellationToken) is not { } article)
            return null;
        var agreement = catalogue.FindSource(article.SourceId)?.Agreement ?? Agreement.None;
        var verdict = RightsPolicy.Judge(agreement, article.VisibleFrom, clock.GetUtcNow());
        var body = verdict is { FullText: true, Translation: true } ? await articles.BodyAsync(article, cancellationToken) : null;
        return new ReadArticle(article, verdict, ArticleParts.Of(article, body, verdict, language, rules, options.OnlyPermitted));
    }

    /// <summary>Stores the document as the memory has it now, and says what of it is still missing.</summary>
    public async Task<IReadOnlyList<SourcePart>> ComposeAsync(ArticleParts parts, CancellationToken cancellationToken)
    {
        var known = await memory.FindAsync(parts.All.SelectMany(part => (string[])[part.Key, part.ReviewKey]), cancellationToken);
        var entries = parts.All.ToDictionary(part => part.Name, part => Best(part, parts, known), StringComparer.Ordinal);
        var made = parts.All.ToDictionary(part => part.Name, part => ToPart(part, entries[part.Name]), StringComparer.Ordinal);
        var body = Body(parts, made);
        var used = entries.Values.OfType<MemoryEntry>().Where(entry => entry.State == MemoryState.Ready).ToList();
        var machine = used.Where(entry => entry.Review is null).ToList();
        var title = made[SourcePart.Title];
        var held = made.Values.Select(part => part.HeldBack).FirstOrDefault(reason => reason is not null);
        await documents.SaveAsync(
            new TranslationDocument(parts.Article.Id, parts.Article.Version, parts.Article.Language, parts.Language, clock.GetUtcNow())
            {
                Title = title,
                Lead = parts.Lead is null ? null : made[SourcePart.Lead],
                State = StateOf(title),
                BodyState = body.State,
                Paragraphs = parts.Paragraphs.Count,
                ParagraphsInOriginal = parts.Paragraphs.Count(part => made[part.Name].Text is null),
                ParagraphsReviewed = parts.Paragraphs.Count(part => made[part.Name].Review is not null),
                Engine = machine.Select(entry => entry.Engine).LastOrDefault(),
                GlossaryVersion = machine.Count == 0 ? null : rules.GlossaryVersion,
                CheckedAt = machine.Count == 0 ? null : machine.Max(entry => entry.At),
                LastReview = used.Select(entry => entry.Review).OfType<Review>().OrderBy(review => review.At).LastOrDefault(),
                HeldBack = held,
            },
            parts.Body is null ? null : new TranslatedBody([.. parts.Paragraphs.Select(part => made[part.Name])], body.Html),
            cancellationToken);
        return [.. parts.All.Where(part => entries[part.Name]?.State is not (MemoryState.Ready or MemoryState.HeldBack or MemoryState.Doubtful))];
    }

    // An editor's text goes before the engine's. What passed earlier checks must pass today's as well.
    private MemoryEntry? Best(SourcePart part, ArticleParts parts, IReadOnlyDictionary<string, FoundEntry> known)
    {
        if (known[part.ReviewKey].Entry is { State: MemoryState.Ready } reviewed)
            return reviewed;
        var entry = known[part.Key].Entry;
        if (entry is not { State: MemoryState.Ready } || entry.GlossaryVersion == rules.GlossaryVersion)
            return entry;
        var faults = rules.Check(part.Html, entry.Text!, parts.Article.Language, parts.Language);
        return faults.Count == 0 ? entry : new MemoryEntry(MemoryState.HeldBack, entry.At) { Reason = Reasons.Of(faults) };
    }

    private static DocumentPart ToPart(SourcePart part, MemoryEntry? entry) => entry?.State switch
    {
        MemoryState.Ready => new DocumentPart(part.Key, part.ReviewKey, entry.Text, null, entry.Review),
        // Nobody waits ten minutes for a body because one paragraph of it is tried once more.
        MemoryState.Failed when part.Name is not (SourcePart.Title or SourcePart.Lead) => new DocumentPart(part.Key, part.ReviewKey, null, entry.Reason, null),
        MemoryState.HeldBack or MemoryState.Doubtful => new DocumentPart(part.Key, part.ReviewKey, null, entry.Reason ?? Reasons.Doubtful, null),
        _ => new DocumentPart(part.Key, part.ReviewKey, null, null, null),
    };

    private TranslationState StateOf(DocumentPart part) =>
        part.Text is not null ? TranslationState.Shown : part.HeldBack is not null ? TranslationState.HeldBack : OnItsWay;

    private TranslationState OnItsWay => options.IsOn ? TranslationState.Waiting : TranslationState.None;

    // A text half of which would stand in the original is better read in the original.
    private (TranslationState State, string? Html) Body(ArticleParts parts, Dictionary<string, DocumentPart> made)
    {
        if (parts.Body is null)
            return (TranslationState.None, null);
        var texts = parts.Paragraphs.Select(part => (part.Html, Made: made[part.Name])).ToList();
        if (texts.Exists(text => !text.Made.IsSettled))
            return (OnItsWay, null);
        if (texts.Where(text => text.Made.Text is not null).Sum(text => (long)text.Html.Length) * 2 < texts.Sum(text => (long)text.Html.Length))
            return (TranslationState.HeldBack, null);
        var joined = parts.Body.Join([.. texts.Select(text => text.Made.Text ?? $"<span lang=\"{parts.Article.Language}\">{text.Html}</span>")]);
        return (TranslationState.Shown, HtmlSanitiser.Sanitise(joined, null).Value);
    }
}
