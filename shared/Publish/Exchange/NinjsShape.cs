using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Publish.Api;
using Aggregator.Publish.Copies;
using Aggregator.Publish.Languages;
using Aggregator.Sources;

namespace Aggregator.Publish.Exchange;

/// <summary>IPTC ninjs 3.1: a news item as JSON. What is optional there is left out here where there is nothing to say.</summary>
public static class NinjsShape
{
    private const string Schema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";

    private static readonly JsonShape<RoledText> Text = new("NinjsText",
        JsonField.Text<RoledText>("role", "What it is.", JsonSchema.Text, one => one.Role),
        JsonField.Text<RoledText>("contentType", "Its media type.", JsonSchema.Text, one => one.Type),
        JsonField.Text<RoledText>("value", "The text.", JsonSchema.Text, one => one.Value));

    private static readonly JsonShape<Concept> Named = new("NinjsConcept",
        JsonField.Text<Concept>("name", "Its name.", JsonSchema.Text, one => one.Name),
        JsonField.OptionalText<Concept>("rel", "What it is to the article.", JsonSchema.Text, one => one.Rel),
        JsonField.OptionalText<Concept>("uri", "Its identifier.", JsonSchema.Url, one => one.Uri),
        JsonField.OptionalText<Concept>("literal", "Our own name of it.", JsonSchema.Text, one => one.Literal));

    private static readonly JsonShape<Place> Point = new("GeoJsonPoint",
        JsonField.Text<Place>("type", "Point (RFC 7946).", JsonSchema.Text, _ => "Point"),
        new("coordinates", JsonSchema.ListOf(JsonSchema.Degrees) with { Description = "East, north." }, true, WriteCoordinates));

    private static readonly JsonShape<(Place Place, ExchangeItem Item)> Located = new("NinjsPlace",
        JsonField.Text<(Place Place, ExchangeItem Item)>("name", "Its name in English.", JsonSchema.Text, one => one.Place.NameEn),
        JsonField.Text<(Place Place, ExchangeItem Item)>("rel", "What it is to the article.", JsonSchema.Text, _ => "about"),
        JsonField.Text<(Place Place, ExchangeItem Item)>("uri", "Our page of it.", JsonSchema.Url,
            one => one.Item.BaseUrl + SiteLinks.Place(InterfaceLanguages.English, one.Place.Slug)),
        JsonField.Text<(Place Place, ExchangeItem Item)>("literal", "Our slug.", JsonSchema.Text, one => one.Place.Slug),
        JsonField.OptionalObject<(Place Place, ExchangeItem Item), Place>("geoJSON", "Its seat.", Point,
            one => one.Place is { Latitude: not null, Longitude: not null } ? one.Place : null));

    private static readonly JsonShape<Party> InfoSource = new("NinjsInfoSource",
        JsonField.Text<Party>("name", "Who.", JsonSchema.Text, one => one.Name),
        JsonField.Text<Party>("role", "What it did to the content.", JsonSchema.OneOf(["originated", "owned", "aggregated"]), one => one.Role),
        JsonField.OptionalText<Party>("uri", "Its site.", JsonSchema.Url, one => one.Uri),
        JsonField.OptionalText<Party>("literal", "Our own name of it.", JsonSchema.Text, one => one.Literal));

    private static readonly JsonShape<Rendition> Renditions = new("NinjsRendition",
        JsonField.Text<Rendition>("name", "Which one.", JsonSchema.Text, one => one.Name),
        JsonField.Text<Rendition>("href", "Its address.", JsonSchema.Url, one => one.Href),
        JsonField.OptionalText<Rendition>("contentType", "Its media type.", JsonSchema.Text, one => one.Type),
        JsonField.OptionalText<Rendition>("title", "In words.", JsonSchema.Text, one => one.Title),
        OptionalNumber<Rendition>("width", "In pixels.", one => one.Width),
        OptionalNumber<Rendition>("height", "In pixels.", one => one.Height));

    private static readonly JsonShape<(string Role, string Value)> AltId = new("NinjsAltId",
        JsonField.Text<(string Role, string Value)>("role", "What it is for.", JsonSchema.Text, one => one.Role),
        JsonField.Text<(string Role, string Value)>("value", "The identifier.", JsonSchema.Text, one => one.Value));

    private static readonly JsonShape<ExchangeItem> Rights = new("NinjsRights",
        JsonField.Text<ExchangeItem>("langId", "ODRL 2.2.", JsonSchema.Url, _ => RightsPolicyJson.Language),
        JsonField.Text<ExchangeItem>("encodedRights", "The policy as JSON-LD.", JsonSchema.Text, one => RightsPolicyJson.Write(one.Copy!.Card.Verdict, one.Uri, one.Republish)));

    private static readonly JsonShape<ExchangeItem> Standard = new("NinjsStandard",
        JsonField.Text<ExchangeItem>("name", "ninjs.", JsonSchema.Text, _ => "ninjs"),
        JsonField.Text<ExchangeItem>("version", "Its version.", JsonSchema.Text, _ => "3.1"),
        JsonField.Text<ExchangeItem>("schema", "Its schema.", JsonSchema.Url, _ => Schema));

    /// <summary>The whole item.</summary>
    public static JsonShape<ExchangeItem> Item { get; } = new("NinjsItem",
        JsonField.Text<ExchangeItem>("uri", "Its identifier, the same in Atom.", JsonSchema.Url, one => one.Uri),
        JsonField.Object<ExchangeItem, ExchangeItem>("standard", "What this is.", Standard, one => one),
        JsonField.Text<ExchangeItem>("type", "The main medium.", JsonSchema.OneOf(["text", "picture", "video"]), TypeOf),
        JsonField.Text<ExchangeItem>("representationType", "partial: only what may be quoted.", JsonSchema.OneOf(["full", "partial"]), one => one.BodyHtml is null ? "partial" : "full"),
        JsonField.Text<ExchangeItem>("version", "1 for the first.", JsonSchema.Text, one => one.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        JsonField.OptionalTime<ExchangeItem>("firstCreated", "When we took it.", one => one.Copy?.Card.FirstSeen),
        JsonField.Time<ExchangeItem>("versionCreated", "When this version was made.", one => one.VersionCreated),
        JsonField.OptionalTime<ExchangeItem>("contentCreated", "When the outlet published it.", Published),
        JsonField.Text<ExchangeItem>("pubStatus", "canceled once it was taken back: remove every copy.", JsonSchema.OneOf(["usable", "canceled"]), one => one.Copy is null ? "canceled" : "usable"),
        JsonField.OptionalText<ExchangeItem>("copyrightHolder", "The outlet.", JsonSchema.Text, one => one.Copy is { } copy ? ExchangeItem.HolderOf(copy.Card) : null),
        JsonField.OptionalText<ExchangeItem>("copyrightNotice", "To be shown.", JsonSchema.Text, one => one.Copy is { } copy ? "© " + ExchangeItem.HolderOf(copy.Card) : null),
        JsonField.OptionalText<ExchangeItem>("usageTerms", "What may be done with it, in English.", JsonSchema.Text, one => one.Copy is { } copy ? UsageTerms.Of(copy.Card.Verdict) : null),
        JsonField.Text<ExchangeItem>("edNote", "For editors.", JsonSchema.Text, one => one.Note),
        JsonField.OptionalText<ExchangeItem>("language", "BCP 47.", JsonSchema.Text, one => one.Copy?.Card.TitleTag),
        JsonField.OptionalObjects<ExchangeItem, RoledText>("headlines", "The headline.", Text, one => one.Copy is { } copy ? [new("main", "text/plain", copy.Card.Title)] : []),
        JsonField.OptionalObjects<ExchangeItem, RoledText>("descriptions", "Standfirst or excerpt.", Text, one => one.Copy?.Lead is { } lead ? [new("summary", "text/plain", lead)] : []),
        JsonField.OptionalObjects<ExchangeItem, RoledText>("bodies", "The text, with and without markup, and the credit line that belongs to it.", Text, Bodies),
        JsonField.OptionalText<ExchangeItem>("by", "As the outlet names them.", JsonSchema.Text, one => one.Copy is { Card.Authors: { Count: > 0 } authors } ? string.Join(", ", authors) : null),
        JsonField.OptionalObjects<ExchangeItem, Concept>("subjects", "IPTC Media Topics.", Named, Subjects),
        JsonField.OptionalObjects<ExchangeItem, (Place Place, ExchangeItem Item)>("places", "What it is about.", Located, one => one.Copy is { } copy ? [.. copy.Card.Places.Select(place => (place, one))] : []),
        JsonField.OptionalObjects<ExchangeItem, Party>("infoSources", "Whose it is, and who passed it on.", InfoSource, InfoSources),
        JsonField.Objects<ExchangeItem, Rendition>("renditions", "Our page, and the picture where it may be taken.", Renditions, RenditionsOf),
        JsonField.Objects<ExchangeItem, (string Role, string Value)>("altIds", "Other identifiers.", AltId, AltIds),
        JsonField.OptionalObject<ExchangeItem, ExchangeItem>("rightsInfo", "The verdict for machines.", Rights, one => one.Copy is null ? null : one));

    private static string TypeOf(ExchangeItem item) => item.Copy?.Card.Type switch
    {
        ArticleType.Photo => "picture",
        ArticleType.Video => "video",
        _ => "text",
    };

    private static DateTimeOffset? Published(ExchangeItem item) =>
        item.Copy is { Card.Published: { Precision: not TimePrecision.Seen } published } ? published.Value : null;

    private static IReadOnlyList<RoledText> Bodies(ExchangeItem item) => item.Copy is { Body: not null } copy
        ? [new("main", "text/html", HtmlCopy.Write(copy)), new("plain", "text/plain", PlainTextCopy.Write(copy)), new("credit", "text/html", CreditLine.Html(copy.Credit))]
        : item.Copy is { } quoted ? [new("credit", "text/html", CreditLine.Html(quoted.Credit))] : [];

    private static List<Concept> Subjects(ExchangeItem item) =>
        [.. (item.Copy?.Card.Topics ?? []).Select(topic => MediaTopics.Of(topic) is { } medtop ? new Concept(medtop.Name, "about", medtop.Uri, topic) : null).OfType<Concept>()];

    private static IReadOnlyList<Party> InfoSources(ExchangeItem item)
    {
        if (item.Copy is not { Card: var card } copy)
            return [];
        var outlet = new Party(card.Source.NameEn, "originated", card.Source.Homepage.AbsoluteUri, card.Source.Id);
        var ours = new Party(UiTexts.Of(copy.Language).Site.Name, "aggregated", item.BaseUrl + "/", null);
        return card.Source.Owner is { } owner ? [outlet, new Party(owner, "owned", null, null), ours] : [outlet, ours];
    }

    private static List<Rendition> RenditionsOf(ExchangeItem item)
    {
        var page = new Rendition("web", item.Page, "text/html", null, null, null);
        return item.Copy is { Picture: { } picture } copy
            ? [page, new Rendition("main", picture.Url, item.PictureType, HtmlCopy.CaptionOf(copy, picture), picture.Image.Width, picture.Image.Height)]
            : [page];
    }

    private static IReadOnlyList<(string Role, string Value)> AltIds(ExchangeItem item) => item.Copy is { } copy
        ? [("id", item.Id), ("original", copy.Card.OriginalUrl), ("page", item.Page)]
        : [("id", item.Id)];

    private static void WriteCoordinates(Utf8JsonWriter json, Place place)
    {
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(place.Longitude!.Value);
        json.WriteNumberValue(place.Latitude!.Value);
        json.WriteEndArray();
    }

    private static JsonField<T> OptionalNumber<T>(string name, string about, Func<T, int?> value) =>
        new(name, JsonSchema.Number with { Description = about }, false, (json, one) =>
        {
            if (value(one) is { } number)
                json.WriteNumber(name, number);
        });

    private sealed record RoledText(string Role, string Type, string Value);

    private sealed record Concept(string Name, string? Rel, string? Uri, string? Literal);

    private sealed record Party(string Name, string Role, string? Uri, string? Literal);

    private sealed record Rendition(string Name, string Href, string? Type, string? Title, int? Width, int? Height);
}
