using Aggregator.Articles;
using Aggregator.Search;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Store.Embedded;
using Aggregator.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Tests.Search;

/// <summary>A store in memory, and any number of instances that keep an index of it, each with a folder of its own.</summary>
internal sealed class SearchSetup : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("search-").FullName;
    private readonly List<ServiceProvider> instances = [];
    private int articles;

    public SearchSetup()
    {
        Blobs = new EmbeddedBlobs(Path.Combine(root, "store"));
        First = Instance();
    }

    public static Catalogue Catalogue { get; } = CatalogueLoader.Load();

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 3, 10, 5, 0, 0, TimeSpan.Zero));

    public MemoryTables Tables { get; } = new();

    public IBlobs Blobs { get; }

    /// <summary>The instance that the shorthands below use.</summary>
    public ServiceProvider First { get; }

    public SearchIndex Index => First.GetRequiredService<SearchIndex>();

    public IndexKeeper Keeper => First.GetRequiredService<IndexKeeper>();

    /// <summary>Another instance over the same store.</summary>
    public ServiceProvider Instance(string? folder = null)
    {
        var instance = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<ITables>(Tables)
            .AddSingleton(Blobs)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton(new SearchOptions { Folder = folder ?? Path.Combine(root, $"instance-{instances.Count}") })
            .AddSingleton<Timeline>()
            .AddSingleton<ChangeLog>()
            .AddSingleton<ArticleArchive>()
            .AddSearch()
            .BuildServiceProvider();
        instances.Add(instance);
        return instance;
    }

    /// <summary>Stores an article that became visible an hour ago, through the archive, as the pipeline does.</summary>
    public async Task<Article> StoreAsync(string title, Func<Article, Article>? change = null)
    {
        var now = Clock.GetUtcNow();
        var number = articles++;
        var draft = new Article
        {
            Id = "",
            Url = $"https://outlet.example/{number}.html",
            OriginalUrl = "",
            SourceId = "vnexpress",
            EndpointId = "",
            Title = title,
            Language = "vi",
            Published = new PublicationTime(now.AddHours(-2)),
            FirstSeen = now,
            StoredAt = now,
            // The order of storing is the order of time.
            VisibleFrom = now.AddHours(-1).AddSeconds(number),
            ContentHash = title,
            PageRead = true,
        };
        var article = change is null ? draft : change(draft);
        article = article with { Id = ArticleId.FromUrl(article.Url), OriginalUrl = article.Url };
        await First.GetRequiredService<ArticleArchive>().StoreAsync([article], CancellationToken.None);
        return article;
    }

    /// <summary>Stores articles of these titles and brings the index up to date.</summary>
    public async Task StoreAllAsync(params string[] titles)
    {
        foreach (var title in titles)
            await StoreAsync(title);
        await FollowAsync();
    }

    public Task FollowAsync() => Keeper.FollowAsync(CancellationToken.None);

    /// <summary>The titles that the query finds, best first.</summary>
    public IReadOnlyList<string> Find(string query, SearchOrder order = SearchOrder.Relevance) =>
        [.. Index.Search(new SearchRequest(Parse(query), 100) { Order = order }).Hits.Select(hit => hit.Card.Title)];

    public static SearchQuery Parse(string query) =>
        SearchQueryParser.Parse(query, Catalogue) is { Query: { } parsed } ? parsed : throw new InvalidOperationException(
            SearchQueryParser.Parse(query, Catalogue).Error!.Sentence);

    public void Dispose()
    {
        foreach (var instance in instances)
            instance.Dispose();
        Directory.Delete(root, recursive: true);
    }
}
