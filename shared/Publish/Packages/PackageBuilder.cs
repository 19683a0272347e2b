using System.Collections.Concurrent;
using System.Security.Cryptography;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Sources;
using Aggregator.Store;
using Microsoft.Extensions.Logging;

namespace Aggregator.Publish.Packages;

/// <summary>
/// Builds the files of packages: by a timer, when one is asked for, and at once when an article of it is taken back. The file
/// is written before the row that tells of it, and only over the file that was there when the building began: whoever was
/// slower begins again, so no old list of articles can cover a newer one.
/// </summary>
public sealed partial class PackageBuilder(
    PackageStore packages, PackageLoader loader, IBlobs blobs, Catalogue catalogue, PublishOptions options, TimeProvider clock, ILogger<PackageBuilder> log) : IDisposable
{
    private const int Tries = 5;
    private const int MostDelivered = 2_000;

    // Whoever took a package longer ago than this follows /api/v1/changes or starts anew.
    private static readonly TimeSpan DeliveredFor = TimeSpan.FromDays(60);

    // Whoever asks for a package gets one that was right at most so long ago; withdrawals do not wait for it.
    private static readonly TimeSpan CheckedFor = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, DateTimeOffset> checkedAt = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim oneAtATime = new(1);

    /// <summary>Builds every package whose contents changed; returns how many were.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var built = 0;
        foreach (var package in await packages.ListAsync(cancellationToken))
            if (await BuildAsync(package, cancellationToken))
                built++;
        LogBuilt(built);
        return built;
    }

    /// <summary>
    /// Builds every package anew that holds the article; to be called once an article was withdrawn or its rights changed.
    /// Returns the names of those packages. May be called any number of times.
    /// </summary>
    public async Task<IReadOnlyList<string>> RebuildWithAsync(string articleId, CancellationToken cancellationToken)
    {
        var holding = (await packages.StatesAsync(cancellationToken)).Values
            .Where(state => state.Articles.Any(article => article.Id == articleId)).Select(state => state.Slug).ToList();
        foreach (var slug in holding)
        {
            if (await packages.FindAsync(slug, cancellationToken) is { } package)
                await BuildAsync(package, cancellationToken);
            else
                await blobs.DeleteAsync(StoreNames.PackagesContainer, BlobName(slug), cancellationToken);
        }
        return holding;
    }

    /// <summary>The package's file as it is right now; built first where that is needed.</summary>
    public async Task<Blob> FileAsync(NewsPackage package, CancellationToken cancellationToken)
    {
        await EnsureAsync(package, cancellationToken);
        return await blobs.GetAsync(StoreNames.PackagesContainer, BlobName(package.Slug), cancellationToken)
            ?? throw new StoreUnavailableException($"Package {package.Slug} was built and cannot be read.");
    }

    /// <summary>What the package's file holds, as right as <see cref="FileAsync"/>.</summary>
    public async Task<PackageState> StateAsync(NewsPackage package, CancellationToken cancellationToken)
    {
        await EnsureAsync(package, cancellationToken);
        return await packages.StateAsync(package.Slug, cancellationToken)
            ?? throw new StoreUnavailableException($"Package {package.Slug} was built and cannot be read.");
    }

    /// <summary>The articles with those ids that others may take, and why the rest is not among them.</summary>
    public async Task<PackageContents> BasketAsync(IReadOnlyList<string> ids, string title, string url, CancellationToken cancellationToken)
    {
        var (found, leftOut) = await loader.LoadAsync(ids, republishableOnly: true, ArticleQuery.Everything, cancellationToken);
        return new PackageContents { Name = "basket", Title = title, Url = url, BuiltAt = clock.GetUtcNow(), Articles = found, LeftOut = leftOut };
    }

    public void Dispose() => oneAtATime.Dispose();

    /// <summary>Deletes a package with its file.</summary>
    public async Task DeleteAsync(string slug, CancellationToken cancellationToken)
    {
        await blobs.DeleteAsync(StoreNames.PackagesContainer, BlobName(slug), cancellationToken);
        await packages.DeleteAsync(slug, cancellationToken);
        checkedAt.TryRemove(slug, out _);
    }

    private async Task EnsureAsync(NewsPackage package, CancellationToken cancellationToken)
    {
        if (!checkedAt.TryGetValue(package.Slug, out var last) || clock.GetUtcNow() - last >= CheckedFor
            || !await blobs.ExistsAsync(StoreNames.PackagesContainer, BlobName(package.Slug), cancellationToken))
            await BuildAsync(package, cancellationToken);
    }

    // False where the file said the same already.
    private async Task<bool> BuildAsync(NewsPackage package, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            for (var attempt = 0; attempt < Tries; attempt++)
                if (await TryBuildAsync(package, cancellationToken) is { } built)
                {
                    checkedAt[package.Slug] = clock.GetUtcNow();
                    return built;
                }
            throw new StoreUnavailableException($"Package {package.Slug} was changed by someone else {Tries} times.");
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    // Null where someone else wrote the file meanwhile.
    private async Task<bool?> TryBuildAsync(NewsPackage package, CancellationToken cancellationToken)
    {
        var before = await blobs.GetAsync(StoreNames.PackagesContainer, BlobName(package.Slug), cancellationToken);
        var state = await packages.StateAsync(package.Slug, cancellationToken);
        var now = clock.GetUtcNow();
        var ids = await loader.ArticlesOfAsync(package, now, cancellationToken);
        var (found, _) = await loader.LoadAsync(ids, package.RepublishableOnly, package.QueryAt(now), cancellationToken);
        var delivered = Delivered(state, found, now);
        var contents = new PackageContents
        {
            Name = package.Slug,
            Title = PackageNames.Of(package, InterfaceLanguages.English, catalogue),
            Url = options.BaseUrl + SiteLinks.Package(package.Language is null ? InterfaceLanguages.English : InterfaceLanguages.ForArticle(package.Language), package.Slug),
            BuiltAt = now,
            Articles = found,
            Revoked = await loader.RevokedAsync(delivered.Keys.Except(found.Select(one => one.Item.Id), StringComparer.Ordinal), package, now, cancellationToken),
        };
        var fingerprint = contents.Fingerprint();
        if (before is not null && state?.Fingerprint == fingerprint)
            return false;
        var file = PackageZip.Write(contents);
        if (await blobs.PutIfAsync(StoreNames.PackagesContainer, BlobName(package.Slug), file, PackageZip.ContentType, before?.ETag, cancellationToken) is null)
            return null;
        await packages.SaveStateAsync(
            new PackageState(
                package.Slug, now, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)), fingerprint,
                [.. found.Select(one => new PackedArticle(one.Item.Id, one.Item.Version))], delivered),
            cancellationToken);
        return true;
    }

    private static Dictionary<string, DateTimeOffset> Delivered(PackageState? state, List<PackedItem> found, DateTimeOffset now)
    {
        var delivered = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var (id, at) in state?.Delivered.Where(one => one.Value > now - DeliveredFor).OrderByDescending(one => one.Value).Take(MostDelivered) ?? [])
            delivered[id] = at;
        foreach (var one in found)
            delivered[one.Item.Id] = now;
        return delivered;
    }

    private static string BlobName(string slug) => slug + ".zip";

    [LoggerMessage(LogLevel.Information, "Built {Count} packages")]
    private partial void LogBuilt(int count);
}
