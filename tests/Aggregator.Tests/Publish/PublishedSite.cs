using System.Text;
using Aggregator.Articles;
using Aggregator.Fetch;
using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Push;
using Aggregator.Publish.Push.Hub;
using Aggregator.Recheck;
using Aggregator.Rights;
using Aggregator.Search;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Store.Embedded;
using Aggregator.Stories;
using Aggregator.Support;
using Aggregator.Translate;
using Aggregator.Translate.Engines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Endpoint = Aggregator.Sources.Endpoint;

namespace Aggregator.Tests.Publish;

/// <summary>All outputs over a store in memory, with sources of every right and a clock that the test moves.</summary>
internal sealed class PublishedSite : IDisposable
{
    public const string BaseUrl = "https://site.example";

    /// <summary>A source without agreement, one with everything, one for headlines only, and one whose agreement has ended.</summary>
    public const string Plain = "plain", Open = "open", Closed = "closed", Lapsed = "lapsed";

    /// <summary>A source whose texts others may republish, but not its pictures.</summary>
    public const string Words = "words";

    /// <summary>A source whose texts may be shown, translated and republished.</summary>
    public const string Translated = "translated";

    private readonly ServiceProvider services;
    private readonly string folder = Directory.CreateTempSubdirectory("publish-").FullName;

    public PublishedSite(params (string Name, string Value)[] settings)
        : this(null, settings)
    {
    }

    /// <summary>The same with an engine that translates; nothing is translated by itself here.</summary>
    public PublishedSite(ITranslationEngine? engine, params (string Name, string Value)[] settings)
    {
        Receivers = new ScriptedPoster(Clock);
        var real = CatalogueLoader.Load();
        Catalogue = new Catalogue(
            [
                Source(Plain, Agreement.None),
                Source(Open, new Agreement { Reference = "A-1", Text = TextRight.Full, Images = true, Republication = true, Commercial = true, Territories = ["FR", "US"] }),
                Source(Closed, new Agreement { Reference = "A-2", Text = TextRight.Link }),
                Source(Lapsed, new Agreement { Reference = "A-3", Text = TextRight.Full, Images = true, ValidTo = new DateOnly(2025, 1, 1) }),
                Source(Words, new Agreement { Reference = "A-4", Text = TextRight.Full, Republication = true }),
                Source(Translated, new Agreement { Reference = "A-5", Text = TextRight.Full, Republication = true, Translation = true }),
            ],
            real.Places);
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection(settings.ToDictionary(one => one.Name, one => (string?)one.Value, StringComparer.Ordinal)).Build())
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Catalogue)
            .AddSingleton<ITables>(Tables)
            .AddSingleton<IBlobs>(new EmbeddedBlobs(folder))
            .AddSingleton<IQueues>(new EmbeddedQueues(folder, Clock))
            // A test that moves the clock wants to see what is so then.
            .AddSingleton(provider => PublishOptions.From(provider.GetRequiredService<IConfiguration>()) with { StaleFor = TimeSpan.Zero })
            .AddSingleton<StoreHealth>()
            .AddSingleton(new SearchOptions { Folder = Path.Combine(folder, "search") })
            .AddLogging()
            .AddSingleton<ArticleArchive>()
            .AddSingleton(new EngineChoice(engine))
            .AddPublish()
            .AddPush()
            .AddSingleton<IPoster>(Receivers)
            .AddSingleton(new PostOptions())
            .BuildServiceProvider();
    }

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 3, 10, 5, 0, 0, TimeSpan.Zero));

    public MemoryTables Tables { get; } = new();

    /// <summary>Everybody who is told of changes.</summary>
    public ScriptedPoster Receivers { get; }

    public Catalogue Catalogue { get; }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Stores an article that became visible <paramref name="minutesAgo"/> (negative: will become), as the pipeline does.</summary>
    public async Task<Article> StoreAsync(int minutesAgo, Func<Article, Article>? change = null)
    {
        var visible = Clock.GetUtcNow().AddMinutes(-minutesAgo);
        var draft = new Article
        {
            Id = "",
            Url = $"https://{Plain}.example/bai-{Guid.NewGuid():N}.html",
            OriginalUrl = "",
            SourceId = Plain,
            EndpointId = "",
            Title = "Đà Nẵng mở tuyến xe buýt mới",
            Excerpt = "Tuyến buýt nối sân bay với bán đảo Sơn Trà.",
            Language = "vi",
            Published = new PublicationTime(visible.AddMinutes(-60)),
            FirstSeen = visible.AddMinutes(-50),
            StoredAt = visible.AddMinutes(-50),
            VisibleFrom = visible,
            ContentHash = "",
        };
        var article = change is null ? draft : change(draft);
        article = article with { Id = ArticleId.FromUrl(article.Url), OriginalUrl = article.Url };
        await Get<ArticleStore>().InsertManyAsync([article], CancellationToken.None);
        await Get<Timeline>().WriteAsync(article, null, CancellationToken.None);
        return article;
    }

    /// <summary>Takes the article back as an operator does.</summary>
    public Task WithdrawAsync(Article article, string? note = null, WithdrawalReason reason = WithdrawalReason.OurError) =>
        Get<ArticleWithdrawer>().WithdrawAsync(article.Id, reason, note, CancellationToken.None);

    /// <summary>Lets what happened be told: the change stream's lag passes, the timer fires, and every message that is due is worked on.</summary>
    public async Task TellAsync()
    {
        Clock.Advance(ChangeStream.Lag + TimeSpan.FromSeconds(1));
        await Get<PushDispatcher>().RunAsync(CancellationToken.None);
        await PumpAsync();
    }

    /// <summary>Works on every message about receivers that is due now.</summary>
    public async Task PumpAsync()
    {
        using var queues = new QueueFile(Path.Combine(folder, "queues.db"), Clock);
        (string Queue, Func<string, Task> Handle)[] readers =
        [
            (StoreNames.DeliverQueue, body => Get<Deliverer>().RunAsync(StoreJson.Read<DeliverMessage>(body), CancellationToken.None)),
            (StoreNames.ReplayQueue, body => Get<PushDispatcher>().ReplayAsync(StoreJson.Read<ReplayMessage>(body), CancellationToken.None)),
            (StoreNames.VerifyIntentQueue, body => Get<IntentVerifier>().RunAsync(StoreJson.Read<VerifyIntentMessage>(body), CancellationToken.None)),
        ];
        while (readers.SelectMany(reader => queues.Receive(reader.Queue, 16, TimeSpan.FromMinutes(5)).Select(message => (reader.Handle, message))).ToList() is { Count: > 0 } work)
            foreach (var (handle, message) in work)
            {
                await handle(message.Body);
                queues.Delete(message);
            }
    }

    /// <summary>The id of the story that the article starts or joins, found by its own headline and text.</summary>
    public async Task<string> JoinStoryAsync(Article article, string text = "") =>
        (await Get<StoryFinder>().FindOrStartAsync(article, text, CancellationToken.None))!;

    /// <summary>Makes everything that is stored findable.</summary>
    public Task IndexAsync() => Get<IndexKeeper>().RebuildAsync(CancellationToken.None);

    public Task StorePictureAsync(Article article, string type = "image/png") =>
        Get<IBlobs>().PutAsync(StoreNames.PicturesContainer, article.Id, new byte[] { 1, 2, 3 }, type, CancellationToken.None);

    /// <summary>A request as a browser in English would make it.</summary>
    public static PublishRequest Request(string pathAndQuery, string acceptLanguage = "en")
    {
        var parts = pathAndQuery.Split('?', 2);
        var query = parts.Length == 2 ? "?" + parts[1] : "";
        return new PublishRequest(
            BaseUrl, parts[0], new QueryCollection(QueryHelpers.ParseQuery(query)), query, AcceptLanguage.Choose(acceptLanguage), WantsPage: true);
    }

    public static string Text(RenderedDocument document) => Encoding.UTF8.GetString(document.Body(ContentCoding.Identity).Span);

    public static PageDom Html(RenderedDocument document) => new(Text(document));

    public void Dispose()
    {
        services.Dispose();
        Receivers.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Source Source(string id, Agreement agreement) => new()
    {
        Id = id,
        NameVi = $"Báo {id}",
        NameEn = $"The {id} paper",
        Owner = $"Bộ {id}",
        Kind = SourceKind.National,
        Homepage = new Uri($"https://{id}.example/"),
        Languages = ["vi"],
        Province = id == Plain ? "quang-nam" : null,
        Agreement = agreement,
        Endpoints =
        [
            new Endpoint { Id = $"{id}~1", SourceId = id, Url = new Uri($"https://{id}.example/rss.xml"), Kind = EndpointKind.Feed },
            new Endpoint { Id = $"{id}~2", SourceId = id, Url = new Uri($"https://{id}.example/old.xml"), Kind = EndpointKind.Feed, Enabled = id == Plain },
        ],
    };
}
