using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Publish.Push.Hub;

/// <summary>Somebody who is sent a feed whenever it changes, until the lease ends (WebSub, W3C Recommendation of 23 January 2018).</summary>
public sealed record HubSubscription(string Topic, string Callback, string? Secret, DateTimeOffset LeaseUntil)
{
    private const string Prefix = "hub.";

    /// <summary>One for each pair of feed and callback.</summary>
    public string Id => IdOf(Topic, Callback);

    public static string IdOf(string topic, string callback) => $"{Prefix}{HubTopic.KeyOf(topic)}-{HubTopic.KeyOf(callback)}";
}

/// <summary>A feed that has subscribers. <paramref name="ETag"/>: of what they were last told of; null before the first time.</summary>
public sealed record HubTopic(string Url, string? ETag)
{
    public static string KeyOf(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)).AsSpan(0, 16));
}
