using Aggregator.Articles;
using Aggregator.Normalise;
using Aggregator.Store;

namespace Aggregator.Translate;

/// <summary>What recording an editor's text came to.</summary>
public enum ReviewOutcome
{
    Recorded,

    /// <summary>There is no such article, or nothing of it may be translated into that language.</summary>
    NotFound,

    /// <summary>The article has no such part.</summary>
    NoSuchPart,

    /// <summary>The text is empty, too long, or holds more than a line of text.</summary>
    BadText,
}

/// <summary>
/// Editors' corrections. They go into the memory before anything else does, so they stand above every engine's text, in this
/// article and in every other that has the same words, and survive corrections of other paragraphs.
/// </summary>
public sealed class TranslationReviews
{
    private const int LongestText = 20_000;

    private readonly DocumentComposer composer;
    private readonly TranslationDocuments documents;
    private readonly TranslationMemory memory;
    private readonly TranslationRequests requests;
    private readonly TimeProvider clock;

    internal TranslationReviews(
        DocumentComposer composer, TranslationDocuments documents, TranslationMemory memory, TranslationRequests requests, TimeProvider clock) =>
        (this.composer, this.documents, this.memory, this.requests, this.clock) = (composer, documents, memory, requests, clock);

    /// <summary>The parts of the current version with their translations, in order; empty where nothing of it may be translated.</summary>
    public async Task<IReadOnlyList<TranslatedPart>> PartsAsync(string articleId, string language, CancellationToken cancellationToken)
    {
        if (await PartsOfAsync(articleId, language, cancellationToken) is not { } parts)
            return [];
        var (document, _) = (await documents.FindManyAsync([new ArticleVersionKey(articleId, parts.Article.Version)], parts.Language, cancellationToken))[0];
        var body = document is null ? null : await documents.BodyAsync(document, cancellationToken);
        var made = (body?.Parts ?? []).Append(document?.Title).Append(document?.Lead).OfType<DocumentPart>()
            .DistinctBy(part => part.Key, StringComparer.Ordinal).ToDictionary(part => part.Key, StringComparer.Ordinal);
        return
        [
            .. parts.All.Select(part => made.GetValueOrDefault(part.Key) is { } one
                ? new TranslatedPart(part.Name, part.Html, one.Text, one.Review, one.HeldBack)
                : new TranslatedPart(part.Name, part.Html, null, null, null)),
        ];
    }

    /// <summary>
    /// Records what an editor wrote for a part (title, lead, p1 …): plain text for title and lead, else HTML of one line,
    /// which is sanitised. It is shown from now on.
    /// </summary>
    public async Task<ReviewOutcome> RecordAsync(string articleId, string language, string part, string text, string by, CancellationToken cancellationToken)
    {
        if (await PartsOfAsync(articleId, language, cancellationToken) is not { } parts)
            return ReviewOutcome.NotFound;
        if (parts.All.FirstOrDefault(one => one.Name == part) is not { } reviewed)
            return ReviewOutcome.NoSuchPart;
        var isPlain = part is SourcePart.Title or SourcePart.Lead;
        var safe = text.Length > LongestText ? "" : isPlain ? Engines.FragmentMarkup.Encode(text) : HtmlSanitiser.Sanitise(text, null).Value;
        if (PlainText.FromHtml(safe).Length == 0 || !BodySegments.IsLine(safe))
            return ReviewOutcome.BadText;
        var now = clock.GetUtcNow();
        var entry = new MemoryEntry(MemoryState.Ready, now) { Text = safe, Review = new Review(by, now) };
        await memory.RecordAsync(new Dictionary<string, MemoryEntry>(StringComparer.Ordinal) { [reviewed.ReviewKey] = entry }, cancellationToken);
        // Where nobody had asked before, the other parts are asked for now.
        if ((await composer.ComposeAsync(parts, cancellationToken)).Count > 0)
            await requests.AskForAsync(parts.Article, parts.Language, cancellationToken);
        return ReviewOutcome.Recorded;
    }

    private async Task<ArticleParts?> PartsOfAsync(string articleId, string language, CancellationToken cancellationToken) =>
        ArticleId.IsWellFormed(articleId) && TranslationOptions.Find(language) is { } known
            ? (await composer.ReadAsync(articleId, known, cancellationToken))?.Parts : null;
}
