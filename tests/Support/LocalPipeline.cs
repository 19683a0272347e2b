using Aggregator.Fetch;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Store.Embedded;
using Aggregator.Translate;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aggregator.Support;

/// <summary>
/// The whole pipeline on the embedded store in a folder of its own, pumped by the test instead of a host: timers fire and
/// messages are taken when the test says so, with the same code and the same queue file as in the product.
/// </summary>
public sealed class LocalPipeline : IAsyncDisposable
{
    // As many as the host takes: most of them wait for somebody's server.
    private const int MessagesAtOnce = 16;

    private readonly ServiceProvider services;
    private readonly QueueFile queues;
    private readonly bool ownsFolder;

    private LocalPipeline(ServiceProvider services, string folder, bool ownsFolder)
    {
        this.services = services;
        this.ownsFolder = ownsFolder;
        Folder = folder;
        queues = new QueueFile(Path.Combine(folder, "queues.db"), services.GetRequiredService<TimeProvider>());
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>Anything that is registered.</summary>
    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Builds the pipeline with the given settings over quick, patient defaults.</summary>
    public static async Task<LocalPipeline> StartAsync(
        IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection>? adjust = null, string? folder = null)
    {
        var data = folder ?? Directory.CreateTempSubdirectory("aggregator-").FullName;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Storage"] = "embedded",
                ["Data"] = data,
                ["PublicUrl"] = "http://localhost:7071",
                ["Fetch:PauseSeconds"] = "0",
            })
            .AddInMemoryCollection(settings)
            .Build();
        var registered = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(TimeProvider.System)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddCatalogue(configuration)
            .AddStore(configuration)
            .AddFetch(configuration)
            .AddPipeline(configuration);
        adjust?.Invoke(registered);
        var provider = registered.BuildServiceProvider();
        await provider.GetRequiredService<StorePreparation>().TryPrepareAsync(CancellationToken.None);
        return new LocalPipeline(provider, data, ownsFolder: folder is null);
    }

    /// <summary>Fires the timer and works until no endpoint is due and no message is left.</summary>
    public async Task RunUntilDoneAsync(TimeSpan patience)
    {
        using var timeout = new CancellationTokenSource(patience);
        var pipeline = Get<Pipeline>();
        do
        {
            await pipeline.ScheduleFetchesAsync(timeout.Token);
            await DrainAsync(pipeline, timeout.Token);
        }
        while (await AnyDueAsync(timeout.Token));
    }

    /// <summary>Works until no message is left, without asking for anything.</summary>
    public Task DrainAsync(CancellationToken cancellationToken) => DrainAsync(Get<Pipeline>(), cancellationToken);

    /// <summary>How many messages wait, whether visible or not.</summary>
    public long Waiting() => StoreNames.Queues.Sum(queues.Count);

    public async ValueTask DisposeAsync()
    {
        queues.Dispose();
        await services.DisposeAsync();
        if (ownsFolder)
            Directory.Delete(Folder, recursive: true);
    }

    // Until a host may be asked again; a test with a clock of its own need not sit through that.
    private Task PauseAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Get<TimeProvider>() is not ShiftedClock shifted)
            return Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, cancellationToken);
        shifted.Skip(TimeSpan.FromMilliseconds(100));
        return Task.CompletedTask;
    }

    private async Task<bool> AnyDueAsync(CancellationToken cancellationToken)
    {
        var states = await Get<EndpointStates>().AllAsync(cancellationToken);
        var now = Get<TimeProvider>().GetUtcNow();
        return states.Values.Any(state => state.Value.NextDue <= now);
    }

    private async Task DrainAsync(Pipeline pipeline, CancellationToken cancellationToken)
    {
        while (Waiting() > 0)
        {
            var work = StoreNames.Queues
                .SelectMany(queue => queues.Receive(queue, MessagesAtOnce, TimeSpan.FromMinutes(5)).Select(message => (queue, message)))
                .ToList();
            await Parallel.ForEachAsync(work, new ParallelOptions { MaxDegreeOfParallelism = MessagesAtOnce, CancellationToken = cancellationToken }, async (item, token) =>
            {
                await HandleAsync(pipeline, Get<Translator>(), item.queue, item.message.Body, token);
                queues.Delete(item.message);
            });
            if (work.Count == 0)
                await PauseAsync(cancellationToken);
        }
    }

    private static Task HandleAsync(Pipeline pipeline, Translator translator, string queue, string body, CancellationToken cancellationToken) => queue switch
    {
        StoreNames.FetchSourceQueue => pipeline.FetchSourceAsync(StoreJson.Read<FetchSourceMessage>(body), cancellationToken),
        StoreNames.ReadArticleQueue => pipeline.ReadArticleAsync(StoreJson.Read<ReadArticleMessage>(body), cancellationToken),
        StoreNames.RecheckArticleQueue => pipeline.RecheckArticleAsync(StoreJson.Read<RecheckArticleMessage>(body), cancellationToken),
        StoreNames.KeepPictureQueue => pipeline.KeepPictureAsync(StoreJson.Read<KeepPictureMessage>(body), cancellationToken),
        StoreNames.TranslateQueue => translator.TranslateAsync(StoreJson.Read<TranslateMessage>(body), cancellationToken),
        _ => throw new InvalidOperationException($"No one reads the queue {queue}."),
    };
}
