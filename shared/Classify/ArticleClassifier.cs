using Aggregator.Articles;
using Aggregator.Sources;

namespace Aggregator.Classify;

/// <summary>Says of a draft in which language it is, what it is about and where.</summary>
public sealed class ArticleClassifier(PlaceFinder places, Catalogue catalogue)
{
    // Below this the detector is guessing and the source's own word is better.
    private const double ConfidentEnough = 0.8;

    /// <summary>The draft with language, topics and places filled in.</summary>
    public ArticleDraft Classify(ArticleDraft draft, Endpoint endpoint)
    {
        var article = draft.Article;
        var text = $"{article.Title}\n{article.Lead}\n{draft.Text}";
        return draft with
        {
            Article = article with
            {
                Language = Language(article, text, endpoint),
                Topics = TopicClassifier.Classify(
                    article.Title, $"{article.Lead}\n{draft.Text}", article.Url, draft.Section ?? endpoint.Section, draft.Categories),
                Places = Places(article, text),
            },
        };
    }

    private string Language(Article article, string text, Endpoint endpoint)
    {
        var guess = LanguageDetector.Detect(text);
        if (guess.Confidence >= ConfidentEnough)
            return guess.Language;
        return article.Language != "und" ? article.Language
            : endpoint.Language ?? catalogue.FindSource(endpoint.SourceId)?.Languages[0] ?? "und";
    }

    // A portal writes about its own place without naming it in every sentence.
    private IReadOnlyList<string> Places(Article article, string text)
    {
        var found = places.Find(text);
        var source = catalogue.FindSource(article.SourceId);
        if (source is not { Kind: SourceKind.Portal, Province: { } province } || catalogue.FindPlace(province) is not { } home)
            return found;
        return [.. found.Append(home.Slug).Append(home.Unit).Distinct(StringComparer.Ordinal)];
    }
}
