namespace Aggregator.Fetch.Transport;

/// <summary>Hands a body through and keeps a copy; says once how it ended: the bytes at the end, null when left before.</summary>
internal sealed class CopyingStream(Stream inner, Action<ReadOnlyMemory<byte>?> ended) : Stream
{
    private readonly MemoryStream copy = new();
    private bool isOver;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        copy.Write(buffer.Span[..count]);
        if (count == 0 && buffer.Length > 0)
            End(copy.GetBuffer().AsMemory(0, (int)copy.Length));
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Bodies are read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            End(null);
        }
        base.Dispose(disposing);
    }

    private void End(ReadOnlyMemory<byte>? body)
    {
        if (isOver)
            return;
        isOver = true;
        ended(body);
    }
}
