using System.Security.Cryptography;
using System.Text;
using Aggregator.Fetch;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;

namespace Aggregator.Publish.Push.Hub;

/// <summary>What subscribers of a feed are sent: the whole feed as it is served now, with its links, signed where they gave a secret.</summary>
public sealed class HubReceiver(HubStore store, FeedAddresses feeds) : IPushReceiver
{
    public async Task<PostRequest?> ComposeAsync(PendingDelivery delivery, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(delivery.ReceiverId, cancellationToken) is not { } subscription
            || await feeds.ReadAsync(new Uri(subscription.Topic), cancellationToken) is not { Status: 200 } feed)
            return null;
        var body = feed.Body(ContentCoding.Identity);
        var headers = feed.Headers.Where(header => header.Key == "Link").ToList();
        if (subscription.Secret is { } secret)
            headers.Add(new("X-Hub-Signature", Sign(secret, body.Span)));
        return new PostRequest(new Uri(subscription.Callback)) { Body = body, ContentType = feed.ContentType, Headers = headers };
    }

    /// <summary>Who answers 410 is no subscriber any more (WebSub, 7).</summary>
    public Task EndAsync(string receiverId, string reason, CancellationToken cancellationToken) => store.DeleteAsync(receiverId, cancellationToken);

    /// <summary>The subscription stays until its lease ends: the next change is tried again.</summary>
    public Task TireAsync(string receiverId, string reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The value of X-Hub-Signature (WebSub, 7.1).</summary>
    public static string Sign(string secret, ReadOnlySpan<byte> body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
}
