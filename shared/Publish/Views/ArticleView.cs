using Aggregator.Articles;
using Aggregator.Normalise;
using Aggregator.Rights;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Translate;

namespace Aggregator.Publish.Views;

/// <summary>What outputs may show of one article.</summary>
public sealed record ArticleView
{
    private ArticleView()
    {
    }

    /// <summary>Attribution, times, verdict, excerpt: the same that lists show.</summary>
    public required CardView Card { get; init; }

    /// <summary>The standfirst; null unless the whole text may be shown.</summary>
    public string? Lead { get; private init; }

    /// <summary>The text; null unless it may be shown. Without pictures where these may not be shown.</summary>
    public SafeHtml? Body { get; private init; }

    /// <summary>BCP 47, of the standfirst.</summary>
    public string LeadLanguage => Card.ExcerptLanguage;

    /// <summary>BCP 47, of the text; that of the original where only title and standfirst are translated.</summary>
    public string BodyLanguage { get; private init; } = "";

    /// <summary>BCP 47 of the text, with extension T where it is a translation.</summary>
    public string BodyTag => BodyLanguage == Card.Language ? Card.TitleTag : BodyLanguage;

    /// <summary>Addresses of its videos at the outlet, http or https; empty unless pictures may be shown.</summary>
    public IReadOnlyList<string> Videos { get; private init; } = [];

    /// <summary>The outlet's own time of its last change.</summary>
    public PublicationTime? Modified { get; private init; }

    /// <summary>How many pictures the original has as far as we know, whether they may be shown or not.</summary>
    public int Pictures { get; private init; }

    /// <summary>Null when nothing of the article may be shown at <paramref name="now"/>.</summary>
    /// <param name="article">As stored.</param>
    /// <param name="body">Its body as stored; null when there is none.</param>
    /// <param name="catalogue">Knows the agreement.</param>
    /// <param name="now">The moment of showing.</param>
    public static ArticleView? From(Article article, string? body, Catalogue catalogue, DateTimeOffset now)
    {
        if (article.Withdrawn is not null)
            return null;
        var card = CardView.From(Timeline.ToCard(article), catalogue, now);
        if (card is null)
            return null;
        var full = card.Verdict.Text == TextRight.Full;
        return new ArticleView
        {
            Card = card,
            Lead = full ? OutputText.CleanOrNull(article.Lead) : null,
            Body = full && !string.IsNullOrWhiteSpace(body) ? Shown(body, card.Verdict) : null,
            BodyLanguage = card.Language,
            Videos = card.Verdict.Images ? [.. article.Videos.Where(CardView.IsWebAddress)] : [],
            Modified = article.Modified,
            Pictures = CountPictures(article, body),
        };
    }

    /// <summary>The same in the words of a translation, as far as there are any and the outlet allows them.</summary>
    public ArticleView In(ArticleTranslation made)
    {
        var card = Card.In(made);
        if (card.Translation is null)
            return this;
        var body = Body is not null && card.Verdict.Translation && made is { BodyState: TranslationState.Shown, BodyHtml: { Length: > 0 } html }
            ? Shown(html, card.Verdict) : null;
        return this with
        {
            Card = card,
            Lead = Lead is null ? null : OutputText.CleanOrNull(made.Lead) ?? Lead,
            Body = body ?? Body,
            BodyLanguage = body is null ? BodyLanguage : made.Language,
        };
    }

    // Those of the text, and those of its head that do not stand in the text as well.
    private static int CountPictures(Article article, string? body)
    {
        var count = article.Images.Count(image => body?.Contains(Copies.Markup.Encode(image.Url), StringComparison.Ordinal) != true);
        for (var at = 0; body is not null && (at = body.IndexOf("<img", at, StringComparison.OrdinalIgnoreCase)) >= 0; at += 4)
            count++;
        return count;
    }

    // Sanitised when it was stored and once more now: what leaves is safe by today's rules, whatever wrote it.
    private static SafeHtml Shown(string body, Verdict verdict)
    {
        var safe = HtmlSanitiser.Sanitise(body, null);
        return verdict.Images ? safe : BodyPictures.Remove(safe);
    }
}
