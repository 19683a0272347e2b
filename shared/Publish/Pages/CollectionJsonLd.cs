using Aggregator.Publish.Views;

namespace Aggregator.Publish.Pages;

/// <summary>schema.org CollectionPage: a list of ours with the articles in it.</summary>
public static class CollectionJsonLd
{
    private const int MostItems = 4;

    /// <param name="title">Null for the front page.</param>
    /// <param name="description">What the list is about; null where it is not said.</param>
    /// <param name="articles">In the order shown.</param>
    /// <param name="page">The page that shows them.</param>
    public static ScriptSafeJson Of(string? title, string? description, IReadOnlyList<CardView> articles, PageContext page) => ScriptSafeJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "CollectionPage");
        json.WriteString("@id", page.CanonicalUrl);
        json.WriteString("url", page.CanonicalUrl);
        json.WriteString("name", title ?? page.Text.Site.Name);
        json.WriteString("inLanguage", page.Language.Tag);
        if (description is not null)
            json.WriteString("description", description);
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "WebSite");
        json.WriteString("name", page.Text.Site.Name);
        json.WriteString("url", page.BaseUrl + SiteLinks.Home(page.Language));
        json.WriteEndObject();
        json.WriteStartObject("mainEntity");
        json.WriteString("@type", "ItemList");
        json.WriteStartArray("itemListElement");
        foreach (var (index, card) in articles.Take(MostItems).Index())
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", index + 1);
            json.WriteString("url", page.BaseUrl + SiteLinks.Article(page.Language, card));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    });
}
