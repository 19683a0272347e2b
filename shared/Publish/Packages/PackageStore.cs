using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aggregator.Store;

namespace Aggregator.Publish.Packages;

/// <summary>An article in a built package.</summary>
public sealed record PackedArticle(string Id, int Version);

/// <summary>What a package's file holds.</summary>
/// <param name="BuiltAt">When it was made.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, hexadecimal.</param>
/// <param name="Fingerprint">Equal for equal contents.</param>
/// <param name="Articles">What is in it.</param>
/// <param name="Delivered">Every article that was in it lately, with when it last was.</param>
public sealed record PackageState(
    string Slug, DateTimeOffset BuiltAt, long Bytes, string Sha256, string Fingerprint, IReadOnlyList<PackedArticle> Articles,
    IReadOnlyDictionary<string, DateTimeOffset> Delivered);

/// <summary>Packages of ours and of partners, and what their files hold.</summary>
public sealed class PackageStore(ReadyPackages ready, ITables tables)
{
    private const string Saved = "saved", Built = "built", Announced = "announced";
    private const int MostPackages = 5_000;

    private readonly FrozenDictionary<string, NewsPackage> ours = ready.All.ToFrozenDictionary(one => one.Slug, StringComparer.Ordinal);

    /// <summary>Those of ours, then those of partners by name.</summary>
    public async Task<IReadOnlyList<NewsPackage>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await tables.ScanAsync(StoreNames.PackagesTable, Saved, null, null, MostPackages, cancellationToken);
        return [.. ready.All, .. rows.Select(row => Read(row.Json, PackageJson.Default.NewsPackage))];
    }

    /// <summary>Null when there is none of that name, and for anything that is no name.</summary>
    public async Task<NewsPackage?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        if (ours.TryGetValue(slug, out var found))
            return found;
        return PackageOrder.IsSlug(slug) && await tables.GetAsync(StoreNames.PackagesTable, Saved, slug, cancellationToken) is { } row
            ? Read(row.Json, PackageJson.Default.NewsPackage)
            : null;
    }

    /// <summary>False when the name is one of ours or another partner's. The same partner's package of that name is replaced.</summary>
    public async Task<bool> SaveAsync(NewsPackage package, CancellationToken cancellationToken)
    {
        if (ours.ContainsKey(package.Slug))
            return false;
        var row = new TableRow(Saved, package.Slug, Write(package, PackageJson.Default.NewsPackage));
        if (await tables.InsertAsync(StoreNames.PackagesTable, row, cancellationToken))
            return true;
        var before = await tables.GetAsync(StoreNames.PackagesTable, Saved, package.Slug, cancellationToken);
        return before is not null && Read(before.Json, PackageJson.Default.NewsPackage).KeyId == package.KeyId
            && await tables.ReplaceAsync(StoreNames.PackagesTable, row with { ETag = before.ETag }, cancellationToken);
    }

    /// <summary>Forgets a partner's package and what was built of it.</summary>
    public async Task DeleteAsync(string slug, CancellationToken cancellationToken)
    {
        await tables.DeleteAsync(StoreNames.PackagesTable, Saved, slug, cancellationToken);
        await tables.DeleteAsync(StoreNames.PackagesTable, Built, slug, cancellationToken);
        await tables.DeleteAsync(StoreNames.PackagesTable, Announced, slug, cancellationToken);
    }

    /// <summary>What the package's file holds; null before it was first built.</summary>
    public async Task<PackageState?> StateAsync(string slug, CancellationToken cancellationToken) =>
        await tables.GetAsync(StoreNames.PackagesTable, Built, slug, cancellationToken) is { } row ? Read(row.Json, PackageJson.Default.PackageState) : null;

    /// <summary>What every built package holds, by its name.</summary>
    public async Task<IReadOnlyDictionary<string, PackageState>> StatesAsync(CancellationToken cancellationToken) =>
        (await tables.ScanAsync(StoreNames.PackagesTable, Built, null, null, MostPackages, cancellationToken))
            .Select(row => Read(row.Json, PackageJson.Default.PackageState)).ToDictionary(state => state.Slug, StringComparer.Ordinal);

    public Task SaveStateAsync(PackageState state, CancellationToken cancellationToken) =>
        tables.UpsertAsync(StoreNames.PackagesTable, new TableRow(Built, state.Slug, Write(state, PackageJson.Default.PackageState)), cancellationToken);

    /// <summary>Which building of each package partners were told of, by its name.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> AnnouncedAsync(CancellationToken cancellationToken) =>
        (await tables.ScanAsync(StoreNames.PackagesTable, Announced, null, null, MostPackages, cancellationToken))
            .ToDictionary(row => row.RowKey, row => Read(row.Json, PackageJson.Default.DateTimeOffset), StringComparer.Ordinal);

    public Task NoteAnnouncedAsync(PackageState state, CancellationToken cancellationToken) =>
        tables.UpsertAsync(StoreNames.PackagesTable, new TableRow(Announced, state.Slug, Write(state.BuiltAt, PackageJson.Default.DateTimeOffset)), cancellationToken);

    private static T Read<T>(string json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(json, type) ?? throw new JsonException("A stored package is null.");

    private static string Write<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(NewsPackage))]
[JsonSerializable(typeof(PackageState))]
[JsonSerializable(typeof(DateTimeOffset))]
internal sealed partial class PackageJson : JsonSerializerContext;
