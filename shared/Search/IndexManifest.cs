namespace Aggregator.Search;

/// <summary>The published index: what every instance should be using.</summary>
/// <param name="Generation">Names one building of the index. Another generation is taken over; the same one is followed by the change stream.</param>
/// <param name="Snapshot">Names the published copy of it.</param>
/// <param name="Pieces">How many blobs the copy consists of.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Hash">XxHash128 of the whole, in hexadecimal.</param>
/// <param name="Position">Up to which moment of the change stream it goes.</param>
public sealed record IndexManifest(string Generation, string Snapshot, int Pieces, long Bytes, string Hash, DateTimeOffset Position);

/// <summary>The manifest, null where there is none or one of another format, and the ETag of what stands in its place.</summary>
public readonly record struct PublishedIndex(IndexManifest? Manifest, string? ETag);
