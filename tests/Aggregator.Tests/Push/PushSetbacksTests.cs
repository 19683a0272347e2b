using System.Reflection;
using System.Text.Json;
using Aggregator.Insight;
using Aggregator.Publish.Pages;
using Aggregator.Publish.Push;
using Aggregator.Store;
using Aggregator.Tests.Publish;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Tests.Push;

/// <summary>Messages about receivers that come back from their poison queues: more chances, then a count where operators look.</summary>
public sealed class PushSetbacksTests : IDisposable
{
    private const string Callback = "https://reader.example/push?token=s3cret";

    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Callback_IsAskedThreeMoreTimes_ThenGivenUp_AndCounted()
    {
        var message = new VerifyIntentMessage(PublishedSite.BaseUrl + "/feed.xml", Callback, Subscribes: true, 300, Secret: null);
        for (var setbacks = 0; setbacks < 4; setbacks++)
            await site.Get<PushSetbacks>().VerifyIntentAsync(message with { Setbacks = setbacks }, CancellationToken.None);
        // The same message may come twice.
        await site.Get<PushSetbacks>().VerifyIntentAsync(message with { Setbacks = 3 }, CancellationToken.None);

        Assert.Equal(3, await site.Get<IQueues>().CountAsync(StoreNames.VerifyIntentQueue, CancellationToken.None));
        var lost = Assert.Single(await site.Get<GivenUpWork>().ListAsync(CancellationToken.None));
        Assert.Equal((StoreNames.VerifyIntentQueue, "subscription of reader.example to https://site.example/feed.xml"), (lost.Queue, lost.Subject));
        Assert.Equal((3, 0, 1), await CountsAsync(StoreNames.VerifyIntentQueue));
    }

    [Fact]
    public async Task Replay_IsTriedThreeMoreTimes_ThenGivenUp_AndCountedForAMonth()
    {
        var message = new ReplayMessage("wh_1", "", site.Clock.GetUtcNow());
        for (var setbacks = 0; setbacks < 4; setbacks++)
            await site.Get<PushSetbacks>().ReplayAsync(message with { Setbacks = setbacks }, CancellationToken.None);
        Assert.Equal((3, 0, 1), await CountsAsync(StoreNames.ReplayQueue));

        site.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal((3, 0, 0), await CountsAsync(StoreNames.ReplayQueue));
        await site.Get<GivenUpWork>().NoteAsync(StoreNames.DeliverQueue, "a lane", CancellationToken.None);
        Assert.Single(await site.Tables.ScanAsync(StoreNames.GivenUpTable, "given-up", null, null, 10, CancellationToken.None));
    }

    [Fact]
    public async Task WhatWasSetAside_IsCounted_AndNobodyIsNamedInPublic()
    {
        await site.Get<IQueues>().CreateQueuesAsync([StoreNames.VerifyIntentQueue + StoreNames.PoisonSuffix], CancellationToken.None);
        await site.Get<IQueues>().SendAsync(StoreNames.VerifyIntentQueue + StoreNames.PoisonSuffix, "{}", null, CancellationToken.None);
        await site.Get<GivenUpWork>().NoteAsync(StoreNames.VerifyIntentQueue, "subscription of reader.example", CancellationToken.None);

        Assert.Equal((0, 1, 1), await CountsAsync(StoreNames.VerifyIntentQueue));
        var page = await site.Get<SitePages>().StatusAsync(PublishedSite.Request("/status"), CancellationToken.None);
        Assert.Contains("verify-intent011", string.Concat(PublishedSite.Html(page).Texts("//section[@id='work']//tr").Single(row => row.Contains("verify", StringComparison.Ordinal)).Where(sign => !char.IsWhiteSpace(sign))), StringComparison.Ordinal);
        Assert.DoesNotContain("reader.example", PublishedSite.Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryQueue_HasAReader_AndSoHasItsPoisonQueue()
    {
        var read = typeof(Aggregator.Functions.ResponseHeaders).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<QueueTriggerAttribute>()?.QueueName).OfType<string>().Order(StringComparer.Ordinal);

        Assert.Equal(StoreNames.Queues.SelectMany(queue => new[] { queue, queue + StoreNames.PoisonSuffix }).Order(StringComparer.Ordinal), read);
    }

    private async Task<(int Waiting, int SetAside, int GivenUp)> CountsAsync(string queue)
    {
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        using var json = JsonDocument.Parse(PublishedSite.Text(await site.Get<SitePages>().StatusJsonAsync(PublishedSite.Request("/status.json"), CancellationToken.None)));
        var found = json.RootElement.GetProperty("queues").EnumerateArray().Single(one => one.GetProperty("name").GetString() == queue);
        return (found.GetProperty("waiting").GetInt32(), found.GetProperty("setAside").GetInt32(), found.GetProperty("givenUp").GetInt32());
    }
}
