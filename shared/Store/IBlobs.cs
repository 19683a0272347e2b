namespace Aggregator.Store;

/// <summary>
/// Named byte strings in containers, which are made as they are needed. Names are segments of at most 80 characters between
/// slashes. Throws <see cref="StoreUnavailableException"/> when the store is away or full.
/// </summary>
public interface IBlobs
{
    /// <summary>The blob, or null when there is none.</summary>
    Task<Blob?> GetAsync(string container, string name, CancellationToken cancellationToken);

    /// <summary>Whether there is such a blob, without reading it.</summary>
    Task<bool> ExistsAsync(string container, string name, CancellationToken cancellationToken);

    /// <summary>Writes a blob, whatever was there. Returns the new ETag.</summary>
    Task<string> PutAsync(string container, string name, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellationToken);

    /// <summary>Writes a blob only if its ETag is still <paramref name="ifMatch"/> (null: only if there is none). Null when it was not.</summary>
    Task<string?> PutIfAsync(
        string container, string name, ReadOnlyMemory<byte> content, string contentType, string? ifMatch, CancellationToken cancellationToken);

    /// <summary>Names that start with <paramref name="prefix"/>, in ordinal order.</summary>
    Task<IReadOnlyList<string>> ListAsync(string container, string prefix, CancellationToken cancellationToken);

    /// <summary>False when there was none.</summary>
    Task<bool> DeleteAsync(string container, string name, CancellationToken cancellationToken);
}

/// <summary>A blob's bytes with its type and ETag.</summary>
public sealed record Blob(ReadOnlyMemory<byte> Content, string ContentType, string ETag);
