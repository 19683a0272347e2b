namespace Aggregator.Fetch.Content;

/// <summary>A body read and decoded, or why not.</summary>
internal readonly record struct BodyResult(ReadOnlyMemory<byte> Body, FetchFailure? Failure, string Reason)
{
    public static BodyResult Of(ReadOnlyMemory<byte> body) => new(body, null, "");

    public static BodyResult Broken(string reason) => new(default, FetchFailure.BadEncoding, reason);

    public static BodyResult TooLarge(string reason) => new(default, FetchFailure.TooLarge, reason);
}

/// <summary>How much of a body is wanted. With <paramref name="CutsOff"/> what lies beyond the limit is left out; otherwise it is a failure.</summary>
internal readonly record struct BodyLimit(int Bytes, bool CutsOff = false)
{
    public override string ToString() => Bytes % (1024 * 1024) == 0 ? $"{Bytes / (1024 * 1024)} MB" : $"{Bytes} bytes";
}
