namespace Aggregator.Store;

/// <summary>What is known of an article's page from looking at it again.</summary>
public sealed record RecheckState
{
    /// <summary>Validators of its last whole answer.</summary>
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>When it was first seen to be gone; null while it is there.</summary>
    public DateTimeOffset? MissingSince { get; init; }
}

/// <summary>How far the change stream has been read for one of the rechecks.</summary>
public sealed record RecheckCursor(string Position);

/// <summary>What a source allowed when its articles were last reviewed. <paramref name="Reviewing"/>: the terms they are being brought to; <paramref name="Position"/>: how far.</summary>
public sealed record SourceTerms(string Terms, string? Reviewing = null, string? Position = null);

/// <summary>The rows of table Rechecks.</summary>
public sealed class RecheckStates(ITables tables)
{
    private const string CursorPartition = "cursor";
    private const string TermsPartition = "terms";
    private const int MostSources = 10_000;

    public async Task<RecheckState> FindAsync(string articleId, CancellationToken cancellationToken) =>
        await tables.GetAsync(StoreNames.RechecksTable, articleId[..2], articleId, cancellationToken) is { } row
            ? StoreJson.Read<RecheckState>(row.Json) : new RecheckState();

    public Task SaveAsync(string articleId, RecheckState state, CancellationToken cancellationToken) =>
        tables.UpsertAsync(StoreNames.RechecksTable, new TableRow(articleId[..2], articleId, StoreJson.Write(state)), cancellationToken);

    /// <summary>Null before the first round.</summary>
    public async Task<ChangeCursor?> PositionAsync(string step, CancellationToken cancellationToken) =>
        await tables.GetAsync(StoreNames.RechecksTable, CursorPartition, step, cancellationToken) is { } row
            && ChangeCursor.TryDecode(StoreJson.Read<RecheckCursor>(row.Json).Position, out var cursor) ? cursor : null;

    public Task SavePositionAsync(string step, ChangeCursor position, CancellationToken cancellationToken) => tables.UpsertAsync(
        StoreNames.RechecksTable, new TableRow(CursorPartition, step, StoreJson.Write(new RecheckCursor(position.Encode()))), cancellationToken);

    /// <summary>By source id.</summary>
    public async Task<IReadOnlyDictionary<string, SourceTerms>> TermsAsync(CancellationToken cancellationToken) =>
        (await tables.ScanAsync(StoreNames.RechecksTable, TermsPartition, null, null, MostSources, cancellationToken))
            .ToDictionary(row => row.RowKey, row => StoreJson.Read<SourceTerms>(row.Json), StringComparer.Ordinal);

    public Task SaveTermsAsync(IReadOnlyDictionary<string, SourceTerms> terms, CancellationToken cancellationToken) => tables.WriteEachAsync(
        StoreNames.RechecksTable,
        [.. terms.Select(one => new TableWrite(TableWriteKind.Upsert, new TableRow(TermsPartition, one.Key, StoreJson.Write(one.Value))))], cancellationToken);
}
