namespace Aggregator.Fetch.Content;

/// <summary>
/// Bytes in memory as a stream that remembers whether its reader wanted more than there was.
/// With <paramref name="byteByByte"/> the reader gets no byte before it needs it, so <see cref="Position"/> is exact.
/// </summary>
internal sealed class EndNoticingStream(ReadOnlyMemory<byte> bytes, bool byteByByte = false) : Stream
{
    private int position;

    public bool WasReadPastEnd { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => bytes.Length;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, bytes.Length - position);
        if (byteByByte)
            count = Math.Min(count, 1);
        WasReadPastEnd |= count == 0;
        bytes.Span.Slice(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
