using Aggregator.Articles;
using Aggregator.Publish.Limits;
using Aggregator.Recheck;
using Aggregator.Store;
using Aggregator.Translate;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Support;

/// <summary>Looks into the store of an app that runs elsewhere.</summary>
public sealed class StoreWatch : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly ServiceProvider services;

    /// <summary>Opens the store that <paramref name="settings"/> name, as the app does.</summary>
    public StoreWatch(IReadOnlyDictionary<string, string> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
        services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddStore(configuration)
            .AddTranslation()
            .AddSingleton<ArticleWithdrawer>()
            .AddSingleton<Timeline>()
            .AddSingleton<ArticleStore>()
            .AddSingleton<ChangeLog>()
            .AddSingleton<EndpointStates>()
            .BuildServiceProvider();
    }

    /// <summary>Every card there is, those not visible yet included.</summary>
    public async Task<IReadOnlyList<Card>> CardsAsync()
    {
        var page = await services.GetRequiredService<Timeline>().ReadAsync(
            Scope.All, after: null, DateTimeOffset.MaxValue, since: null, limit: 1_000_000, CancellationToken.None);
        return page.Cards;
    }

    /// <summary>Whether a text of the article was found reserved, by somebody who is at it or died over it.</summary>
    public async Task<bool> IsTakenAsync(Card card, string language) =>
        (await services.GetRequiredService<TranslationBacklog>().OfAsync(card.Id, card.VisibleFrom, language, CancellationToken.None)).Any(one => one.Job.Reason == Reasons.Taken);

    /// <summary>A key of an editor with that name.</summary>
    public async Task<string> CreateEditorKeyAsync(string name) =>
        (await new ApiKeys(services.GetRequiredService<ITables>(), TimeProvider.System).CreateAsync(name, null, CancellationToken.None, mayReview: true)).Text;

    /// <summary>Messages by queue, hidden ones and poison queues included; empty queues are left out.</summary>
    public async Task<IReadOnlyDictionary<string, long>> WaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var queue in StoreNames.Queues.SelectMany(queue => new[] { queue, queue + StoreNames.PoisonSuffix }))
        {
            if (await services.GetRequiredService<IQueues>().CountAsync(queue, cancellationToken) is > 0 and var count)
                waiting.Add(queue, count);
        }
        return waiting;
    }

    /// <summary>States of all endpoints that were ever scheduled.</summary>
    public async Task<IReadOnlyList<EndpointState>> StatesAsync(CancellationToken cancellationToken) =>
        [.. (await services.GetRequiredService<EndpointStates>().AllAsync(cancellationToken)).Values.Select(state => state.Value)];

    /// <summary>Takes the article back, as its outlet or we would.</summary>
    public async Task WithdrawAsync(string articleId)
    {
        var outcome = await services.GetRequiredService<ArticleWithdrawer>().WithdrawAsync(articleId, WithdrawalReason.OutletRequest, note: null, CancellationToken.None);
        if (outcome == WithdrawalOutcome.NotFound)
            throw new InvalidOperationException($"There is no article {articleId}.");
    }

    /// <summary>Makes every endpoint due at once, as if its interval had passed.</summary>
    public async Task MakeDueAsync()
    {
        var store = services.GetRequiredService<EndpointStates>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var states = (await store.AllAsync(CancellationToken.None)).Values;
        await store.SaveManyAsync([.. states.Select(state => state with { Value = state.Value with { NextDue = now } })], CancellationToken.None);
    }

    /// <summary>Asks for the article's page to be looked at again, as if its hour had passed.</summary>
    public Task LookAgainAsync(string articleId) => services.GetRequiredService<IQueues>().SendAsync(
        StoreNames.RecheckArticleQueue, StoreJson.Write(new RecheckArticleMessage(articleId)), null, CancellationToken.None);

    /// <summary>
    /// Waits until at least <paramref name="endpoints"/> were tried, none is leased and no message is left; throws with the
    /// state of things after <paramref name="patience"/>.
    /// </summary>
    public async Task WaitUntilQuietAsync(TimeSpan patience, int endpoints = 1)
    {
        using var timeout = new CancellationTokenSource(patience);
        while (true)
        {
            var states = await StatesAsync(CancellationToken.None);
            var busy = states.Count(state => state.Lease is not null || state.LastTry is null);
            // Looked at after the endpoints: one that is done has sent its messages before.
            var waiting = await WaitingAsync(CancellationToken.None);
            if (waiting.Count == 0 && states.Count >= endpoints && busy == 0)
                return;
            if (timeout.IsCancellationRequested)
                throw new TimeoutException($"Messages wait ({string.Join(", ", waiting)}) and {busy} of {states.Count} endpoints are not done.");
            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
