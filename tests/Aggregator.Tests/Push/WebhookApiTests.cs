using Aggregator.Publish.Limits;
using Aggregator.Publish.Push.Webhooks;

namespace Aggregator.Tests.Push;

public sealed class WebhookApiTests
{
    [Theory]
    [InlineData("http://partner.example/hook", "must begin with https")]
    [InlineData("https://127.0.0.1/hook", "not a public address")]
    [InlineData("https://10.1.2.3/hook", "not a public address")]
    [InlineData("https://169.254.169.254/latest/meta-data", "not a public address")]
    [InlineData("https://[::1]/", "not a public address")]
    [InlineData("https://[::ffff:10.0.0.1]/", "not a public address")]
    [InlineData("https://2130706433/", "unusual form")]
    [InlineData("https://0x7f.1/", "unusual form")]
    [InlineData("https://localhost/hook", "this machine")]
    [InlineData("https://metadata.google.internal/", "inner network")]
    [InlineData("https://intranet/hook", "inner network")]
    [InlineData("https://me:secret@partner.example/", "user name or password")]
    [InlineData("file:///etc/passwd", "only http and https")]
    [InlineData("gopher://partner.example/", "only http and https")]
    [InlineData("hook", "absolute address")]
    [InlineData("", "absolute address")]
    public async Task Address_ThatMayNotBeCalled_IsRefusedByName(string url, string words) =>
        Assert.Contains(words, await RefusalAsync($$"""{"url":"{{url}}"}"""), StringComparison.Ordinal);

    [Theory]
    [InlineData(""" "events":["article.deleted"] """, "'article.deleted' is not an event")]
    [InlineData(""" "secret":"hunter2" """, "whsec_")]
    [InlineData(""" "secret":"whsec_c2hvcnQ=" """, "24 to 64 bytes")]
    [InlineData(""" "filter":{"topics":["gossip"]} """, "there is no 'gossip'")]
    [InlineData(""" "filter":{"places":["atlantis"]} """, "there is no 'atlantis'")]
    [InlineData(""" "filter":{"sources":["x"]} """, "there is no 'x'")]
    [InlineData(""" "filter":{"types":["opera"]} """, "there is no 'opera'")]
    [InlineData(""" "filter":{"mood":"good"} """, "filter.mood")]
    [InlineData(""" "filter":{"topics":"culture"} """, "filter.topics")]
    [InlineData(""" "colour":"red" """, "colour")]
    public async Task Order_ThatIsWrong_IsRefusedByName(string part, string words) =>
        Assert.Contains(words, await RefusalAsync($$"""{"url":"{{Partner.Address}}",{{part}} }"""), StringComparison.Ordinal);

    [Fact]
    public async Task Address_ThatIsTooLong_AndBodyThatIsTooLarge_AreRefused()
    {
        Assert.Contains("at most 2048", await RefusalAsync($$"""{"url":"https://partner.example/{{new string('x', 3000)}}"}"""), StringComparison.Ordinal);
        Assert.Contains("At most", await RefusalAsync(new string(' ', 40_000), 413), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Webhooks_BelongToTheirKey()
    {
        using var partner = await Partner.StartAsync();
        var (id, _) = await partner.SubscribeAsync();
        var (stranger, _) = await partner.Site.Get<ApiKeys>().CreateAsync("Stranger", null, CancellationToken.None);

        using var list = await partner.JsonAsync(api => api.ListAsync(partner.Http(key: stranger), CancellationToken.None));
        Assert.Equal(0, list.RootElement.GetProperty("webhooks").GetArrayLength());
        using var delete = await partner.JsonAsync(api => api.DeleteAsync(partner.Http(key: stranger), id, CancellationToken.None), 404);
        using var log = await partner.JsonAsync(api => api.DeliveriesAsync(partner.Http(key: stranger), id, CancellationToken.None), 404);
        using var nobody = await partner.JsonAsync(api => api.ListAsync(partner.Http(key: " "), CancellationToken.None), 401);
        using var guessed = await partner.JsonAsync(api => api.ListAsync(partner.Http(key: ApiKeys.Prefix + new string('0', 64)), CancellationToken.None), 401);
        using var own = await partner.JsonAsync(api => api.DeleteAsync(partner.Http(), id, CancellationToken.None), 204);
        await partner.PublishAsync();
        await partner.Site.TellAsync();
        Assert.Empty(partner.Received());
    }

    [Fact]
    public async Task Key_HasTwentyAtMost()
    {
        using var partner = await Partner.StartAsync();
        for (var i = 0; i < WebhookStore.MostOfKey; i++)
            await partner.SubscribeAsync();
        using var refused = await partner.JsonAsync(api => api.CreateAsync(partner.Http($$"""{"url":"{{Partner.Address}}"}"""), CancellationToken.None), 400);
        Assert.Contains("20 webhooks", refused.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-11")]
    [InlineData("2025-12-01")]
    [InlineData("yesterday")]
    public async Task Replay_IsOfADayThatWas(string day)
    {
        using var partner = await Partner.StartAsync();
        var (id, _) = await partner.SubscribeAsync();
        using var refused = await partner.JsonAsync(api => api.ReplayAsync(partner.Http($$"""{"day":"{{day}}"}"""), id, CancellationToken.None), 400);
        Assert.Contains("'day' must be", refused.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static async Task<string> RefusalAsync(string order, int status = 400)
    {
        using var partner = await Partner.StartAsync();
        using var json = await partner.JsonAsync(api => api.CreateAsync(partner.Http(order), CancellationToken.None), status);
        return json.RootElement.GetProperty("detail").GetString()!;
    }
}
