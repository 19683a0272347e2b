using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aggregator.Store;

namespace Aggregator.Publish.Limits;

/// <summary>A key as it is known: never the key itself. <paramref name="PerMinute"/> null: the usual limit for keys.</summary>
public sealed record ApiKey(string Id, string Name, DateTimeOffset CreatedAt, int? PerMinute = null, DateTimeOffset? RevokedAt = null)
{
    /// <summary>Whether who has it may correct translations, under <see cref="Name"/>, and see what readers reported.</summary>
    public bool MayReview { get; init; }
}

/// <summary>
/// The keys that were given out, each under the SHA-256 of its 256 random bits: enough to know it again, too little to make
/// it from.
/// </summary>
public sealed class ApiKeys(ITables tables, TimeProvider clock)
{
    /// <summary>What every key begins with, so that it is recognised where it should not be.</summary>
    public const string Prefix = "vnp_";

    private const string Partition = "key";
    private const int MostKeys = 10_000;
    private const int IdLength = 12;
    private const int MostRemembered = 10_000;

    // A revoked key works for so long at most.
    private static readonly TimeSpan RememberedFor = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, (ApiKey? Key, DateTimeOffset Until)> remembered = new(StringComparer.Ordinal);

    /// <summary>A new key; its text is shown this once and stored nowhere.</summary>
    public async Task<(string Text, ApiKey Key)> CreateAsync(string name, int? perMinute, CancellationToken cancellationToken, bool mayReview = false)
    {
        var text = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var hash = HashOf(text);
        var key = new ApiKey(hash[..IdLength], name, clock.GetUtcNow(), perMinute) { MayReview = mayReview };
        await tables.UpsertAsync(StoreNames.ApiKeysTable, Row(hash, key), cancellationToken);
        return (text, key);
    }

    /// <summary>All keys, those revoked included, oldest first.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await tables.ScanAsync(StoreNames.ApiKeysTable, Partition, null, null, MostKeys, cancellationToken)).Select(Read).OrderBy(key => key.CreatedAt)];

    /// <summary>False when no key has that id; true as well for one that was revoked before.</summary>
    public async Task<bool> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        var rows = await tables.ScanAsync(StoreNames.ApiKeysTable, Partition, null, null, MostKeys, cancellationToken);
        if (rows.FirstOrDefault(row => Read(row).Id == id) is not { } found)
            return false;
        var key = Read(found);
        if (key.RevokedAt is null)
            await tables.UpsertAsync(StoreNames.ApiKeysTable, Row(found.RowKey, key with { RevokedAt = clock.GetUtcNow() }), cancellationToken);
        return true;
    }

    /// <summary>Whether the answer for that text is known without asking the store.</summary>
    public bool Remembers(string text) => remembered.TryGetValue(HashOf(text), out var known) && known.Until > clock.GetUtcNow();

    /// <summary>The key with that text; null when there is none or it was revoked.</summary>
    public async Task<ApiKey?> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (!HasForm(text))
            return null;
        var (hash, now) = (HashOf(text), clock.GetUtcNow());
        if (remembered.TryGetValue(hash, out var known) && known.Until > now)
            return known.Key;
        var row = await tables.GetAsync(StoreNames.ApiKeysTable, Partition, hash, cancellationToken);
        var key = row is not null && Read(row) is { RevokedAt: null } valid ? valid : null;
        if (remembered.Count >= MostRemembered)
            remembered.Clear();
        remembered[hash] = (key, now + RememberedFor);
        return key;
    }

    /// <summary>The key of an editor with that text; null for every other.</summary>
    public async Task<ApiKey?> FindEditorAsync(string? text, CancellationToken cancellationToken) =>
        text is { Length: > 0 } && await FindAsync(text, cancellationToken) is { MayReview: true } key ? key : null;

    private static bool HasForm(string text) =>
        text.Length == Prefix.Length + 64 && text.StartsWith(Prefix, StringComparison.Ordinal) && text.AsSpan(Prefix.Length).IndexOfAnyExceptInRange('0', 'f') < 0;

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static TableRow Row(string hash, ApiKey key) => new(Partition, hash, JsonSerializer.Serialize(key, ApiKeyJson.Default.ApiKey));

    private static ApiKey Read(TableRow row) =>
        JsonSerializer.Deserialize(row.Json, ApiKeyJson.Default.ApiKey) ?? throw new JsonException("A stored key is null.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiKey))]
internal sealed partial class ApiKeyJson : JsonSerializerContext;
