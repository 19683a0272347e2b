using System.Globalization;
using System.Security.Cryptography;
using Aggregator.Fetch;
using Aggregator.Publish.Feeds;
using Aggregator.Store;
using Microsoft.AspNetCore.WebUtilities;

namespace Aggregator.Publish.Push.Hub;

/// <summary>Asks callbacks whether they meant it (WebSub, 5.3): only the word that we made up just now is a yes.</summary>
public sealed class IntentVerifier(HubStore store, FeedAddresses feeds, IPoster poster, IQueues queues, PostOptions options, TimeProvider clock)
{
    private const int MostAttempts = 3;

    /// <summary>Queue verify-intent. A yes makes, renews or ends the subscription; a no leaves everything as it was.</summary>
    public async Task RunAsync(VerifyIntentMessage message, CancellationToken cancellationToken)
    {
        var challenge = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var outcome = await poster.SendAsync(new PostRequest(Question(message, challenge)), cancellationToken);
        if (outcome.Succeeded && outcome.Body == challenge)
        {
            await SettleAsync(message, cancellationToken);
            return;
        }
        // An answer is an answer; silence and trouble of the server are asked once more.
        var isAnswer = outcome.Status is < 500 and not 429;
        if (!isAnswer && message.Attempt + 1 < MostAttempts
            && RetryPauses.After(message.Attempt + 1, outcome.RetryAfter, options.PauseScale, Random.Shared) is { } pause)
            await queues.SendAsync(StoreNames.VerifyIntentQueue, StoreJson.Write(message with { Attempt = message.Attempt + 1 }), pause, cancellationToken);
    }

    private async Task SettleAsync(VerifyIntentMessage message, CancellationToken cancellationToken)
    {
        if (!message.Subscribes)
        {
            await store.DeleteAsync(HubSubscription.IdOf(message.Topic, message.Callback), cancellationToken);
            return;
        }
        // Who subscribes has read the feed as it is now: the first thing to be sent is its next change.
        var feed = await feeds.ReadAsync(new Uri(message.Topic), cancellationToken);
        var subscription = new HubSubscription(message.Topic, message.Callback, message.Secret, clock.GetUtcNow().AddSeconds(message.LeaseSeconds));
        await store.SaveAsync(subscription, feed?.ETag, cancellationToken);
    }

    private static Uri Question(VerifyIntentMessage message, string challenge)
    {
        var parameters = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["hub.mode"] = message.Subscribes ? "subscribe" : "unsubscribe", ["hub.topic"] = message.Topic, ["hub.challenge"] = challenge,
        };
        if (message.Subscribes)
            parameters["hub.lease_seconds"] = message.LeaseSeconds.ToString(CultureInfo.InvariantCulture);
        return new Uri(QueryHelpers.AddQueryString(message.Callback, parameters));
    }
}
