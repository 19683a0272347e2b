using System.Globalization;
using System.Text;
using Aggregator.Fetch;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Aggregator.Publish.Limits;
using Aggregator.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Aggregator.Publish.Push.Hub;

/// <summary>
/// Takes requests to subscribe and to end a subscription (WebSub, 5.1). Nothing is kept before the callback has said that it
/// meant it; 202 only says that it will be asked.
/// </summary>
public sealed class HubRequests(FeedAddresses feeds, HubStore store, IPoster poster, IQueues queues, ClientCounts counts)
{
    /// <summary>Bytes that a secret must stay under (WebSub, 5.1), and the seconds of a lease.</summary>
    public const int SecretBytes = 200, ShortestLease = 300, LongestLease = 30 * 24 * 3600, UsualLease = 10 * 24 * 3600;

    private const int MostBytes = 8 * 1024;

    // Nobody may use us to knock at somebody else's door all the time.
    private static readonly RateLimitPolicy PerCallbackHost = new("callback-host", 20);

    /// <summary>POST /hub: 202, or a problem in words with status 400, 413 or 429.</summary>
    public async Task<RenderedDocument> TakeAsync(HttpRequest http, PublishRequest request, CancellationToken cancellationToken)
    {
        if (!http.HasFormContentType)
            return Refuse("The body must be application/x-www-form-urlencoded.").ToDocument(request.BaseUrl);
        if (await RequestBody.ReadAsync(http, MostBytes, cancellationToken) is not { } body)
            return Problem.TooLarge($"At most {MostBytes} bytes are read.").ToDocument(request.BaseUrl);
        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        var (message, problem) = Read(form, request);
        problem ??= await CheckAsync(message!, cancellationToken);
        if (problem is not null)
            return problem.ToDocument(request.BaseUrl);
        await queues.SendAsync(StoreNames.VerifyIntentQueue, StoreJson.Write(message!), null, cancellationToken);
        return new RenderedDocument("text/plain; charset=utf-8", "The callback will be asked whether it meant this.\n"u8.ToArray())
        {
            Status = StatusCodes.Status202Accepted, CacheControl = RenderedDocument.NotStored,
        };
    }

    private (VerifyIntentMessage? Message, Problem? Problem) Read(Dictionary<string, StringValues> form, PublishRequest request)
    {
        if (form.FirstOrDefault(field => field.Value.Count != 1) is { Key: { } twice })
            return (null, Refuse($"'{twice[..Math.Min(twice.Length, 40)]}' is given more than once."));
        string? Field(string name) => form.TryGetValue("hub." + name, out var value) && value.ToString() is { Length: > 0 } given ? given : null;
        if (Field("mode") is not ("subscribe" or "unsubscribe"))
            return (null, Refuse("'hub.mode' must be subscribe or unsubscribe; we publish our own feeds ourselves."));
        if (AddressOf(Field("topic")) is not { } topic || !IsOurs(topic, request.BaseUrl))
            return (null, Refuse($"'hub.topic' must be the address of a feed of {request.BaseUrl}."));
        if (AddressOf(Field("callback")) is not { } callback)
            return (null, Refuse($"'hub.callback' must be an absolute address of at most {FetchOptions.MaxUrlLength} characters."));
        if (poster.Refusal(callback) is { } refusal)
            return (null, Refuse($"'hub.callback' cannot be called: {refusal}."));
        if (Field("secret") is { } secret && Encoding.UTF8.GetByteCount(secret) >= SecretBytes)
            return (null, Refuse($"'hub.secret' must be less than {SecretBytes} bytes long."));
        var lease = UsualLease;
        if (Field("lease_seconds") is { } asked
            && (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out lease) || lease is < ShortestLease or > LongestLease))
            return (null, Refuse($"'hub.lease_seconds' must be a number from {ShortestLease} to {LongestLease}."));
        return (new VerifyIntentMessage(topic.AbsoluteUri, callback.AbsoluteUri, Field("mode") == "subscribe", lease, Field("secret")), null);
    }

    private async Task<Problem?> CheckAsync(VerifyIntentMessage message, CancellationToken cancellationToken)
    {
        var state = counts.Count("callback:" + new Uri(message.Callback).IdnHost, PerCallbackHost);
        if (!state.Allowed)
            return Problem.QuotaExceeded("This callback's host was named too often in the last minute.", state.Reset);
        if (!message.Subscribes)
            return null;
        if (await feeds.ReadAsync(new Uri(message.Topic), cancellationToken) is not { Status: StatusCodes.Status200OK })
            return Refuse("'hub.topic' is not the address of a feed of ours.");
        return await store.HasRoomAsync(message.Topic, message.Callback, cancellationToken) ? null : Problem.QuotaExceeded("This hub has no room for more subscriptions.", TimeSpan.FromHours(1));
    }

    private static bool IsOurs(Uri topic, string baseUrl) =>
        string.Equals(topic.GetLeftPart(UriPartial.Authority), baseUrl, StringComparison.OrdinalIgnoreCase);

    private static Uri? AddressOf(string? text) =>
        text is { Length: <= FetchOptions.MaxUrlLength } && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Fragment.Length == 0
            ? url : null;

    private static Problem Refuse(string detail) => Problem.Body(detail);
}
