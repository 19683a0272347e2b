using System.Text;
using Aggregator.Articles;
using Aggregator.Fetch;
using Aggregator.Publish.Packages;
using Aggregator.Publish.Push;
using Aggregator.Publish.Push.Webhooks;
using Aggregator.Store;
using Aggregator.Tests.Publish;

namespace Aggregator.Tests.Push;

public sealed class WebhookTests
{
    [Fact]
    public async Task Life_OfAnArticle_IsToldInOrder_Signed()
    {
        using var partner = await Partner.StartAsync();
        var (_, secret) = await partner.SubscribeAsync();
        var article = await partner.PublishAsync();
        await partner.Site.TellAsync();
        await partner.UpdateAsync(article);
        await partner.Site.TellAsync();
        await partner.Site.WithdrawAsync(article);
        await partner.Site.TellAsync();

        Assert.Equal([("article.published", article.Id, 1), ("article.updated", article.Id, 2), ("article.withdrawn", article.Id, 3)], partner.Received());
        Assert.All(partner.Site.Receivers.Sent, request => Assert.StartsWith("msg_", request.Headers.Single(header => header.Key == "webhook-id").Value, StringComparison.Ordinal));
        Assert.True(Partner.Verify(partner.Site.Receivers.Sent[^1], secret, partner.Site.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task Signature_OfAnythingElse_IsRefused()
    {
        using var partner = await Partner.StartAsync();
        var (_, secret) = await partner.SubscribeAsync();
        await partner.PublishAsync();
        await partner.Site.TellAsync();
        var request = Assert.Single(partner.Site.Receivers.Sent);
        var now = partner.Site.Clock.GetUtcNow();
        var forged = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(request.Body!.Value.Span).Replace("article.published", "article.withdrawn", StringComparison.Ordinal));

        Assert.True(Partner.Verify(request, secret, now));
        Assert.False(Partner.Verify(request, secret, now, forged));
        Assert.False(Partner.Verify(request, WebhookSignature.NewSecret(), now));
        Assert.False(Partner.Verify(request, secret, now.AddMinutes(6)));
    }

    // The example of the specification's reference libraries.
    [Fact]
    public void Signature_IsThatOfTheReference()
    {
        var headers = WebhookSignature.Headers(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), """{"test": 2432232314}"""u8);

        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", headers.Single(header => header.Key == "webhook-signature").Value);
    }

    [Fact]
    public async Task Filter_LetsThroughWhatItNames()
    {
        using var partner = await Partner.StartAsync();
        await partner.SubscribeAsync($$"""{"url":"{{Partner.Address}}","events":["article.published"],"filter":{"languages":["EN"],"topics":["culture","sport"],"republishable":true} }""");
        var wanted = await partner.PublishAsync(draft => draft with { SourceId = PublishedSite.Open, Language = "en", Topics = ["culture"] });
        await partner.PublishAsync(draft => draft with { SourceId = PublishedSite.Open, Language = "vi", Topics = ["culture"] });
        await partner.PublishAsync(draft => draft with { SourceId = PublishedSite.Open, Language = "en", Topics = ["economy"] });
        await partner.PublishAsync(draft => draft with { SourceId = PublishedSite.Plain, Language = "en", Topics = ["culture"] });
        await partner.UpdateAsync(wanted);
        await partner.Site.TellAsync();

        Assert.Equal([("article.published", wanted.Id)], partner.Received().Select(one => (one.Type, one.Subject)));
    }

    [Fact]
    public async Task Republisher_HearsWhenRightsEnd_AndOfWithdrawals()
    {
        using var partner = await Partner.StartAsync();
        await partner.SubscribeAsync($$"""{"url":"{{Partner.Address}}","filter":{"republishable":true} }""");
        var article = await partner.PublishAsync();
        await partner.Site.TellAsync();
        Assert.Empty(partner.Received());

        partner.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        var next = article with { Version = 2, StoredAt = partner.Site.Clock.GetUtcNow(), Changed = [ChangedField.Rights] };
        await partner.Site.Get<ArticleArchive>().ReviseAsync(article, next, CancellationToken.None);
        await partner.Site.TellAsync();
        await partner.Site.WithdrawAsync(article);
        await partner.Site.TellAsync();

        Assert.Equal(["article.updated", "article.withdrawn"], partner.Received().Select(one => one.Type));
    }

    [Fact]
    public async Task Failure_IsTriedAgain_AndWhatComesLaterWaits()
    {
        using var partner = await Partner.StartAsync();
        await partner.SubscribeAsync();
        var failures = 3;
        partner.Site.Receivers.Answer = _ => failures-- > 0 ? new PostOutcome(500, "Answered 500.") : new PostOutcome(204, "Answered 204.");
        var article = await partner.PublishAsync();
        await partner.Site.TellAsync();
        await partner.UpdateAsync(article);
        for (var round = 0; round < 40; round++)
            await partner.Site.TellAsync();

        // Three times in vain and once with success, then the update: never the update before.
        Assert.Equal([1, 2, 2, 2, 2], partner.Received().Select(one => one.Version).Order());
        var ids = partner.Site.Receivers.Sent.Select(request => request.Headers.Single(header => header.Key == "webhook-id").Value).ToList();
        Assert.Equal(2, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Single(ids.Take(4).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task OneArticleThatFails_DoesNotHoldUpAnother()
    {
        using var partner = await Partner.StartAsync();
        await partner.SubscribeAsync();
        var stuck = await partner.PublishAsync();
        partner.Site.Receivers.Answer = request => Partner.Read(request).Subject == stuck.Id ? new PostOutcome(500, "Answered 500.") : new PostOutcome(200, "Answered 200.");
        var other = await partner.PublishAsync();
        await partner.Site.TellAsync();

        Assert.Contains(partner.Received(), one => one.Subject == other.Id);
    }

    [Fact]
    public async Task Withdrawal_TakesThePlaceOfWhatWasNotToldYet()
    {
        using var partner = await Partner.StartAsync();
        await partner.SubscribeAsync();
        partner.Site.Receivers.Answer = _ => new PostOutcome(503, "Answered 503.", "", TimeSpan.FromHours(3));
        var article = await partner.PublishAsync();
        await partner.Site.TellAsync();
        partner.Site.Receivers.Clear();
        partner.Site.Receivers.Answer = _ => new PostOutcome(200, "Answered 200.");
        await partner.Site.WithdrawAsync(article);
        await partner.Site.TellAsync();

        Assert.Equal([("article.withdrawn", article.Id, 2)], partner.Received());
    }

    [Fact]
    public async Task ReceiverThatIsAwayForADay_IsPaused_SaysWhy_AndGetsItsDayOnceMore()
    {
        using var partner = await Partner.StartAsync();
        var (id, _) = await partner.SubscribeAsync();
        partner.Site.Receivers.Answer = _ => new PostOutcome(null, "partner.example did not answer within 15 seconds.");
        var article = await partner.PublishAsync();
        var day = partner.Site.Clock.GetUtcNow();
        await partner.Site.TellAsync();
        for (var hour = 0; hour < 36; hour++)
        {
            partner.Site.Clock.Advance(TimeSpan.FromHours(1));
            await partner.Site.TellAsync();
        }
        var notice = await partner.OwnAsync();
        Assert.Equal(12, partner.Site.Receivers.Sent.Count);
        Assert.Equal("paused", notice.GetProperty("state").GetString());
        Assert.Contains("did not answer within 15 seconds", notice.GetProperty("pausedReason").GetString(), StringComparison.Ordinal);
        Assert.False(notice.TryGetProperty("secret", out _));

        var firstId = partner.Site.Receivers.Sent[0].Headers[0].Value;
        partner.Site.Receivers.Clear();
        partner.Site.Receivers.Answer = _ => new PostOutcome(200, "Answered 200.");
        var replay = $$"""{"day":"{{day:yyyy-MM-dd}}"}""";
        using var paused = await partner.JsonAsync(api => api.ReplayAsync(partner.Http(replay), id, CancellationToken.None), 400);
        using var resumed = await partner.JsonAsync(api => api.ResumeAsync(partner.Http(), id, CancellationToken.None));
        using var asked = await partner.JsonAsync(api => api.ReplayAsync(partner.Http(replay), id, CancellationToken.None), 202);
        await partner.Site.PumpAsync();

        Assert.Equal([("article.published", article.Id, 1)], partner.Received());
        Assert.Equal(firstId, partner.Site.Receivers.Sent[0].Headers[0].Value);
        using var log = await partner.JsonAsync(api => api.DeliveriesAsync(partner.Http(), id, CancellationToken.None));
        Assert.Equal(13, log.RootElement.GetProperty("deliveries").GetArrayLength());
    }

    [Fact]
    public async Task ReceiverThatAnswers410_IsPausedAtOnce()
    {
        using var partner = await Partner.StartAsync();
        await partner.SubscribeAsync();
        partner.Site.Receivers.Answer = _ => new PostOutcome(410, "Answered 410.");
        await partner.PublishAsync();
        await partner.PublishAsync();
        await partner.Site.TellAsync();

        Assert.Single(partner.Site.Receivers.Sent);
        Assert.Equal("paused", (await partner.OwnAsync()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Package_IsAnnouncedOnce()
    {
        using var partner = await Partner.StartAsync();
        await partner.SubscribeAsync($$"""{"url":"{{Partner.Address}}","events":["package.ready"]}""");
        var built = partner.Site.Clock.GetUtcNow();
        await partner.Site.Get<PackageAnnouncer>().AnnounceAsync("daily-vi", built, CancellationToken.None);
        await partner.Site.Get<PackageAnnouncer>().AnnounceAsync("daily-vi", built, CancellationToken.None);
        await partner.PublishAsync();
        await partner.Site.TellAsync();

        Assert.Equal([("package.ready", "daily-vi", 0)], partner.Received());
    }

    [Fact]
    public async Task Packages_AreAnnouncedWheneverTheyWereBuilt()
    {
        using var partner = await Partner.StartAsync();
        await partner.SubscribeAsync($$"""{"url":"{{Partner.Address}}","events":["package.ready"]}""");
        var state = new PackageState("travel", partner.Site.Clock.GetUtcNow(), 1, "00", "1", [], new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal));
        foreach (var built in new[] { state, state, state with { BuiltAt = state.BuiltAt.AddMinutes(10) } })
        {
            await partner.Site.Get<PackageStore>().SaveStateAsync(built, CancellationToken.None);
            await partner.Site.Get<PackageAnnouncer>().RunAsync(CancellationToken.None);
            await partner.Site.TellAsync();
        }

        Assert.Equal([("package.ready", "travel", 0), ("package.ready", "travel", 0)], partner.Received());
    }

    [Fact]
    public async Task Lane_IsWorkedOnByOneAtATime_AndFreeAgainAfterADeath()
    {
        using var partner = await Partner.StartAsync();
        var outbox = partner.Site.Get<Outbox>();
        Assert.True(await outbox.TakeAsync("a~b", CancellationToken.None));
        Assert.False(await outbox.TakeAsync("a~b", CancellationToken.None));
        partner.Site.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.True(await outbox.TakeAsync("a~b", CancellationToken.None));
        await outbox.ReleaseAsync("a~b", CancellationToken.None);
        Assert.True(await outbox.TakeAsync("a~b", CancellationToken.None));
    }

    [Fact]
    public async Task MessageForALaneThatIsTaken_IsNotLost()
    {
        using var partner = await Partner.StartAsync();
        var (id, _) = await partner.SubscribeAsync();
        var article = await partner.PublishAsync();
        var lane = Outbox.LaneOf(new PendingDelivery { ReceiverId = id, Event = PushEvent.ArticlePublished, Subject = article.Id, Sequence = 1, At = article.StoredAt });
        var outbox = partner.Site.Get<Outbox>();
        Assert.True(await outbox.TakeAsync(lane, CancellationToken.None));
        await partner.Site.TellAsync();
        Assert.Empty(partner.Received());

        await outbox.ReleaseAsync(lane, CancellationToken.None);
        partner.Site.Clock.Advance(TimeSpan.FromSeconds(3));
        await partner.Site.PumpAsync();
        Assert.Single(partner.Received());
    }

    [Fact]
    public async Task RoundThatBreaksOff_TellsTheSameUnderTheSameId()
    {
        using var partner = await Partner.StartAsync();
        await partner.SubscribeAsync();
        await partner.PublishAsync();
        var position = await partner.Site.Tables.GetAsync(StoreNames.OutboxTable, "position", "push", CancellationToken.None);
        await partner.Site.TellAsync();
        await partner.Site.Tables.UpsertAsync(StoreNames.OutboxTable, position!, CancellationToken.None);
        await partner.Site.TellAsync();

        Assert.Equal(2, partner.Site.Receivers.Sent.Count);
        Assert.Single(partner.Site.Receivers.Sent.Select(request => request.Headers[0].Value).Distinct(StringComparer.Ordinal));
    }
}
