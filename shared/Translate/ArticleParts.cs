using System.Globalization;
using Aggregator.Articles;
using Aggregator.Rights;
using Aggregator.Translate.Engines;

namespace Aggregator.Translate;

/// <summary>What of one version of an article may be translated into one language.</summary>
internal sealed record ArticleParts(Article Article, string Language, SourcePart Title, SourcePart? Lead, IReadOnlyList<SourcePart> Paragraphs, BodySegments? Body)
{
    public IEnumerable<SourcePart> Heading => Lead is null ? [Title] : [Title, Lead];

    public IEnumerable<SourcePart> All => Heading.Concat(Paragraphs);

    /// <summary>
    /// Title always, lead as far as it may be shown, the body where it may be shown whole and translated. Null where nothing
    /// is to be translated: the article is in that language already, or in one that nobody knows.
    /// </summary>
    /// <param name="article">As stored.</param>
    /// <param name="body">Its body as stored; null when there is none.</param>
    /// <param name="verdict">Of the moment.</param>
    /// <param name="language">Into which.</param>
    /// <param name="rules">Knows names.</param>
    /// <param name="onlyPermitted">Whether title and lead need a right to translate too.</param>
    public static ArticleParts? Of(Article article, string? body, Verdict verdict, string language, LanguageRules rules, bool onlyPermitted)
    {
        if (!verdict.Visible || article.Withdrawn is not null || (onlyPermitted && !verdict.Translation)
            || article.Language == "und" || TranslationOptions.AreSame(article.Language, language))
            return null;
        var whole = verdict is { FullText: true, Translation: true };
        var lead = verdict.Text == TextRight.Link ? null : whole ? article.Lead : article.Excerpt;
        var segments = whole && body is not null ? BodySegments.Cut(body, verdict.Images) : null;
        if (segments is { IsTranslatable: false })
            segments = null;
        return new ArticleParts(
            article, language,
            Part(SourcePart.Title, FragmentMarkup.Encode(article.Title)),
            string.IsNullOrWhiteSpace(lead) ? null : Part(SourcePart.Lead, FragmentMarkup.Encode(lead)),
            segments is null ? [] : [.. segments.Texts.Select((text, index) => Part(string.Create(CultureInfo.InvariantCulture, $"p{index + 1}"), text))],
            segments);

        SourcePart Part(string name, string html) => SourcePart.Of(name, html, article.Language, language, rules);
    }
}
