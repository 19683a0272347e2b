using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Views;
using Aggregator.Translate;

namespace Aggregator.Publish;

/// <summary>What a reader is told about the language of an article.</summary>
public enum TranslationNotice
{
    /// <summary>Nothing: it was written in the reader's language.</summary>
    Own,

    /// <summary>The outlet has a version of its own in the reader's language.</summary>
    ByOutlet,

    /// <summary>A translation is shown.</summary>
    Shown,

    /// <summary>It is on its way.</summary>
    Waiting,

    /// <summary>It was made and is not good enough.</summary>
    HeldBack,

    NotAsked,
    NotAllowed,
    NotPossible,
    Off,
}

/// <summary>An article to be read in the interface's language.</summary>
/// <param name="Original">In the outlet's own words.</param>
/// <param name="Translated">In those of the translation, as far as there are any; the same as the original without one.</param>
/// <param name="Notice">What readers are told.</param>
/// <param name="Made">What is known of the translation.</param>
/// <param name="Versions">The outlet's own versions in other languages.</param>
public sealed record ReadableArticle(
    ArticleView Original, ArticleView Translated, TranslationNotice Notice, ArticleTranslation Made, IReadOnlyList<CardView> Versions)
{
    /// <summary>The outlet's own version in the reader's language; null where it has none.</summary>
    public CardView? ByOutlet => Versions.FirstOrDefault(card => card.Id == Made.SiblingId);
}

/// <summary>Finds the translation of an article, and asks for it where there is none yet.</summary>
public sealed class ArticleTranslations(TranslationStore translations, TranslationRequests requests, ArticleReader articles)
{
    /// <summary>The article for readers of that language. Asks for a translation where <paramref name="asks"/>: a reader, no robot.</summary>
    public async Task<ReadableArticle> ReadAsync(ArticleView article, InterfaceLanguage language, bool asks, CancellationToken cancellationToken)
    {
        var card = article.Card;
        var versions = await VersionsAsync(card.Id, cancellationToken);
        if (TranslationOptions.AreSame(card.Language, language.Tag))
            return new ReadableArticle(article, article, TranslationNotice.Own, ArticleTranslation.None(card.Id, card.Version, language.Tag), versions);
        var made = await translations.FindAsync(card.Id, card.Version, language.Tag, cancellationToken);
        var translated = article.In(made);
        var notice = made switch
        {
            { SiblingId: { } id } when versions.Any(one => one.Id == id) => TranslationNotice.ByOutlet,
            { State: TranslationState.Shown } when translated.Card.Translation is not null => TranslationNotice.Shown,
            { State: TranslationState.HeldBack } => TranslationNotice.HeldBack,
            { State: TranslationState.Waiting } => TranslationNotice.Waiting,
            _ when !requests.IsOn => TranslationNotice.Off,
            _ when asks => NoticeOf(await requests.AskAsync(card.Id, language.Tag, cancellationToken)),
            _ => TranslationNotice.NotAsked,
        };
        return new ReadableArticle(article, translated, notice, made, versions);
    }

    /// <summary>The article in those words of a translation that those who republish it may take; null where there are none.</summary>
    public async Task<ArticleView?> ForRepublicationAsync(ArticleView article, string language, CancellationToken cancellationToken)
    {
        var card = article.Card;
        if (card.Verdict is not { Republication: true, Translation: true } || TranslationOptions.AreSame(card.Language, language))
            return null;
        var translated = article.In(await translations.FindAsync(card.Id, card.Version, language, cancellationToken));
        // A copy is in one language, all that it holds.
        var isWhole = translated.Card.ExcerptLanguage == language && (!card.Verdict.RepublishesWhole || article.Body is null || translated.BodyLanguage == language);
        return translated.Card.Translation is not null && isWhole ? translated : null;
    }

    /// <summary>The same where translations of the kind that is wanted are; else the article in the outlet's words.</summary>
    public async Task<ArticleView> ForRepublicationAsync(ArticleView article, ArticleQuery wanted, CancellationToken cancellationToken) =>
        wanted is { Translated: not TranslationChoice.None, Language: { } language }
        && await ForRepublicationAsync(article, language, cancellationToken) is { Card.Translation: { } words } translated
        && (wanted.Translated == TranslationChoice.Machine || words.All == ReviewExtent.Whole) ? translated : article;

    private async Task<IReadOnlyList<CardView>> VersionsAsync(string id, CancellationToken cancellationToken)
    {
        var versions = new List<CardView>();
        foreach (var sibling in await translations.SiblingsOfAsync(id, cancellationToken))
            if (await articles.FindAsync(sibling.ArticleId, cancellationToken) is { } version)
                versions.Add(version.Card);
        return versions;
    }

    private static TranslationNotice NoticeOf(TranslationRequestOutcome outcome) => outcome switch
    {
        TranslationRequestOutcome.Asked or TranslationRequestOutcome.AlreadyAsked or TranslationRequestOutcome.AlreadyThere => TranslationNotice.Waiting,
        TranslationRequestOutcome.NotAllowed => TranslationNotice.NotAllowed,
        TranslationRequestOutcome.Off => TranslationNotice.Off,
        _ => TranslationNotice.NotPossible,
    };
}
