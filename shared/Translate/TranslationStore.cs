using Aggregator.Articles;
using Aggregator.Translate.Engines;

namespace Aggregator.Translate;

/// <summary>An outlet's own version of an article in another language.</summary>
public sealed record ArticleSibling(string ArticleId, string Language);

/// <summary>Translations as outputs read them.</summary>
public sealed class TranslationStore
{
    private readonly TranslationDocuments documents;
    private readonly TranslationMemory memory;
    private readonly TimeProvider clock;

    internal TranslationStore(TranslationDocuments documents, TranslationMemory memory, TimeProvider clock) =>
        (this.documents, this.memory, this.clock) = (documents, memory, clock);

    /// <summary>The translation of that version, with its body; of state <see cref="TranslationState.None"/> where there is none.</summary>
    public async Task<ArticleTranslation> FindAsync(string articleId, int version, string language, CancellationToken cancellationToken)
    {
        if (!ArticleId.IsWellFormed(articleId))
            return ArticleTranslation.None(articleId, version, language);
        var (document, sibling) = (await documents.FindManyAsync([new ArticleVersionKey(articleId, version)], language, cancellationToken))[0];
        var read = Read(articleId, version, language, document, sibling);
        return read.BodyState == TranslationState.Shown && await documents.BodyAsync(document!, cancellationToken) is { } body
            ? read with { BodyHtml = body.Html } : read;
    }

    /// <summary>Those of many articles, in the order asked, without bodies: one read for a page of cards.</summary>
    public async Task<IReadOnlyList<ArticleTranslation>> FindManyAsync(
        IReadOnlyList<ArticleVersionKey> articles, string language, CancellationToken cancellationToken)
    {
        var found = await documents.FindManyAsync(articles, language, cancellationToken);
        return [.. articles.Zip(found, (article, one) => Read(article.ArticleId, article.Version, language, one.Document, one.Sibling))];
    }

    /// <summary>All translations of that version that may be shown, without bodies: for the switch between languages and the API.</summary>
    public async Task<IReadOnlyList<ArticleTranslation>> AllAsync(string articleId, int version, CancellationToken cancellationToken)
    {
        if (!ArticleId.IsWellFormed(articleId))
            return [];
        var siblings = (await SiblingsOfAsync(articleId, cancellationToken)).Select(one => one.Language).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. (await documents.AllAsync(articleId, cancellationToken))
                .Where(one => one.Version == version && one.State == TranslationState.Shown && !siblings.Contains(one.Language))
                .Select(one => Read(articleId, version, one.Language, one, null)),
        ];
    }

    /// <summary>Titles and leads that may be shown of all articles between two ids (of the same first two characters), for each such range.</summary>
    internal async Task<ILookup<ArticleVersionKey, ArticleTranslation>> HeadingsAsync(
        IEnumerable<(string First, string Last)> ranges, CancellationToken cancellationToken) =>
        (await documents.BetweenAsync(ranges, cancellationToken)).SelectMany(group => group).Where(one => one.State == TranslationState.Shown)
            .Select(one => Read(one.ArticleId, one.Version, one.Language, one, null)).Where(one => one.Title is not null)
            .ToLookup(one => new ArticleVersionKey(one.ArticleId, one.Version));

    /// <summary>The outlet's own versions of an article that are visible now, one a language.</summary>
    public async Task<IReadOnlyList<ArticleSibling>> SiblingsOfAsync(string articleId, CancellationToken cancellationToken) =>
        ArticleId.IsWellFormed(articleId)
            ? [.. (await documents.SiblingsAsync(articleId, cancellationToken)).Where(IsVisible).Select(one => new ArticleSibling(one.ArticleId, one.Language))]
            : [];

    /// <summary>Takes away everything that was made of an article, its texts in the memory included. May be repeated.</summary>
    public async Task EraseAsync(string articleId, CancellationToken cancellationToken)
    {
        foreach (var sibling in await documents.SiblingsAsync(articleId, cancellationToken))
            foreach (var back in (await documents.SiblingsAsync(sibling.ArticleId, cancellationToken)).Where(one => one.ArticleId == articleId))
                await documents.DeleteSiblingAsync(sibling.ArticleId, back.Language, cancellationToken);
        // The documents name the texts: they go last, so that a death in between leaves them to be found again.
        await memory.EraseAsync(await documents.KeysAsync(articleId, cancellationToken), cancellationToken);
        await documents.EraseAsync(articleId, cancellationToken);
    }

    private bool IsVisible(SiblingMarker sibling) => sibling.VisibleFrom <= clock.GetUtcNow();

    private ArticleTranslation Read(string articleId, int version, string language, TranslationDocument? document, SiblingMarker? sibling)
    {
        var none = ArticleTranslation.None(articleId, version, language);
        if (sibling is not null && IsVisible(sibling))
            return none with { SiblingId = sibling.ArticleId };
        if (document is null)
            return none;
        return none with
        {
            From = document.From,
            StoredAt = document.At,
            State = document.State,
            Title = document.State == TranslationState.Shown ? Plain(document.Title) : null,
            Lead = document.State == TranslationState.Shown ? Plain(document.Lead) : null,
            BodyState = document.State == TranslationState.Shown ? document.BodyState : TranslationState.None,
            Paragraphs = document.Paragraphs,
            ParagraphsInOriginal = document.ParagraphsInOriginal,
            Engine = document.Engine,
            GlossaryVersion = document.GlossaryVersion,
            CheckedAt = document.CheckedAt,
            TitleReview = document.Title?.Review,
            LeadReview = document.Lead?.Review,
            ParagraphsReviewed = document.ParagraphsReviewed,
            LastReview = document.LastReview,
            HeldBack = document.HeldBack,
        };
    }

    private static string? Plain(DocumentPart? part) => part?.Text is { } text && FragmentMarkup.Decode(text) is { Length: > 0 } plain ? plain : null;
}
