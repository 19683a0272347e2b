using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Publish.Views;

namespace Aggregator.Publish.Pages;

/// <summary>schema.org NewsArticle: our page, based on the outlet's article.</summary>
public static class ArticleJsonLd
{
    public static ScriptSafeJson Of(ArticleView article, PageContext page, ArticleImage? picture) => ScriptSafeJson.Write(json =>
    {
        var card = article.Card;
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "NewsArticle");
        var address = card.Translation is null ? page.CanonicalUrl : page.BaseUrl + page.Path;
        json.WriteString("@id", address);
        json.WriteString("url", address);
        json.WriteString("headline", card.Title);
        json.WriteString("inLanguage", card.Language);
        if (card.Published.Precision != TimePrecision.Seen)
            json.WriteString("datePublished", Languages.LocalTime.Machine(card.Published));
        if (card.Updated is { } updated)
            json.WriteString("dateModified", Rfc3339.Format(updated));
        if (card.Excerpt is { } excerpt)
            json.WriteString("description", excerpt);
        WriteAuthors(json, card);
        WriteOrganisation(json, "publisher", card.Source.NameVi, card.Source.Homepage.AbsoluteUri, card.Source.Owner);
        WriteOrganisation(json, "sdPublisher", page.Text.Site.Name, page.BaseUrl + "/", null);
        json.WriteString("isBasedOn", card.OriginalUrl);
        if (card.Translation is { } words)
            WriteTranslation(json, words, page);
        json.WriteString("creditText", card.Source.NameVi);
        json.WriteString("usageInfo", page.BaseUrl + SiteLinks.Information(page.Language, "terms"));
        json.WriteBoolean("isAccessibleForFree", true);
        if (picture is { } image)
            WriteImage(json, card, image, page);
        json.WriteEndObject();
    });

    // schema.org: whose words these are, and of what.
    private static void WriteTranslation(Utf8JsonWriter json, CardTranslation words, PageContext page)
    {
        json.WriteStartObject("translationOfWork");
        json.WriteString("@type", "NewsArticle");
        json.WriteString("@id", page.CanonicalUrl);
        json.WriteString("headline", words.Title);
        json.WriteString("inLanguage", words.Language);
        json.WriteEndObject();
        json.WriteStartArray("translator");
        if (words.Made.Engine is { } engine)
            WriteTranslator(json, "SoftwareApplication", engine);
        if (words.Made.LastReview is { } review)
            WriteTranslator(json, "Organization", review.By);
        json.WriteEndArray();
    }

    private static void WriteTranslator(Utf8JsonWriter json, string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, CardView card)
    {
        if (card.Authors.Count == 0)
            return;
        json.WriteStartArray("author");
        foreach (var author in card.Authors)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Person");
            json.WriteString("name", author);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteOrganisation(Utf8JsonWriter json, string property, string name, string address, string? owner)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", "Organization");
        json.WriteString("name", name);
        json.WriteString("url", address);
        if (owner is not null)
            json.WriteString("parentOrganization", owner);
        json.WriteEndObject();
    }

    private static void WriteImage(Utf8JsonWriter json, CardView card, ArticleImage image, PageContext page)
    {
        json.WriteStartObject("image");
        json.WriteString("@type", "ImageObject");
        json.WriteString("url", page.BaseUrl + SiteLinks.Picture(card.Id));
        if (image.Caption is { } caption)
            json.WriteString("caption", caption);
        json.WriteString("creditText", image.Credit ?? card.Source.NameVi);
        json.WriteEndObject();
    }
}
