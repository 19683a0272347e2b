using Aggregator.Articles;
using Aggregator.Recheck;
using Aggregator.Store;
using Aggregator.Support;
using Aggregator.Support.Translate;
using Aggregator.Translate;
using Aggregator.Translate.Engines;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Integration.Translate;

/// <summary>The way of a translation on the Azure adapters: the same promises as on the embedded store.</summary>
public sealed class AzuriteTranslationTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [AzuriteFact]
    public async Task EngineAwayThenBack_PaysOnce_CorrectsAndWithdraws()
    {
        await using var services = await StoreAsync();
        var clock = new ManualClock(new DateTimeOffset(2026, 3, 10, 5, 0, 0, TimeSpan.Zero));
        await using var site = await TranslatedSite.StartAsync(tables: services.GetRequiredService<ITables>(), blobs: services.GetRequiredService<IBlobs>(), clock: clock);
        site.Engine.Answer = _ => TranslationOutcome.Failed(EngineFailureKind.Away, "It is away.");
        var articles = new List<Article>();
        for (var number = 1; number <= 3; number++)
            articles.Add(await site.StoreAsync(number, $"<p>Đoạn {number}.</p><p>Chung.</p>"));
        await site.RunAsync(Minute);
        Assert.Equal(TranslationState.Waiting, (await site.FindAsync(articles[0])).State);

        site.Engine.Answer = null;
        await site.RunAsync(TimeSpan.FromMinutes(3));
        foreach (var article in articles)
            Assert.Equal((TranslationState.Shown, TranslationState.Shown), ((await site.FindAsync(article)).State, (await site.FindAsync(article)).BodyState));
        var corrected = await site.StoreAsync(1, "<p>Đoạn 1, đã sửa.</p><p>Chung.</p>");
        await site.RunAsync(Minute);
        Assert.Equal("<p>«en» Đoạn 1, đã sửa.</p><p>«en» Chung.</p>", (await site.FindAsync(corrected)).BodyHtml);
        Assert.All(site.Engine.Bill.Values, count => Assert.Equal(1, count));
        Assert.Equal(0, await site.WaitingAsync());

        await site.Get<ArticleWithdrawer>().WithdrawAsync(corrected.Id, WithdrawalReason.Privacy, null, CancellationToken.None);
        Assert.Equal(TranslationState.None, (await site.FindAsync(corrected)).State);
        Assert.Empty(await site.Get<IBlobs>().ListAsync(StoreNames.TranslationsContainer, corrected.Id, CancellationToken.None));
    }

    [AzuriteFact]
    public async Task WorkersAtTheSameTime_PayOnce()
    {
        await using var services = await StoreAsync();
        await using var site = await TranslatedSite.StartAsync(tables: services.GetRequiredService<ITables>(), blobs: services.GetRequiredService<IBlobs>());
        var article = await site.StoreAsync(1, "<p>Một.</p><p>Hai.</p>");
        site.Clock.Advance(Minute);
        await site.Get<TranslationScheduler>().RunAsync(CancellationToken.None);
        var message = Assert.Single(site.Sent.Take<TranslateMessage>(StoreNames.TranslateQueue));

        await Parallel.ForEachAsync(Enumerable.Repeat(message, 8), async (one, token) => await site.Get<Translator>().TranslateAsync(one, token));
        await site.RunAsync(TimeSpan.FromMinutes(3));

        Assert.Equal(TranslationState.Shown, (await site.FindAsync(article)).BodyState);
        Assert.All(site.Engine.Bill.Values, count => Assert.Equal(1, count));
    }

    private static async Task<ServiceProvider> StoreAsync()
    {
        var azurite = await Azurite.StartEmptyAsync();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage", "azure"), new("AzureWebJobsStorage", azurite.ConnectionString)]).Build();
        return new ServiceCollection().AddStore(configuration).BuildServiceProvider();
    }
}
