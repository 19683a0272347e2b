using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using Aggregator.Store;

namespace Aggregator.Search;

/// <summary>
/// Publishes index files as blobs, in pieces, so that neither side holds one whole in memory. The manifest comes last: what it
/// names is there. The copy before it stays for those who are fetching it.
/// </summary>
public sealed class SnapshotStore(IBlobs blobs)
{
    private const string Container = StoreNames.SearchContainer;
    private const string ManifestName = "current";
    private const int PieceBytes = 8 * 1024 * 1024;

    /// <summary>What is published, as far as this program can read it.</summary>
    public async Task<PublishedIndex> FindAsync(CancellationToken cancellationToken)
    {
        var blob = await blobs.GetAsync(Container, ManifestName, cancellationToken);
        return blob is null ? new PublishedIndex(null, null) : new PublishedIndex(Read(blob.Content.Span), blob.ETag);
    }

    /// <summary>Publishes the file, unless somebody else has published another one since <paramref name="ifMatch"/>; then false.</summary>
    public async Task<bool> PublishAsync(string path, string generation, DateTimeOffset position, string? ifMatch, CancellationToken cancellationToken)
    {
        var snapshot = Guid.NewGuid().ToString("N");
        var hash = new XxHash128();
        var pieces = 0;
        await using (var file = File.OpenRead(path))
        {
            var buffer = new byte[PieceBytes];
            for (int length; (length = await file.ReadAtLeastAsync(buffer, PieceBytes, throwOnEndOfStream: false, cancellationToken)) > 0; pieces++)
            {
                hash.Append(buffer.AsSpan(0, length));
                await blobs.PutAsync(Container, Piece(snapshot, pieces), Compress(buffer.AsSpan(0, length)), "application/gzip", cancellationToken);
            }
        }
        var manifest = new IndexManifest(
            generation, snapshot, pieces, new FileInfo(path).Length, Convert.ToHexStringLower(hash.GetCurrentHash()), position);
        var json = Encoding.UTF8.GetBytes(StoreJson.Write(manifest));
        if (await blobs.PutIfAsync(Container, ManifestName, json, "application/json", ifMatch, cancellationToken) is null)
        {
            await RemoveAsync(name => name == snapshot, cancellationToken);
            return false;
        }
        return true;
    }

    /// <summary>Removes every copy that neither <paramref name="first"/> nor <paramref name="second"/> names.</summary>
    public Task RemoveOthersAsync(string first, string? second, CancellationToken cancellationToken) =>
        RemoveAsync(name => name != first && name != second, cancellationToken);

    /// <summary>
    /// Writes the copy that <paramref name="manifest"/> names to <paramref name="path"/>; false when it is gone or not what
    /// was published, and then nothing is left there.
    /// </summary>
    public async Task<bool> FetchAsync(IndexManifest manifest, string path, CancellationToken cancellationToken)
    {
        var hash = new XxHash128();
        var isWhole = true;
        await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write))
        {
            for (var piece = 0; piece < manifest.Pieces && isWhole; piece++)
            {
                var blob = await blobs.GetAsync(Container, Piece(manifest.Snapshot, piece), cancellationToken);
                isWhole = blob is not null && await TryAppendAsync(blob, file, hash, cancellationToken);
            }
        }
        if (isWhole && Convert.ToHexStringLower(hash.GetCurrentHash()) == manifest.Hash)
            return true;
        File.Delete(path);
        return false;
    }

    private static IndexManifest? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var manifest = StoreJson.Read<IndexManifest>(Encoding.UTF8.GetString(json));
            // Another format may lack any of the fields.
            return manifest.Generation?.StartsWith(IndexSchema.Format + "-", StringComparison.Ordinal) == true ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<bool> TryAppendAsync(Blob blob, FileStream file, XxHash128 hash, CancellationToken cancellationToken)
    {
        try
        {
            await using var plain = new GZipStream(new MemoryStream(blob.Content.ToArray()), CompressionMode.Decompress);
            var buffer = new byte[PieceBytes];
            var length = await plain.ReadAtLeastAsync(buffer, PieceBytes, throwOnEndOfStream: false, cancellationToken);
            hash.Append(buffer.AsSpan(0, length));
            await file.WriteAsync(buffer.AsMemory(0, length), cancellationToken);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private async Task RemoveAsync(Func<string, bool> isGone, CancellationToken cancellationToken)
    {
        foreach (var name in await blobs.ListAsync(Container, "pieces/", cancellationToken))
            if (name.Split('/') is [_, var snapshot, _] && isGone(snapshot))
                await blobs.DeleteAsync(Container, name, cancellationToken);
    }

    private static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        using var target = new MemoryStream(bytes.Length / 2);
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);
        return target.ToArray();
    }

    private static string Piece(string snapshot, int number) => string.Create(CultureInfo.InvariantCulture, $"pieces/{snapshot}/{number:D5}");
}
