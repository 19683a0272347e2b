using System.Buffers;

namespace Aggregator.Fetch.Content;

/// <summary>Rented bytes that grow by doubling. Holds up to one byte more than its limit, so that "too much" can be seen.</summary>
internal sealed class GrowingBuffer(int limit) : IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(Math.Min(limit + 1, 16 * 1024));

    public int Length { get; private set; }

    public bool IsOverLimit => Length > limit;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    /// <summary>Free space to write to; empty only when the limit has been passed.</summary>
    public Memory<byte> Free()
    {
        if (Length == bytes.Length && Length <= limit)
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(limit + 1L, bytes.Length * 2L));
            bytes.AsSpan(0, Length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }
        return bytes.AsMemory(Length, Math.Min(bytes.Length, limit + 1) - Length);
    }

    public void Advance(int count) => Length += count;

    public void Truncate() => Length = Math.Min(Length, limit);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
    }
}
