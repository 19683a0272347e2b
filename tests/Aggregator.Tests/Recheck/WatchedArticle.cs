using System.Net;
using Aggregator.Articles;
using Aggregator.Fetch;
using Aggregator.Recheck;
using Aggregator.Rights;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aggregator.Tests.Recheck;

/// <summary>The whole pipeline on the embedded store over a scripted network, with one article read by it, and a clock that the test moves.</summary>
internal sealed class WatchedArticle : IAsyncDisposable
{
    public const string Address = "https://open.example/tin/bai-1.html";

    private static readonly string Paragraph = string.Concat(Enumerable.Repeat("Cầu mới nối hai bờ sông Hàn được thông xe sáng nay, rút ngắn quãng đường vào trung tâm thành phố. ", 4));

    private readonly LocalPipeline local;

    private WatchedArticle(LocalPipeline local, ManualClock clock, ScriptedFetcher net, SentMessages sent) => (this.local, Clock, Net, Sent) = (local, clock, net, sent);

    public ManualClock Clock { get; }

    public ScriptedFetcher Net { get; }

    /// <summary>Everything that was sent to queues.</summary>
    public SentMessages Sent { get; }

    public string Id { get; private set; } = "";

    public T Get<T>() where T : notnull => local.Get<T>();

    public static async Task<WatchedArticle> ReadAsync(Agreement? agreement = null)
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 3, 10, 5, 0, 0, TimeSpan.Zero));
        var net = new ScriptedFetcher(clock);
        var sent = new SentMessages();
        var terms = agreement ?? new Agreement { Reference = "A-1", Text = TextRight.Full, Images = true, Republication = true, Delay = TimeSpan.Zero };
        var local = await LocalPipeline.StartAsync(new Dictionary<string, string?>(StringComparer.Ordinal), services => services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(clock))
            .Replace(ServiceDescriptor.Singleton<IFetcher>(net))
            .Replace(ServiceDescriptor.Singleton<IQueues>(sent))
            .Replace(ServiceDescriptor.Singleton(CatalogueWith(terms)))
            .AddSingleton<Withdrawals>()
            .AddSingleton<Corrections>());
        var watched = new WatchedArticle(local, clock, net, sent);
        await watched.FirstReadAsync();
        return watched;
    }

    /// <summary>The same store under a catalogue in which the source's agreement is another.</summary>
    public TermsReview ReviewUnder(Agreement agreement) => new(
        CatalogueWith(agreement), Get<RecheckStates>(), Get<Timeline>(), Get<ArticleStore>(), Get<ArticleArchive>(), Get<ArticleWithdrawer>(), Clock);

    public void Serve(string title = "Đà Nẵng thông xe cầu mới", string lead = "Cây cầu dài 800 mét được thông xe sáng 10/3 sau hai năm xây dựng, sớm hơn kế hoạch.", string? body = null, string? etag = null) =>
        Net.Answer = request => Net.Page(request, Page(title, lead, body ?? Paragraph), etag);

    public Task LookAsync() => Get<Pipeline>().RecheckArticleAsync(new RecheckArticleMessage(Id), CancellationToken.None);

    public async Task<Article> ArticleAsync() => (await Get<ArticleStore>().FindAsync(Id, CancellationToken.None))!;

    public async Task<int> ListedAsync() =>
        (await Get<Timeline>().ReadAsync(Scope.All, null, DateTimeOffset.MaxValue, null, 10, CancellationToken.None)).Cards.Count;

    public ValueTask DisposeAsync() => local.DisposeAsync();

    private async Task FirstReadAsync()
    {
        Serve();
        var entry = new StoredEntry
        {
            Id = ArticleId.FromUrl(Address), Url = Address, SourceId = "open", EndpointId = "open~1", EntryHash = "", FirstSeen = Clock.GetUtcNow(),
            Entry = new FeedEntry { Link = Address, Title = "Cầu mới", Published = new PublicationTime(Clock.GetUtcNow()) },
        };
        await Get<EntryStore>().SaveAsync(entry, CancellationToken.None);
        await Get<Pipeline>().ReadArticleAsync(new ReadArticleMessage(entry.Id), CancellationToken.None);
        Id = (await Get<EntryStore>().FindAsync(entry.Id, CancellationToken.None))!.ArticleId!;
        Sent.Clear();
    }

    private static Catalogue CatalogueWith(Agreement agreement) => new(
        [
            new Source
            {
                Id = "open", NameVi = "Báo Mở", NameEn = "The open paper", Kind = SourceKind.National, Homepage = new Uri("https://open.example/"), Languages = ["vi"], Agreement = agreement,
                Endpoints = [new Endpoint { Id = "open~1", SourceId = "open", Url = new Uri("https://open.example/rss.xml"), Kind = EndpointKind.Feed }],
            },
        ],
        CatalogueLoader.Load().Places);

    private static string Page(string title, string lead, string body) => $"""
        <!DOCTYPE html><html lang="vi"><head><title>{WebUtility.HtmlEncode(title)}</title><meta property="og:type" content="article">
        <meta property="og:title" content="{WebUtility.HtmlEncode(title)}"><meta name="description" content="{WebUtility.HtmlEncode(lead)}"></head>
        <body><article><h1>{WebUtility.HtmlEncode(title)}</h1><p>{WebUtility.HtmlEncode(body)}</p><p>{WebUtility.HtmlEncode(body)}</p></article></body></html>
        """;
}
