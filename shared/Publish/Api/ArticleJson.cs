using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Views;
using Aggregator.Rights;
using Aggregator.Sources;

namespace Aggregator.Publish.Api;

/// <summary>The JSON form of articles in API v1. Only removing or changing a field is an incompatible change.</summary>
public static class ArticleJson
{
    /// <summary>One article as an element of a list.</summary>
    public static void WriteCard(Utf8JsonWriter json, CardView card, string baseUrl)
    {
        json.WriteStartObject();
        WriteFields(json, card, baseUrl);
        json.WriteEndObject();
    }

    /// <summary>One article whole, as far as its verdict allows.</summary>
    public static void WriteArticle(Utf8JsonWriter json, ArticleView article, string baseUrl)
    {
        json.WriteStartObject();
        WriteFields(json, article.Card, baseUrl);
        if (article.Modified is { } modified)
            json.WriteString("modifiedAt", Rfc3339.Format(modified.Value));
        if (article.Lead is { } lead)
            json.WriteString("lead", lead);
        if (article.Body is { } body)
            json.WriteString("bodyHtml", body.Value);
        json.WriteEndObject();
    }

    /// <summary>The outlet with its owner; the same wherever a source is named.</summary>
    public static void WriteSource(Utf8JsonWriter json, string property, Source source)
    {
        json.WriteStartObject(property);
        json.WriteString("id", source.Id);
        json.WriteString("name", source.NameEn);
        json.WriteString("nameVi", source.NameVi);
        json.WriteString("owner", source.Owner);
        json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(source.Kind.ToString()));
        json.WriteString("homepage", source.Homepage.AbsoluteUri);
        json.WriteEndObject();
    }

    /// <summary>What may be done with the article.</summary>
    public static void WriteVerdict(Utf8JsonWriter json, string property, Verdict verdict)
    {
        json.WriteStartObject(property);
        json.WriteString("text", verdict.Text.ToString().ToLowerInvariant());
        json.WriteBoolean("images", verdict.Images);
        json.WriteBoolean("translation", verdict.Translation);
        json.WriteBoolean("republication", verdict.Republication);
        json.WriteString("agreement", verdict.Agreement);
        json.WriteString("reason", verdict.Reason);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, CardView card, string baseUrl)
    {
        json.WriteString("id", card.Id);
        json.WriteString("url", baseUrl + SiteLinks.Article(InterfaceLanguages.ForArticle(card.Language), card.Id, card.Title));
        json.WriteString("originalUrl", card.OriginalUrl);
        json.WriteString("title", card.Title);
        json.WriteString("language", card.Language);
        json.WriteString("type", card.Type.ToString().ToLowerInvariant());
        json.WriteString("excerpt", card.Excerpt);
        WriteTexts(json, "authors", card.Authors);
        WriteSource(json, "source", card.Source);
        json.WriteString("publishedAt", Rfc3339.Format(card.Published.Value));
        json.WriteString("publishedPrecision", card.Published.Precision.ToString().ToLowerInvariant());
        json.WriteString("firstSeenAt", Rfc3339.Format(card.FirstSeen));
        json.WriteString("visibleFrom", Rfc3339.Format(card.VisibleFrom));
        if (card.Updated is { } updated)
            json.WriteString("updatedAt", Rfc3339.Format(updated));
        json.WriteNumber("version", card.Version);
        WriteTexts(json, "topics", card.Topics);
        WriteTexts(json, "places", card.Places.Select(place => place.Slug));
        if (card.Image is { } image)
            WriteImage(json, card.Id, image, baseUrl);
        WriteVerdict(json, "verdict", card.Verdict);
    }

    private static void WriteImage(Utf8JsonWriter json, string articleId, ArticleImage image, string baseUrl)
    {
        json.WriteStartObject("image");
        json.WriteString("url", baseUrl + SiteLinks.Picture(articleId));
        json.WriteString("originalUrl", image.Url);
        json.WriteString("caption", image.Caption);
        json.WriteString("credit", image.Credit);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string property, IEnumerable<string> texts)
    {
        json.WriteStartArray(property);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
