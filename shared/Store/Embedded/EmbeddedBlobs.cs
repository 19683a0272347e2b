using System.IO.Hashing;
using System.Text;

namespace Aggregator.Store.Embedded;

/// <summary>Blobs as files under <c>blobs/</c> in the data folder, which any number of processes may share.</summary>
public sealed class EmbeddedBlobs : IBlobs
{
    private readonly string root;

    public EmbeddedBlobs(string folder) => root = Path.Combine(Path.GetFullPath(folder), "blobs");

    public Task<Blob?> GetAsync(string container, string name, CancellationToken cancellationToken)
    {
        var path = PathOf(container, name);
        return GuardAsync(path, () => BlobFile.ReadAsync(path, cancellationToken));
    }

    public Task<bool> ExistsAsync(string container, string name, CancellationToken cancellationToken)
    {
        var path = PathOf(container, name);
        return GuardAsync(path, () => Task.FromResult(File.Exists(path)));
    }

    public Task<string> PutAsync(
        string container, string name, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellationToken)
    {
        StoreLimits.CheckContentType(contentType);
        var path = PathOf(container, name);
        return LockedAsync(path, () => WriteAsync(path, content, contentType, cancellationToken), cancellationToken);
    }

    public Task<string?> PutIfAsync(
        string container, string name, ReadOnlyMemory<byte> content, string contentType, string? ifMatch, CancellationToken cancellationToken)
    {
        StoreLimits.CheckContentType(contentType);
        var path = PathOf(container, name);
        return LockedAsync<string?>(
            path,
            async () => await BlobFile.ReadETagAsync(path, cancellationToken) == ifMatch
                ? await WriteAsync(path, content, contentType, cancellationToken)
                : null,
            cancellationToken);
    }

    public Task<IReadOnlyList<string>> ListAsync(string container, string prefix, CancellationToken cancellationToken)
    {
        StoreLimits.CheckContainer(container);
        var folder = Path.Combine(root, container);
        return GuardAsync(folder, () => Task.FromResult<IReadOnlyList<string>>(List(folder, prefix)));
    }

    public Task<bool> DeleteAsync(string container, string name, CancellationToken cancellationToken)
    {
        var path = PathOf(container, name);
        return LockedAsync(
            path,
            () =>
            {
                var exists = File.Exists(path);
                if (exists)
                    File.Delete(path);
                return Task.FromResult(exists);
            },
            cancellationToken);
    }

    private static List<string> List(string folder, string prefix)
    {
        if (BlobPath.FolderOf(prefix) is not { } below || Path.Combine(folder, below) is var start && !Directory.Exists(start))
            return [];
        var names = new List<string>();
        foreach (var file in Directory.EnumerateFiles(start, "*", SearchOption.AllDirectories))
        {
            if (BlobPath.ToName(Path.GetRelativePath(folder, file)) is { } name && name.StartsWith(prefix, StringComparison.Ordinal))
                names.Add(name);
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private async Task<string> WriteAsync(string path, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellationToken)
    {
        var etag = Guid.NewGuid().ToString("N");
        await BlobFile.WriteAsync(path, Path.Combine(root, ".tmp", etag), new Blob(content, contentType, etag), cancellationToken);
        return etag;
    }

    private string PathOf(string container, string name)
    {
        StoreLimits.CheckBlob(container, name);
        return Path.Combine(root, container, BlobPath.ToPath(name));
    }

    /// <summary>Comparing an ETag and renaming are two steps; a lock file, which the system releases when its process dies, makes them one.</summary>
    private Task<T> LockedAsync<T>(string path, Func<Task<T>> change, CancellationToken cancellationToken) =>
        GuardAsync(path, async () =>
        {
            var number = XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(path)) % 64;
            await using var held = await FileLock.AcquireAsync(Path.Combine(root, ".locks", $"{number:00}"), cancellationToken);
            return await change();
        });

    private static async Task<T> GuardAsync<T>(string path, Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception exception) when (StoreFaults.IsOutage(exception))
        {
            throw StoreFaults.Unavailable(path, exception);
        }
    }
}
