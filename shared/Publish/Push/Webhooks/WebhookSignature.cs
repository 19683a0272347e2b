using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Publish.Push.Webhooks;

/// <summary>Signatures and secrets of Standard Webhooks 1.0 (https://www.standardwebhooks.com).</summary>
public static class WebhookSignature
{
    public const string Prefix = "whsec_";

    private const int FewestBytes = 24, MostBytes = 64;

    /// <summary>A new secret of 256 random bits.</summary>
    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Whether a secret is whsec_ and base64 of 24 to 64 bytes.</summary>
    public static bool IsSecret(string secret) => KeyOf(secret) is { Length: >= FewestBytes and <= MostBytes };

    /// <summary>The headers webhook-id, webhook-timestamp and webhook-signature (v1: HMAC-SHA256 over id, seconds and body, joined by dots).</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Headers(string secret, string id, DateTimeOffset now, ReadOnlySpan<byte> body)
    {
        var seconds = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var head = Encoding.UTF8.GetBytes($"{id}.{seconds}.");
        var signed = new byte[head.Length + body.Length];
        head.CopyTo(signed, 0);
        body.CopyTo(signed.AsSpan(head.Length));
        var key = KeyOf(secret) ?? throw new ArgumentException("The secret is not whsec_ and base64.", nameof(secret));
        return
        [
            new("webhook-id", id), new("webhook-timestamp", seconds), new("webhook-signature", "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed))),
        ];
    }

    private static byte[]? KeyOf(string secret)
    {
        if (secret.Length > 200 || !secret.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var key = new byte[200];
        return Convert.TryFromBase64String(secret[Prefix.Length..], key, out var length) ? key[..length] : null;
    }
}
