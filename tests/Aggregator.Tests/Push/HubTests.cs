using System.Text;
using System.Xml.Linq;
using Aggregator.Articles;
using Aggregator.Fetch;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Aggregator.Publish.Push.Hub;
using Aggregator.Store;
using Aggregator.Tests.Publish;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Aggregator.Tests.Push;

public sealed class HubTests : IDisposable
{
    private const string Topic = PublishedSite.BaseUrl + "/en/feed.xml", Callback = "https://reader.example/push?for=me";

    private readonly PublishedSite site = new();

    public HubTests() => site.Receivers.Answer = Confirm;

    [Fact]
    public async Task Subscriber_IsAsked_AndThenSentTheWholeFeed_WheneverItChanges()
    {
        await SubscribeAsync(secret: "s3cret");
        var question = QueryHelpers.ParseQuery(Assert.Single(site.Receivers.Sent).Url.Query);
        Assert.Equal(("me", "subscribe", Topic, "864000"), (question["for"].ToString(), question["hub.mode"].ToString(), question["hub.topic"].ToString(), question["hub.lease_seconds"].ToString()));
        site.Receivers.Clear();

        var article = await PublishAsync();
        await site.TellAsync();
        var sent = Assert.Single(site.Receivers.Sent);
        var link = sent.Headers.Single(header => header.Key == "Link").Value;
        Assert.Equal((Callback, AtomWriter.ContentType), (sent.Url.AbsoluteUri, sent.ContentType));
        Assert.Contains($"<{Topic}>; rel=\"self\"", link, StringComparison.Ordinal);
        Assert.Contains($"<{PublishedSite.BaseUrl}/hub>; rel=\"hub\"", link, StringComparison.Ordinal);
        Assert.Equal(HubReceiver.Sign("s3cret", sent.Body!.Value.Span), sent.Headers.Single(header => header.Key == "X-Hub-Signature").Value);
        Assert.Contains(FeedId.OfArticle(article.Id), Encoding.UTF8.GetString(sent.Body.Value.Span), StringComparison.Ordinal);

        await site.WithdrawAsync(article);
        await site.TellAsync();
        Assert.Contains("deleted-entry", Encoding.UTF8.GetString(site.Receivers.Sent[^1].Body!.Value.Span), StringComparison.Ordinal);
    }

    // RFC 4231, test case 2, is HMAC-SHA256 of a text with a key that are both plain.
    [Fact]
    public void Signature_IsHmacSha256() => Assert.Equal(
        "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", HubReceiver.Sign("Jefe", "what do ya want for nothing?"u8));

    [Fact]
    public async Task ChangeInAnotherFeed_IsNotSent()
    {
        await SubscribeAsync();
        site.Receivers.Clear();
        await PublishAsync("vi");
        await site.TellAsync();

        Assert.Empty(site.Receivers.Sent);
    }

    [Fact]
    public async Task ChangesWhileItWasAway_AreOneSending()
    {
        await SubscribeAsync();
        site.Receivers.Clear();
        site.Receivers.Answer = _ => new PostOutcome(500, "Answered 500.");
        for (var i = 0; i < 4; i++)
        {
            await PublishAsync();
            await site.TellAsync();
        }
        var failed = site.Receivers.Sent.Count;
        site.Receivers.Answer = Confirm;
        for (var round = 0; round < 200 && site.Receivers.Sent.Count == failed; round++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(1));
            await site.PumpAsync();
        }
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.PumpAsync();

        Assert.Equal(failed + 1, site.Receivers.Sent.Count);
        Assert.Equal(4, XDocument.Parse(Encoding.UTF8.GetString(site.Receivers.Sent[^1].Body!.Value.Span)).Descendants("{http://www.w3.org/2005/Atom}entry").Count());
    }

    [Theory]
    [InlineData(200, "something else")]
    [InlineData(200, "")]
    [InlineData(404, null)]
    [InlineData(302, null)]
    public async Task CallbackThatDidNotMeanIt_IsNoSubscriber(int status, string? body)
    {
        site.Receivers.Answer = request => new PostOutcome(status, "Answered.", body ?? Challenge(request));
        await SubscribeAsync();
        site.Receivers.Clear();
        await PublishAsync();
        await site.TellAsync();

        Assert.Empty(site.Receivers.Sent);
    }

    [Fact]
    public async Task SomebodyElsesUnsubscribe_ChangesNothing_TheOwnOneEnds()
    {
        await SubscribeAsync();
        site.Receivers.Answer = _ => new PostOutcome(404, "Answered 404.");
        await SubscribeAsync(mode: "unsubscribe");
        Assert.Single(await site.Get<HubStore>().SubscribersAsync(Topic, CancellationToken.None));

        site.Receivers.Answer = Confirm;
        await SubscribeAsync(mode: "unsubscribe");
        Assert.Empty(await site.Get<HubStore>().SubscribersAsync(Topic, CancellationToken.None));
    }

    [Fact]
    public async Task Lease_Ends_AndIsRenewed()
    {
        await SubscribeAsync(lease: "3600");
        site.Clock.Advance(TimeSpan.FromMinutes(50));
        await SubscribeAsync(lease: "3600");
        site.Clock.Advance(TimeSpan.FromMinutes(50));
        site.Receivers.Clear();
        await PublishAsync();
        await site.TellAsync();
        Assert.Single(site.Receivers.Sent);

        site.Clock.Advance(TimeSpan.FromMinutes(11));
        await PublishAsync();
        await site.TellAsync();
        Assert.Single(site.Receivers.Sent);
        // The hour's cleaning takes feed and subscriber away.
        site.Clock.Advance(TimeSpan.FromHours(2));
        await site.TellAsync();
        Assert.Empty(await site.Get<HubStore>().TopicsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task CallbackThatAnswers410_IsTakenOut()
    {
        await SubscribeAsync();
        site.Receivers.Answer = _ => new PostOutcome(410, "Answered 410.");
        await PublishAsync();
        await site.TellAsync();

        Assert.Empty(await site.Get<HubStore>().SubscribersAsync(Topic, CancellationToken.None));
    }

    [Fact]
    public async Task CallbackThatIsSilent_IsAskedThreeTimes()
    {
        site.Receivers.Answer = _ => new PostOutcome(null, "No answer.");
        await SubscribeAsync();
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.PumpAsync();
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.PumpAsync();

        Assert.Equal(3, site.Receivers.Sent.Count);
        Assert.Equal(3, site.Receivers.Sent.Select(Challenge).Distinct(StringComparer.Ordinal).Count());
    }

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "hub.mode", "publish", "'hub.mode'" },
        { "hub.mode", "", "'hub.mode'" },
        { "hub.topic", "https://elsewhere.example/feed.xml", "'hub.topic'" },
        { "hub.topic", PublishedSite.BaseUrl + "/en/", "'hub.topic'" },
        { "hub.topic", PublishedSite.BaseUrl + "/en/topic/gossip/feed.xml", "'hub.topic'" },
        { "hub.topic", PublishedSite.BaseUrl + ".evil.example/feed.xml", "'hub.topic'" },
        { "hub.callback", "https://10.0.0.1/", "not a public address" },
        { "hub.callback", "http://localhost:7071/hub", "this machine" },
        { "hub.callback", "https://metadata.google.internal/", "inner network" },
        { "hub.callback", "ftp://reader.example/", "'hub.callback'" },
        { "hub.callback", "https://reader.example/" + new string('x', 2100), "at most 2048" },
        { "hub.secret", new string('x', 200), "less than 200 bytes" },
        { "hub.secret", new string('ế', 67), "less than 200 bytes" },
        { "hub.lease_seconds", "99999999999999999999", "'hub.lease_seconds'" },
        { "hub.lease_seconds", "31536000", "from 300 to 2592000" },
        { "hub.lease_seconds", "-5", "'hub.lease_seconds'" },
        { "hub.lease_seconds", "1", "'hub.lease_seconds'" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Request_ThatIsWrong_IsRefusedByName(string field, string value, string words)
    {
        var form = Form();
        form[field] = value;
        var answer = await PostAsync(form);

        Assert.Equal(400, answer.Status);
        Assert.Contains(words, PublishedSite.Text(answer), StringComparison.Ordinal);
        await site.PumpAsync();
        Assert.Empty(site.Receivers.Sent);
    }

    [Fact]
    public async Task Body_ThatIsTooLarge_OrNoForm_OrTwofold_IsRefused()
    {
        Assert.Equal(413, (await PostAsync("hub.mode=" + new string('x', 9000))).Status);
        Assert.Equal(400, (await PostAsync("{}", "application/json")).Status);
        Assert.Contains("more than once", PublishedSite.Text(await PostAsync("hub.mode=subscribe&hub.mode=unsubscribe")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FeedWithAllTheSubscribersItMayHave_TakesNoMore_ButRenews()
    {
        var until = site.Clock.GetUtcNow().AddDays(1);
        for (var i = 0; i < HubStore.MostOfTopic; i++)
            await site.Get<HubStore>().SaveAsync(new HubSubscription(Topic, $"https://reader.example/{i}", null, until), null, CancellationToken.None);
        var (another, renewed) = (Form(), Form());
        renewed["hub.callback"] = "https://reader.example/7";
        var answer = await PostAsync(another);

        Assert.Equal(429, answer.Status);
        Assert.Contains("no room", PublishedSite.Text(answer), StringComparison.Ordinal);
        Assert.Equal(202, (await PostAsync(renewed)).Status);
        another["hub.topic"] = PublishedSite.BaseUrl + "/vi/feed.xml";
        Assert.Equal(202, (await PostAsync(another)).Status);
    }

    [Fact]
    public async Task Callback_IsNotKnockedAtAllTheTime()
    {
        RenderedDocument? last = null;
        for (var i = 0; i < 21; i++)
        {
            var form = Form();
            form["hub.callback"] = $"https://victim.example/{i}";
            last = await PostAsync(form);
        }
        Assert.Equal(429, last!.Status);
        Assert.Contains(last.Headers, header => header.Key == "Retry-After");
    }

    [Fact]
    public async Task EveryFeed_NamesHubAndSelf_AndCanBeSubscribedTo()
    {
        await site.IndexAsync();
        foreach (var path in new[] { "/feed.xml", "/rss.xml", "/feed.json", "/vi/topic/culture/rss.xml", "/en/place/da-nang/feed.json", "/fr/pictures/feed.xml", $"/en/source/{PublishedSite.Open}/feed.xml", "/feed.xml?topic=sport&lang=en", "/search/feed.xml?q=bao", "/en/package/travel/rss.xml" })
        {
            var feed = await site.Get<FeedAddresses>().ReadAsync(new Uri(PublishedSite.BaseUrl + path), CancellationToken.None);
            Assert.Equal(200, feed!.Status);
            Assert.Contains("rel=\"hub\"", feed.Headers.Single(header => header.Key == "Link").Value, StringComparison.Ordinal);
            Assert.Contains(PublishedSite.BaseUrl + "/hub", PublishedSite.Text(feed), StringComparison.Ordinal);
            var form = Form();
            form["hub.topic"] = PublishedSite.BaseUrl + path;
            Assert.Equal(202, (await PostAsync(form)).Status);
        }
    }

    public void Dispose() => site.Dispose();

    private async Task<Article> PublishAsync(string language = "en")
    {
        var article = await site.StoreAsync(0, draft => draft with { Language = language });
        await site.Get<ChangeLog>().NoteStoredAsync([article], CancellationToken.None);
        return article;
    }

    private async Task SubscribeAsync(string mode = "subscribe", string? secret = null, string? lease = null)
    {
        var form = Form();
        form["hub.mode"] = mode;
        if (secret is not null)
            form["hub.secret"] = secret;
        if (lease is not null)
            form["hub.lease_seconds"] = lease;
        Assert.Equal(202, (await PostAsync(form)).Status);
        await site.PumpAsync();
        await site.TellAsync();
    }

    private static Dictionary<string, string?> Form() =>
        new(StringComparer.Ordinal) { ["hub.mode"] = "subscribe", ["hub.topic"] = Topic, ["hub.callback"] = Callback };

    private Task<RenderedDocument> PostAsync(Dictionary<string, string?> form) => PostAsync(QueryHelpers.AddQueryString("", form).TrimStart('?'));

    private Task<RenderedDocument> PostAsync(string body, string type = "application/x-www-form-urlencoded")
    {
        var http = new DefaultHttpContext().Request;
        http.ContentType = type;
        http.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return site.Get<HubRequests>().TakeAsync(http, PublishedSite.Request("/hub"), CancellationToken.None);
    }

    private static string Challenge(PostRequest request) => QueryHelpers.ParseQuery(request.Url.Query)["hub.challenge"].ToString();

    private static PostOutcome Confirm(PostRequest request) => new(200, "Answered 200.", request.Body is null ? Challenge(request) : "");
}
