using System.Text.Json;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Aggregator.Publish.Views;
using Aggregator.Store;

namespace Aggregator.Publish.Feeds;

/// <summary>JSON Feed 1.1, with attribution and verdict in the extension <c>_aggregator</c>.</summary>
public static class JsonFeedWriter
{
    public const string ContentType = "application/feed+json; charset=utf-8";

    public static byte[] Write(FeedPage feed) => JsonBody.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        json.WriteString("home_page_url", feed.HomeUrl);
        json.WriteString("feed_url", feed.SelfUrl);
        if (feed.NextUrl is { } next)
            json.WriteString("next_url", next);
        json.WriteString("description", feed.Description);
        json.WriteString("language", feed.Language.Tag);
        json.WriteString("favicon", feed.BaseUrl + "/favicon.ico");
        WriteAuthors(json, [feed.SiteName], feed.BaseUrl + "/");
        WriteHub(json, feed.Hub);
        json.WriteStartObject("_aggregator");
        json.WriteString("about", feed.BaseUrl + SiteLinks.Feeds);
        if (feed.Withdrawals.Count > 0)
            WriteWithdrawals(json, feed);
        json.WriteEndObject();
        json.WriteStartArray("items");
        foreach (var card in feed.Articles)
            WriteItem(json, feed, card);
        foreach (var withdrawal in feed.Withdrawals)
            WriteNotice(json, feed, withdrawal);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteHub(Utf8JsonWriter json, Uri hub)
    {
        json.WriteStartArray("hubs");
        json.WriteStartObject();
        json.WriteString("type", "WebSub");
        json.WriteString("url", hub.AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // An item with the same id takes the article's place in every reader.
    private static void WriteNotice(Utf8JsonWriter json, FeedPage feed, Withdrawal withdrawal)
    {
        json.WriteStartObject();
        json.WriteString("id", FeedId.OfArticle(withdrawal.ArticleId));
        json.WriteString("url", feed.PageOf(withdrawal));
        json.WriteString("title", feed.Text.Changes.Notice);
        json.WriteString("content_text", feed.NoticeOf(withdrawal));
        json.WriteString("date_published", Rfc3339.Format(withdrawal.At));
        json.WriteString("date_modified", Rfc3339.Format(withdrawal.At));
        json.WriteEndObject();
    }

    // JSON Feed has no tombstones of its own; this list is for programs that know us.
    private static void WriteWithdrawals(Utf8JsonWriter json, FeedPage feed)
    {
        json.WriteStartArray("withdrawn");
        foreach (var withdrawal in feed.Withdrawals)
        {
            json.WriteStartObject();
            json.WriteString("id", FeedId.OfArticle(withdrawal.ArticleId));
            json.WriteString("articleId", withdrawal.ArticleId);
            json.WriteString("withdrawnAt", Rfc3339.Format(withdrawal.At));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter json, FeedPage feed, CardView card)
    {
        json.WriteStartObject();
        json.WriteString("id", FeedId.OfArticle(card.Id));
        json.WriteString("url", feed.PageOf(card));
        json.WriteString("external_url", card.OriginalUrl);
        json.WriteString("title", card.Title);
        // One of the two content fields is required, even where only the headline may be shown.
        if (feed.ContentOf(card) is { } content)
            json.WriteString("content_html", content);
        else
            json.WriteString("content_text", feed.SummaryOf(card) ?? card.Title);
        if (feed.SummaryOf(card) is { } summary)
            json.WriteString("summary", summary);
        if (card.Image is not null)
            json.WriteString("image", feed.PictureOf(card));
        json.WriteString("date_published", Rfc3339.Format(FeedPage.PublishedOf(card)));
        json.WriteString("date_modified", Rfc3339.Format(card.LastChange));
        WriteAuthors(json, card.Authors.Count > 0 ? card.Authors : [card.Source.NameVi], null);
        json.WriteString("language", card.TitleTag);
        json.WriteStartArray("tags");
        foreach (var topic in card.Topics)
            json.WriteStringValue(TopicNames.Of(topic, feed.Text));
        foreach (var place in card.Places)
            json.WriteStringValue(PlaceNames.Of(place, feed.Language));
        json.WriteEndArray();
        WriteExtension(json, feed, card);
        json.WriteEndObject();
    }

    private static void WriteExtension(Utf8JsonWriter json, FeedPage feed, CardView card)
    {
        json.WriteStartObject("_aggregator");
        json.WriteString("articleId", card.Id);
        json.WriteString("firstSeenAt", Rfc3339.Format(card.FirstSeen));
        json.WriteString("publishedPrecision", card.Published.Precision.ToString().ToLowerInvariant());
        ArticleJson.WriteSource(json, "source", card.Source);
        json.WriteStartArray("topics");
        foreach (var topic in card.Topics)
            json.WriteStringValue(topic);
        json.WriteEndArray();
        json.WriteStartArray("places");
        foreach (var place in card.Places)
            json.WriteStringValue(place.Slug);
        json.WriteEndArray();
        if (card.StoryId is { } story)
            json.WriteString("storyId", story);
        if (card.Translation is { } words)
        {
            json.WritePropertyName("translation");
            ArticleJson.Translation.Write(json, words);
        }
        ArticleJson.WriteVerdict(json, "verdict", card.Verdict);
        json.WriteString("rights", feed.RightsOf(card));
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<string> names, string? address)
    {
        json.WriteStartArray("authors");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            if (address is not null)
                json.WriteString("url", address);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
