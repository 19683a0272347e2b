namespace Aggregator.Translate;

/// <summary>Translations as outputs read them and as editors correct them.</summary>
public sealed class TranslationStore
{
    /// <summary>The translation of that version, with its body; of state <see cref="TranslationState.None"/> where there is none.</summary>
    public Task<ArticleTranslation> FindAsync(string articleId, int version, string language, CancellationToken cancellationToken) =>
        Task.FromResult(ArticleTranslation.None(articleId, version, language));

    /// <summary>Those of many articles, in the order asked, without bodies: one read for a page of cards.</summary>
    public Task<IReadOnlyList<ArticleTranslation>> FindManyAsync(
        IReadOnlyList<ArticleVersionKey> articles, string language, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ArticleTranslation>>([.. articles.Select(one => ArticleTranslation.None(one.ArticleId, one.Version, language))]);
}
