namespace Aggregator.Newsroom.Serve;

/// <summary>What one address holds at one moment, before it is rendered.</summary>
/// <param name="Key">Names this version of it: the same key always renders to the same bytes.</param>
/// <param name="Changed">When this version came about.</param>
/// <param name="Render">Makes the bytes; not called for a 304.</param>
internal sealed record Document(string Key, DateTimeOffset Changed, Func<(byte[] Body, string ContentType)> Render)
{
    /// <summary>False for what never gets validators (most pages of errors).</summary>
    public bool Conditional { get; init; } = true;

    public int Status { get; init; } = 200;
}

/// <summary>A rendered document in one content coding, ready to be written.</summary>
internal sealed record RenderedDocument(byte[] Body, string ContentType, string? Coding);
