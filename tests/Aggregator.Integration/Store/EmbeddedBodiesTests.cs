using Aggregator.Store;
using Aggregator.Store.Embedded;
using Microsoft.Data.Sqlite;

namespace Aggregator.Integration.Store;

/// <summary>Long values are kept once for the rows that were written with them together, and go with the last of them.</summary>
public sealed class EmbeddedBodiesTests : IAsyncLifetime, IDisposable
{
    private const string Table = "Timeline";
    private static readonly string Long = Json('a'), Other = Json('b'), Third = Json('c');
    private readonly DataFolder folder = new();
    private readonly EmbeddedTables tables;

    public EmbeddedBodiesTests() => tables = new EmbeddedTables(folder.Path);

    private static CancellationToken None => CancellationToken.None;

    public Task InitializeAsync() => tables.CreateTablesAsync([Table], None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        tables.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task RowsWrittenTogether_ShareABody_UntilTheLastIsGone()
    {
        await WriteAsync(TableWriteKind.Upsert, ("x", "1", Long), ("y", "1", Long), ("z", "1", Long), ("x", "2", Other), ("y", "2", "{}"));
        Assert.Equal([3, 1], Uses());
        Assert.Equal([Long, Other], (await tables.ScanAsync(Table, "x", null, null, 10, None)).Select(row => row.Json));
        Assert.Equal("{}", (await tables.GetAsync(Table, "y", "2", None))!.Json);

        await tables.DeleteAsync(Table, "x", "1", None);
        await tables.DeleteAsync(Table, "y", "1", None);
        Assert.Equal([1, 1], Uses());
        Assert.Equal(Long, (await tables.GetAsync(Table, "z", "1", None))!.Json);
        await tables.DeleteAsync(Table, "z", "1", None);
        Assert.Equal([1], Uses());
    }

    [Fact]
    public async Task ValuesThatTakeTurns_AreEachReadAsWritten()
    {
        await WriteAsync(TableWriteKind.Upsert, ("x", "1", Long), ("x", "2", Other), ("x", "3", Long), ("x", "4", "{}"), ("x", "5", Long));
        Assert.Equal([Long, Other, Long, "{}", Long], (await tables.ScanAsync(Table, "x", null, null, 10, None)).Select(row => row.Json));
        Assert.Equal(4, Uses().Sum());
    }

    [Fact]
    public async Task AnOverwrittenValue_Goes()
    {
        await WriteAsync(TableWriteKind.Upsert, ("x", "1", Long), ("y", "1", Long));
        await WriteAsync(TableWriteKind.Upsert, ("x", "1", Other), ("y", "1", Other));
        Assert.Equal([2], Uses());
        await WriteAsync(TableWriteKind.Upsert, ("x", "1", "{}"));
        Assert.Equal([1], Uses());
        var row = (await tables.GetAsync(Table, "y", "1", None))!;
        Assert.True(await tables.ReplaceAsync(Table, row with { Json = Third }, None));
        Assert.False(await tables.ReplaceAsync(Table, row with { Json = Long }, None));
        Assert.Equal([1], Uses());
        Assert.Equal(Third, (await tables.GetAsync(Table, "y", "1", None))!.Json);
    }

    [Fact]
    public async Task AWriteThatDoesNotHold_LeavesNothing()
    {
        Assert.True(await tables.InsertAsync(Table, new TableRow("x", "1", Long), None));
        Assert.False(await tables.InsertAsync(Table, new TableRow("x", "1", Other), None));
        Assert.Equal([1], Uses());

        var batch = new[] { Write(TableWriteKind.Insert, "x", "2", Other), Write(TableWriteKind.Insert, "x", "1", Other) };
        Assert.False(await tables.BatchAsync(Table, batch, None));
        Assert.Equal([1], Uses());
        Assert.Equal([true, false], await tables.WriteEachAsync(Table, batch, None));
        Assert.Equal([1, 1], Uses());
        Assert.Equal([Long, Other], (await tables.ScanAsync(Table, "x", null, null, 10, None)).Select(row => row.Json));
    }

    private Task WriteAsync(TableWriteKind kind, params (string Partition, string Row, string Json)[] rows) =>
        tables.WriteEachAsync(Table, [.. rows.Select(row => Write(kind, row.Partition, row.Row, row.Json))], None);

    private static TableWrite Write(TableWriteKind kind, string partition, string row, string json) => new(kind, new TableRow(partition, row, json));

    private static string Json(char letter) => $$"""{"text":"{{new string(letter, 300)}}"}""";

    // How many rows use each body that is kept, in the order they were written.
    private List<int> Uses()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "tables.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT uses FROM b_{Table} ORDER BY id";
        using var reader = command.ExecuteReader();
        var uses = new List<int>();
        while (reader.Read())
            uses.Add(reader.GetInt32(0));
        return uses;
    }
}
