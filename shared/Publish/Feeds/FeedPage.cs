using Aggregator.Articles;
using Aggregator.Normalise;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Views;
using Aggregator.Rights;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish.Feeds;

/// <summary>Everything that a feed says, whatever its format: who, where, and the newest articles.</summary>
public sealed record FeedPage
{
    /// <summary>Our origin, without a slash at the end.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The feed's own address.</summary>
    public required string SelfUrl { get; init; }

    /// <summary>The newest page of the feed, where this one is older; null on the newest (RFC 5005, 3).</summary>
    public string? FirstUrl { get; init; }

    /// <summary>The next, older page; null at the end.</summary>
    public string? NextUrl { get; init; }

    /// <summary>The WebSub hub that tells of changes.</summary>
    public required Uri Hub { get; init; }

    /// <summary>What was withdrawn lately of what stood in this feed.</summary>
    public IReadOnlyList<Withdrawal> Withdrawals { get; init; } = [];

    /// <summary>The page of the site that shows the same list.</summary>
    public required string HomeUrl { get; init; }

    public required string Id { get; init; }

    public required string SiteName { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>The language of titles and labels that are ours.</summary>
    public required InterfaceLanguage Language { get; init; }

    public required DateTimeOffset Updated { get; init; }

    public required IReadOnlyList<CardView> Articles { get; init; }

    /// <summary>The whole text by article id, for articles whose verdict allows it.</summary>
    public IReadOnlyDictionary<string, ArticleView> FullTexts { get; init; } = new Dictionary<string, ArticleView>(StringComparer.Ordinal);

    /// <summary>Sanitised markup by article id, where a feed gives more than the bare text: copies with their credit line.</summary>
    public IReadOnlyDictionary<string, SafeHtml> Contents { get; init; } = new Dictionary<string, SafeHtml>(StringComparer.Ordinal);

    /// <summary>The relation of links to <see cref="Hub"/>.</summary>
    public const string HubRelation = "hub";

    /// <summary>Links of the feed besides itself and its page: paging and hub.</summary>
    public IEnumerable<(string Relation, string Address)> OtherLinks
    {
        get
        {
            if (FirstUrl is { } first)
                yield return ("first", first);
            if (NextUrl is { } next)
                yield return ("next", next);
            yield return (HubRelation, Hub.AbsoluteUri);
        }
    }

    /// <summary>The words of the interface in the feed's language.</summary>
    public UiText Text => UiTexts.Of(Language);

    /// <summary>The markup of an article that may be shown whole, with its label where it is a translation; null for every other.</summary>
    public string? ContentOf(CardView card) =>
        (Contents.GetValueOrDefault(card.Id) ?? FullTexts.GetValueOrDefault(card.Id)?.Body)?.Value is { } body ? FeedText.XmlSafe(LabelOf(card, true) + body) : null;

    /// <summary>BCP 47, of <see cref="ContentOf"/>, with extension T where that is a translation.</summary>
    public string ContentTagOf(CardView card) => FullTexts.GetValueOrDefault(card.Id)?.BodyTag ?? card.TitleTag;

    /// <summary>The excerpt; before it, where the words are a translation, what they are. Null where there is neither.</summary>
    public string? SummaryOf(CardView card) => $"{LabelOf(card, false)} {card.Excerpt}".Trim() is { Length: > 0 } summary ? summary : null;

    private string? LabelOf(CardView card, bool isMarkup)
    {
        if (card.Translation is not { } words)
            return null;
        var label = TranslationLine.Of(words, isMarkup ? words.All : words.Heading, Language);
        return isMarkup ? $"<p><em>{Copies.Markup.Encode(label)}.</em></p>" : $"[{label}.]";
    }

    /// <summary>Our page of the article, in its own language where the site speaks it.</summary>
    public string PageOf(CardView card) =>
        BaseUrl + SiteLinks.Article(InterfaceLanguages.ForArticle(card.Language), card);

    public string PictureOf(CardView card) => BaseUrl + SiteLinks.Picture(card.Id);

    /// <summary>Where a topic's list stands; serves as the scheme of categories.</summary>
    public string TopicScheme => $"{BaseUrl}/{Language.Path}/topic/";

    public string PlaceScheme => $"{BaseUrl}/{Language.Path}/place/";

    /// <summary>What stands in the place of a withdrawn article where a format has no tombstones: whose it was, and why it is gone.</summary>
    public string NoticeOf(Withdrawal withdrawal)
    {
        var outlet = SourceNameOf(withdrawal.SourceId);
        var note = OutputText.CleanOrNull(withdrawal.Note) is { } words ? " " + words : "";
        return $"{string.Format(Language.Culture, Text.Changes.NoticeText, outlet)} {Text.Changes.Of(withdrawal.Reason)}{note}";
    }

    /// <summary>Our page of a withdrawn article, which says why.</summary>
    public string PageOf(Withdrawal withdrawal) =>
        BaseUrl + SiteLinks.Article(InterfaceLanguages.ForArticle(withdrawal.Language), withdrawal.ArticleId, "");

    /// <summary>The name of an outlet by its id; the id where it has left the catalogue.</summary>
    public Func<string, string> SourceNameOf { get; init; } = id => id;

    /// <summary>Who owns the text and what is shown of it, in one line.</summary>
    public string RightsOf(CardView card)
    {
        var owner = card.Source.Owner is { } name ? $" ({Text.Articles.Owner}: {name})" : "";
        return $"© {card.Source.NameVi}{owner}. {RightsLine.Of(card.Verdict, Text)}";
    }

    /// <summary>A feed of the source, for the source element of RSS; its home page when it has none.</summary>
    public static string FeedOf(Source source) =>
        source.Endpoints.FirstOrDefault(endpoint => endpoint is { Kind: EndpointKind.Feed, Enabled: true })?.Url.AbsoluteUri
        ?? source.Homepage.AbsoluteUri;

    /// <summary>The time for sorting and date elements; the moment we saw it where the outlet stated none.</summary>
    public static DateTimeOffset PublishedOf(CardView card) =>
        card.Published.Precision == TimePrecision.Seen ? card.FirstSeen : card.Published.Value;
}
