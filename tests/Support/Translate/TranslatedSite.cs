using System.Globalization;
using Aggregator.Articles;
using Aggregator.Rights;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Store.Embedded;
using Aggregator.Translate;
using Aggregator.Translate.Engines;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aggregator.Support.Translate;

/// <summary>
/// A store with a few sources, a scripted engine and a clock that the test moves. Messages are worked on when the test says
/// so; the rules are simple ones, so that what is tested is who pays for what, and when.
/// </summary>
public sealed class TranslatedSite : IAsyncDisposable
{
    public const string English = "en";

    private readonly ServiceProvider services;
    private readonly string folder;
    private readonly bool ownsFolder;

    private TranslatedSite(ServiceProvider services, ScriptedEngine engine, ManualClock clock, MessageBox sent, string folder, bool ownsFolder) =>
        (this.services, Engine, Clock, Sent, this.folder, this.ownsFolder) = (services, engine, clock, sent, folder, ownsFolder);

    public ScriptedEngine Engine { get; }

    public ManualClock Clock { get; }

    public MessageBox Sent { get; }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public static async Task<TranslatedSite> StartAsync(
        ScriptedEngine? engine = null, ITables? tables = null, IBlobs? blobs = null, ManualClock? clock = null, string? data = null, params (string Key, string Value)[] settings)
    {
        var folder = data ?? Directory.CreateTempSubdirectory("aggregator-").FullName;
        engine ??= new ScriptedEngine();
        clock ??= new ManualClock(new DateTimeOffset(2026, 3, 10, 5, 0, 0, TimeSpan.Zero));
        var sent = new MessageBox();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Translate:Languages"] = English })
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        var registered = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(Sources())
            .AddSingleton(tables ?? new EmbeddedTables(folder))
            .AddSingleton(blobs ?? new EmbeddedBlobs(folder))
            .AddSingleton<IQueues>(sent)
            .AddSingleton(new EngineChoice(engine))
            .AddSingleton(new LanguageRules((_, _, _) => [], Check, "1"))
            .AddPipeline(configuration);
        var site = new TranslatedSite(registered.BuildServiceProvider(), engine, clock, sent, folder, ownsFolder: data is null);
        await site.Get<ITables>().CreateTablesAsync(StoreNames.Tables, CancellationToken.None);
        return site;
    }

    /// <summary>Stores an article of the source, as the pipeline does; visible at once.</summary>
    public async Task<Article> StoreAsync(
        int number, string? body = null, string source = "open", string? title = null, string language = "vi", string? lead = null, params SiblingLink[] siblings)
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"https://{source}.example/{language}/tin-{number}.html");
        var words = title ?? string.Create(CultureInfo.InvariantCulture, $"Tin số {number}");
        var article = new Article
        {
            Id = ArticleId.FromUrl(url), Url = url, OriginalUrl = url, SourceId = source, EndpointId = source + "~1", Title = words,
            Lead = lead ?? $"{words}: phần mở đầu.", Excerpt = lead ?? $"{words}: phần mở đầu.", BodyHtml = body, Published = new PublicationTime(Clock.GetUtcNow()), FirstSeen = Clock.GetUtcNow(),
            StoredAt = Clock.GetUtcNow(), VisibleFrom = Clock.GetUtcNow(), Language = language, PageRead = true,
            ContentHash = $"{words} {lead} {body}", BodyHash = body ?? "", Siblings = siblings,
        };
        await Get<ArticleArchive>().StoreAsync([article], CancellationToken.None);
        return (await Get<ArticleStore>().FindAsync(article.Id, CancellationToken.None))!;
    }

    /// <summary>Lets so much time pass; the timer fires every half minute, and whatever it asks for is worked on.</summary>
    public async Task RunAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(30))
        {
            Clock.Advance(TimeSpan.FromSeconds(30));
            await Get<TranslationScheduler>().RunAsync(CancellationToken.None);
            await WorkAsync();
        }
    }

    /// <summary>Works on every message there is.</summary>
    public async Task WorkAsync()
    {
        foreach (var message in Sent.Take<TranslateMessage>(StoreNames.TranslateQueue))
            await Get<Translator>().TranslateAsync(message, CancellationToken.None);
    }

    public Task<ArticleTranslation> FindAsync(Article article, string language = English) => FindAsync(article.Id, article.Version, language);

    public Task<ArticleTranslation> FindAsync(string id, int version, string language = English) =>
        Get<TranslationStore>().FindAsync(id, version, language, CancellationToken.None);

    public async Task<TranslationStatus> StatusAsync() => await Get<TranslationReport>().ReadAsync(CancellationToken.None);

    public async Task<int> WaitingAsync() => (await StatusAsync()).Languages.Sum(language => language.Waiting);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (ownsFolder)
            Directory.Delete(folder, recursive: true);
    }

    // Whole, with the mark of the language, and of the same shape.
    private static IReadOnlyList<TranslationFault> Check(string original, string translated, string from, string to)
    {
        if (!translated.StartsWith(ScriptedEngine.Mark, StringComparison.Ordinal))
            return [new TranslationFault(TranslationCheck.Language, "It is not in the language.")];
        return translated.Length < original.Length ? [new TranslationFault(TranslationCheck.Length, "It is too short.")] : [];
    }

    private static Catalogue Sources()
    {
        var full = new Agreement { Reference = "A-1", Text = TextRight.Full, Images = true, Translation = true, Delay = TimeSpan.Zero };
        return new Catalogue(
            [Source("open", full), Source("untranslated", full with { Translation = false }), Source("headline", full with { Text = TextRight.Link }), Source("other", full)], []);
    }

    private static Source Source(string id, Agreement agreement) => new()
    {
        Id = id, NameVi = id, NameEn = id, Kind = SourceKind.National, Homepage = new Uri($"https://{id}.example/"), Agreement = agreement,
        Endpoints = [new Endpoint { Id = id + "~1", SourceId = id, Url = new Uri($"https://{id}.example/rss"), Kind = EndpointKind.Feed }],
    };
}
