using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Views;
using Aggregator.Rights;
using Aggregator.Sources;
using Aggregator.Translate;

namespace Aggregator.Publish.Api;

/// <summary>An article for the API. <paramref name="Whole"/> is null in lists.</summary>
public sealed record ApiArticle(CardView Card, string BaseUrl, ArticleView? Whole = null)
{
    /// <summary>Translations that may be shown; told with whole articles only.</summary>
    public IReadOnlyList<ArticleTranslation> Translations { get; init; } = [];
}

/// <summary>The JSON form of articles in API v1.</summary>
public static class ArticleJson
{
    /// <summary>The outlet with its owner; the same wherever a source is named.</summary>
    public static JsonShape<Source> Source { get; } = new("Source",
        JsonField.Text<Source>("id", "Stable id.", JsonSchema.Text, source => source.Id),
        JsonField.Text<Source>("name", "Name in English.", JsonSchema.Text, source => source.NameEn),
        JsonField.Text<Source>("nameVi", "Name in Vietnamese.", JsonSchema.Text, source => source.NameVi),
        JsonField.TextOrNull<Source>("owner", "Who owns it.", JsonSchema.Text, source => source.Owner),
        JsonField.Text<Source>("kind", "What kind of publisher it is.", JsonSchema.OneOf(SourceKinds.Names), source => SourceKinds.NameOf(source.Kind)),
        JsonField.Text<Source>("homepage", "Its front page.", JsonSchema.Url, source => source.Homepage.AbsoluteUri));

    /// <summary>What may be done with the article. The names before <c>republish</c> are older ones, kept for programs that know them.</summary>
    public static JsonShape<Verdict> Verdict { get; } = new("Verdict",
        JsonField.Text<Verdict>("text", "How much text may be shown.", JsonSchema.OneOf(Names<TextRight>()), verdict => Name(verdict.Text)),
        JsonField.Flag<Verdict>("images", "Whether pictures may be shown.", verdict => verdict.Images),
        JsonField.Flag<Verdict>("translation", "The same as translate.", verdict => verdict.Translation),
        JsonField.Flag<Verdict>("republication", "The same as republish.", verdict => verdict.Republication),
        JsonField.Flag<Verdict>("republish", "Whether others may republish it, with as much text as 'text' says.", verdict => verdict.Republication),
        JsonField.Flag<Verdict>("fullText", "Whether that is the whole text.", verdict => verdict.FullText),
        JsonField.Flag<Verdict>("modify", "Whether those who republish it may shorten or edit it.", verdict => verdict.Modification),
        JsonField.Flag<Verdict>("translate", "Whether it may be translated.", verdict => verdict.Translation),
        JsonField.Flag<Verdict>("commercial", "Whether those who republish it may earn by it.", verdict => verdict.Commercial),
        JsonField.Texts<Verdict>("territories", "The countries in which it may be republished (ISO 3166-1); empty: everywhere, where it may be at all.", verdict => verdict.Territories),
        JsonField.Time<Verdict>("from", "Since when this holds.", verdict => verdict.From),
        JsonField.TimeOrNull<Verdict>("until", "From when on it does not hold any more, as far as that is known.", verdict => verdict.Until),
        JsonField.TextOrNull<Verdict>("agreement", "The agreement it rests on.", JsonSchema.Text, verdict => verdict.Agreement),
        JsonField.Text<Verdict>("reason", "Why, in words.", JsonSchema.Text, verdict => verdict.Reason));

    /// <summary>What the words of an article are a translation of, and who made it.</summary>
    public static JsonShape<CardTranslation> Translation { get; } = new("Translation",
        JsonField.Text<CardTranslation>("from", "The article's own language (BCP 47).", JsonSchema.Text, one => one.Language),
        JsonField.Text<CardTranslation>("tag", "The language of these words with extension T (RFC 6497): en-t-vi-t0-und for a machine's, en-t-vi for reviewed ones.",
            JsonSchema.Text, one => one.Made.Tag),
        JsonField.TextOrNull<CardTranslation>("engine", "Which engine translated; null where editors did.", JsonSchema.Text, one => one.Made.Engine),
        JsonField.TextOrNull<CardTranslation>("glossaryVersion", "The glossary that it was made and checked with.", JsonSchema.Text, one => one.Made.GlossaryVersion),
        JsonField.TextOrNull<CardTranslation>("reviewedBy", "Who wrote or confirmed some or all of it last; null while nobody has.", JsonSchema.Text, one => one.Made.LastReview?.By),
        JsonField.Text<CardTranslation>("reviewed", "How much of it editors wrote or confirmed.", JsonSchema.OneOf(Names<ReviewExtent>()), one => Name(one.All)),
        JsonField.TimeOrNull<CardTranslation>("checkedAt", "When it last passed the checks.", one => one.Made.CheckedAt),
        JsonField.Text<CardTranslation>("originalTitle", "The outlet's own headline.", JsonSchema.Text, one => one.Title));

    private static readonly JsonShape<ArticleTranslation> Available = new("AvailableTranslation",
        JsonField.Text<ArticleTranslation>("language", "BCP 47; ask for it with lang and translated.", JsonSchema.Text, one => one.Language),
        JsonField.Text<ArticleTranslation>("tag", "The same with extension T.", JsonSchema.Text, one => one.Tag),
        JsonField.Text<ArticleTranslation>("title", "The headline.", JsonSchema.Text, one => OutputText.Clean(one.Title ?? "")),
        JsonField.TextOrNull<ArticleTranslation>("reviewedBy", "Who wrote or confirmed some or all of it last.", JsonSchema.Text, one => one.LastReview?.By));

    private static readonly JsonShape<ApiImage> Picture = new("Image",
        JsonField.Text<ApiImage>("url", "Our copy.", JsonSchema.Url, one => one.Address),
        JsonField.Text<ApiImage>("originalUrl", "The outlet's own.", JsonSchema.Url, one => one.Image.Url),
        JsonField.TextOrNull<ApiImage>("caption", "Its caption.", JsonSchema.Text, one => one.Image.Caption),
        JsonField.TextOrNull<ApiImage>("credit", "Whose it is.", JsonSchema.Text, one => one.Image.Credit));

    /// <summary>One article as an element of a list.</summary>
    public static JsonShape<ApiArticle> Article { get; } = new("Article", Fields());

    /// <summary>One article whole, as far as its verdict allows.</summary>
    public static JsonShape<ApiArticle> WholeArticle { get; } = new("WholeArticle",
    [
        .. Fields(),
        JsonField.OptionalTime<ApiArticle>("modifiedAt", "The outlet's own time of its last change.", one => one.Whole?.Modified?.Value),
        JsonField.OptionalText<ApiArticle>("lead", "The standfirst, where the whole text may be shown.", JsonSchema.Text, one => one.Whole?.Lead),
        JsonField.OptionalText<ApiArticle>("bodyHtml", "The sanitised text, where it may be shown.", JsonSchema.Text, one => one.Whole?.Body?.Value),
        JsonField.OptionalText<ApiArticle>("bodyLanguage", "BCP 47, of the text, where that is not the headline's.", JsonSchema.Text,
            one => one.Whole is { Body: not null } whole && whole.BodyLanguage != whole.Card.Language ? whole.BodyLanguage : null),
        JsonField.OptionalObjects<ApiArticle, ArticleTranslation>("translations", "The languages that it can be read in besides its own.", Available, one => one.Translations),
    ]);

    /// <summary>Writes one article as an element of a list.</summary>
    public static void WriteCard(Utf8JsonWriter json, CardView card, string baseUrl) => Article.Write(json, new ApiArticle(card, baseUrl));

    /// <summary>Writes a source as a property.</summary>
    public static void WriteSource(Utf8JsonWriter json, string property, Source source)
    {
        json.WritePropertyName(property);
        Source.Write(json, source);
    }

    /// <summary>Writes a verdict as a property.</summary>
    public static void WriteVerdict(Utf8JsonWriter json, string property, Verdict verdict)
    {
        json.WritePropertyName(property);
        Verdict.Write(json, verdict);
    }

    /// <summary>The values of an enumeration as the API writes them.</summary>
    internal static IEnumerable<string> Names<TEnum>() where TEnum : struct, Enum => Enum.GetNames<TEnum>().Select(name => name.ToLowerInvariant());

    private static string Name<TEnum>(TEnum value) where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    private static IReadOnlyList<JsonField<ApiArticle>> Fields() =>
    [
        JsonField.Text<ApiArticle>("id", "Stable id.", JsonSchema.ArticleId, one => one.Card.Id),
        JsonField.Text<ApiArticle>("url", "Our page of it.", JsonSchema.Url,
            one => one.BaseUrl + SiteLinks.Article(InterfaceLanguages.ForArticle(one.Card.Language), one.Card)),
        JsonField.Text<ApiArticle>("originalUrl", "The article at the outlet.", JsonSchema.Url, one => one.Card.OriginalUrl),
        JsonField.Text<ApiArticle>("title", "The headline.", JsonSchema.Text, one => one.Card.Title),
        JsonField.Text<ApiArticle>("language", "BCP 47, of headline and excerpt as they stand here.", JsonSchema.Text, one => one.Card.Language),
        JsonField.OptionalObject<ApiArticle, CardTranslation>("translation", "What these words are a translation of; not there while they are the outlet's own.", Translation,
            one => one.Card.Translation),
        JsonField.Text<ApiArticle>("type", "The main medium.", JsonSchema.OneOf(Names<ArticleType>()), one => Name(one.Card.Type)),
        JsonField.TextOrNull<ApiArticle>("excerpt", "At most 300 characters.", JsonSchema.Text, one => one.Card.Excerpt),
        JsonField.Texts<ApiArticle>("authors", "As the outlet names them.", one => one.Card.Authors),
        JsonField.Object<ApiArticle, Source>("source", "The outlet.", Source, one => one.Card.Source),
        JsonField.Time<ApiArticle>("publishedAt", "When the outlet published it.", one => one.Card.Published.Value),
        JsonField.Text<ApiArticle>("publishedPrecision", "How exactly that is known; seen: only when we first saw it.",
            JsonSchema.OneOf(Names<TimePrecision>()), one => Name(one.Card.Published.Precision)),
        JsonField.Time<ApiArticle>("firstSeenAt", "When we took it.", one => one.Card.FirstSeen),
        JsonField.Time<ApiArticle>("visibleFrom", "When it was released; lists are in this order.", one => one.Card.VisibleFrom),
        JsonField.OptionalTime<ApiArticle>("updatedAt", "When it last changed, where it did.", one => one.Card.Updated),
        JsonField.Number<ApiArticle>("version", "1 for the first.", one => one.Card.Version),
        JsonField.OptionalText<ApiArticle>("storyId", "The story that it belongs to.", JsonSchema.ArticleId, one => one.Card.StoryId),
        JsonField.Texts<ApiArticle>("topics", "Slugs.", one => one.Card.Topics),
        JsonField.Texts<ApiArticle>("places", "Slugs.", one => one.Card.Places.Select(place => place.Slug)),
        JsonField.OptionalObject<ApiArticle, ApiImage>("image", "The first picture, where pictures may be shown.", Picture,
            one => one.Card.Image is { } image ? new ApiImage(one.BaseUrl + SiteLinks.Picture(one.Card.Id), image) : null),
        JsonField.Object<ApiArticle, Verdict>("verdict", "What may be done with it now.", Verdict, one => one.Card.Verdict),
    ];

    private sealed record ApiImage(string Address, ArticleImage Image);
}
