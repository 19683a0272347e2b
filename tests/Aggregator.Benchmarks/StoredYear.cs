using Aggregator.Articles;
using Aggregator.Store;
using Aggregator.Store.Embedded;

namespace Aggregator.Benchmarks;

/// <summary>A store as it is after a year: two hundred thousand articles in their rows and lists, written by the product's own code.</summary>
internal static class StoredYear
{
    public const int Articles = 200_000;
    private const int PerDay = 600;
    private const int PerBatch = 5_000;

    /// <summary>Fills the empty store in <paramref name="folder"/> with articles up to <paramref name="now"/>, each of the source that its number gets.</summary>
    public static async Task FillAsync(string folder, DateTimeOffset now, Func<int, string> sourceOf)
    {
        var invented = new InventedHeadlines(1);
        using var bulk = new BulkTables(Path.Combine(folder, "tables.db"));
        await bulk.CreateTablesAsync([StoreNames.ArticlesTable, StoreNames.ChangesTable, StoreNames.TimelineTable], CancellationToken.None);
        var store = new ArticleStore(bulk, new EmbeddedBlobs(folder));
        var timeline = new Timeline(bulk);
        foreach (var numbers in Enumerable.Range(0, Articles).Chunk(PerBatch))
        {
            var articles = Array.ConvertAll(
                numbers, number => Article(number, now - (TimeSpan.FromDays(1) * ((Articles - number) / (double)PerDay)), sourceOf(number), invented));
            await store.InsertManyAsync(articles, CancellationToken.None);
            await timeline.WriteAsync(Array.ConvertAll(articles, article => new ListedArticle(article, null)), CancellationToken.None);
        }
    }

    private static Article Article(int number, DateTimeOffset visible, string sourceId, InventedHeadlines invented)
    {
        var url = $"https://outlet{number % 289}.example/{number}.html";
        return new Article
        {
            Id = ArticleId.FromUrl(url),
            Url = url,
            OriginalUrl = url,
            SourceId = sourceId,
            EndpointId = "endpoint",
            Title = invented.Headline(),
            Excerpt = invented.Teaser(),
            Published = new PublicationTime(visible.AddHours(-1)),
            FirstSeen = visible.AddMinutes(-50),
            StoredAt = visible.AddMinutes(-50),
            VisibleFrom = visible,
            Language = number % 5 == 0 ? "en" : "vi",
            Topics = ["society"],
            Places = ["ha-noi"],
            ContentHash = "",
        };
    }
}
