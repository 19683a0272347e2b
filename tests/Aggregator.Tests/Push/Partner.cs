using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Fetch;
using Aggregator.Publish.Http;
using Aggregator.Publish.Limits;
using Aggregator.Publish.Push.Webhooks;
using Aggregator.Store;
using Aggregator.Tests.Publish;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Tests.Push;

/// <summary>A partner with a key and what it does with the API, on a site of its own.</summary>
internal sealed class Partner : IDisposable
{
    public const string Address = "https://partner.example/hook";

    private Partner(string key) => Key = key;

    public PublishedSite Site { get; private init; } = null!;

    public string Key { get; }

    public static async Task<Partner> StartAsync(PublishedSite? site = null)
    {
        var home = site ?? new PublishedSite();
        var (text, _) = await home.Get<ApiKeys>().CreateAsync("Partner", null, CancellationToken.None);
        return new Partner(text) { Site = home };
    }

    /// <summary>A webhook for everything, or as the order says; its id and secret.</summary>
    public async Task<(string Id, string Secret)> SubscribeAsync(string order = $$"""{"url":"{{Address}}"}""")
    {
        // The stream is followed from here on.
        await Site.TellAsync();
        using var json = await JsonAsync(api => api.CreateAsync(Http(order), CancellationToken.None), 201);
        return (json.RootElement.GetProperty("id").GetString()!, json.RootElement.GetProperty("secret").GetString()!);
    }

    /// <summary>An article that is stored and told as the pipeline does.</summary>
    public async Task<Article> PublishAsync(Func<Article, Article>? change = null)
    {
        var article = await Site.StoreAsync(0, change);
        await Site.Get<ChangeLog>().NoteStoredAsync([article], CancellationToken.None);
        return article;
    }

    /// <summary>Its next version.</summary>
    public async Task<Article> UpdateAsync(Article article)
    {
        Site.Clock.Advance(TimeSpan.FromSeconds(1));
        var next = article with { Version = article.Version + 1, Title = article.Title + " (sửa)", StoredAt = Site.Clock.GetUtcNow(), Changed = [ChangedField.Title] };
        await Site.Get<ArticleArchive>().ReviseAsync(article, next, CancellationToken.None);
        return next;
    }

    public HttpRequest Http(string body = "", string? key = null)
    {
        var http = new DefaultHttpContext().Request;
        (http.Scheme, http.Host) = ("https", new HostString("site.example"));
        http.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        http.Headers[RateLimits.KeyHeader] = key ?? Key;
        return http;
    }

    public async Task<JsonDocument> JsonAsync(Func<WebhookApi, Task<RenderedDocument>> call, int status = 200)
    {
        var answer = await call(Site.Get<WebhookApi>());
        Assert.True(answer.Status == status, $"{answer.Status}: {PublishedSite.Text(answer)}");
        return JsonDocument.Parse(answer.Length == 0 ? "{}" : PublishedSite.Text(answer));
    }

    public async Task<JsonElement> OwnAsync()
    {
        using var json = await JsonAsync(api => api.ListAsync(Http(), CancellationToken.None));
        return json.RootElement.GetProperty("webhooks")[0].Clone();
    }

    /// <summary>What arrived: type, id of the article and version, in order.</summary>
    public IReadOnlyList<(string Type, string Subject, int Version)> Received() => [.. Site.Receivers.Sent.Select(Read)];

    public static (string Type, string Subject, int Version) Read(PostRequest request)
    {
        using var json = JsonDocument.Parse(request.Body!.Value);
        var data = json.RootElement.GetProperty("data");
        return (json.RootElement.GetProperty("type").GetString()!,
            (data.TryGetProperty("articleId", out var id) ? id : data.GetProperty("package")).GetString()!, data.TryGetProperty("version", out var version) ? version.GetInt32() : 0);
    }

    /// <summary>The check of the specification's own libraries, written from its text: id, seconds and body signed, not older than five minutes.</summary>
    public static bool Verify(PostRequest request, string secret, DateTimeOffset now, byte[]? body = null)
    {
        string Header(string name) => request.Headers.Single(header => header.Key == name).Value;
        var seconds = long.Parse(Header("webhook-timestamp"), CultureInfo.InvariantCulture);
        if (Math.Abs(now.ToUnixTimeSeconds() - seconds) > 300)
            return false;
        var signed = Encoding.UTF8.GetBytes($"{Header("webhook-id")}.{seconds}.").Concat(body ?? request.Body!.Value.ToArray()).ToArray();
        var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed));
        return Header("webhook-signature").Split(' ').Contains(expected, StringComparer.Ordinal);
    }

    public void Dispose() => Site.Dispose();
}
