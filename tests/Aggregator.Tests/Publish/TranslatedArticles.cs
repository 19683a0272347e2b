using Aggregator.Articles;
using Aggregator.Translate;

namespace Aggregator.Tests.Publish;

/// <summary>Translations as the engine's part leaves them in the store, for tests of what is shown of them.</summary>
internal static class TranslatedArticles
{
    public const string Engine = "scripted", Glossary = "7";

    /// <summary>Stores a checked translation of an article; without body unless there is one.</summary>
    public static Task TranslateAsync(
        this PublishedSite site, Article article, string language, string title, string? lead = null, string? body = null, Func<TranslationDocument, TranslationDocument>? change = null)
    {
        var now = site.Clock.GetUtcNow();
        var document = new TranslationDocument(article.Id, article.Version, article.Language, language, now)
        {
            State = TranslationState.Shown, Title = Part(title), Lead = lead is null ? null : Part(lead), Engine = Engine, GlossaryVersion = Glossary, CheckedAt = now,
            BodyState = body is null ? TranslationState.None : TranslationState.Shown, Paragraphs = body is null ? 0 : 1,
        };
        return site.Get<TranslationDocuments>().SaveAsync(
            change is null ? document : change(document), body is null ? null : new TranslatedBody([Part(body)], body), CancellationToken.None);
    }

    public static DocumentPart Part(string text, Review? review = null) => new(text, text, System.Net.WebUtility.HtmlEncode(text), null, review);
}
