using System.Buffers;

namespace Aggregator.Fetch.Content;

/// <summary>
/// Bytes that grow by doubling; holds up to one byte more than its limit, so that "too much" can be seen. Small arrays are
/// rented; large ones are not, because the pool would keep them, rounded up, for every thread that ever met a large body.
/// </summary>
internal sealed class GrowingBuffer(int limit) : IDisposable
{
    private const int LargestRented = 512 * 1024;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(Math.Min(limit + 1, 16 * 1024));

    public int Length { get; private set; }

    public bool IsOverLimit => Length > limit;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    /// <summary>Free space to write to; empty only when the limit has been passed.</summary>
    public Memory<byte> Free()
    {
        if (Length == bytes.Length && Length <= limit)
        {
            var size = (int)Math.Min(limit + 1L, bytes.Length * 2L);
            var larger = size <= LargestRented ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);
            bytes.AsSpan(0, Length).CopyTo(larger);
            Return();
            bytes = larger;
        }
        return bytes.AsMemory(Length, Math.Min(bytes.Length, limit + 1) - Length);
    }

    public void Advance(int count) => Length += count;

    public void Truncate() => Length = Math.Min(Length, limit);

    public void Dispose()
    {
        Return();
        bytes = [];
    }

    // What the pool gives for a size up to the limit is no larger than it.
    private void Return()
    {
        if (bytes.Length is > 0 and <= LargestRented)
            ArrayPool<byte>.Shared.Return(bytes);
    }
}
