using System.Buffers;

namespace Aggregator.Fetch.Content;

/// <summary>
/// Bytes that arrive bit by bit; holds up to one byte more than its limit, so that "too much" can be seen. They lie in rented
/// chunks until somebody wants them in one piece: a body that is too large never becomes an array of megabytes, and many
/// such bodies at once leave nothing behind for the garbage collector.
/// </summary>
internal sealed class GrowingBuffer(int limit) : IDisposable
{
    // Below the size from which arrays live in the large object heap.
    private const int ChunkLength = 64 * 1024;

    private readonly List<byte[]> chunks = [];
    private byte[]? whole;

    public int Length { get; private set; }

    public bool IsOverLimit => Length > limit;

    /// <summary>Everything so far, in an array of its own that may be kept. Nothing may be added afterwards.</summary>
    public ReadOnlyMemory<byte> Written
    {
        get
        {
            if (whole is null)
            {
                whole = GC.AllocateUninitializedArray<byte>(Length);
                for (var at = 0; at < Length; at += ChunkLength)
                    chunks[at / ChunkLength].AsSpan(0, Math.Min(ChunkLength, Length - at)).CopyTo(whole.AsSpan(at));
                Return();
            }
            return whole.AsMemory(0, Length);
        }
    }

    /// <summary>Free space to write to; empty only when the limit has been passed.</summary>
    public Memory<byte> Free()
    {
        if (Length == chunks.Count * ChunkLength && Length <= limit)
            chunks.Add(ArrayPool<byte>.Shared.Rent(ChunkLength));
        if (IsOverLimit)
            return default;
        var used = Length % ChunkLength;
        return chunks[^1].AsMemory(used, Math.Min(ChunkLength - used, limit + 1 - Length));
    }

    public void Advance(int count) => Length += count;

    /// <summary>Leaves out what lies beyond the limit.</summary>
    public void Truncate() => Length = Math.Min(Length, limit);

    public void Dispose() => Return();

    private void Return()
    {
        foreach (var chunk in chunks)
            ArrayPool<byte>.Shared.Return(chunk);
        chunks.Clear();
    }
}
