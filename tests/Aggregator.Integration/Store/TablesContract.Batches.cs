using Aggregator.Store;
using Aggregator.Support;

namespace Aggregator.Integration.Store;

public abstract partial class TablesContract
{
    [ContractFact]
    public async Task Batch_OfEveryKind_AppliesAll()
    {
        foreach (var key in (string[])["replaced", "deleted", "overwritten"])
            await Tables.InsertAsync(Table, Row(key), None);
        var read = await Tables.GetAsync(Table, "p", "replaced", None);
        Assert.True(await Tables.BatchAsync(
            Table,
            [
                new(TableWriteKind.Insert, Row("inserted", """{"n":1}""")),
                new(TableWriteKind.Upsert, Row("overwritten", """{"n":2}""")),
                new(TableWriteKind.Upsert, Row("new", """{"n":3}""")),
                new(TableWriteKind.Replace, read! with { Json = """{"n":4}""" }),
                new(TableWriteKind.Delete, Row("deleted")),
                new(TableWriteKind.Delete, Row("never there")),
            ],
            None));
        var rows = await Tables.ScanAsync(Table, "p", null, null, 10, None);
        Assert.Equal(
            [("inserted", """{"n":1}"""), ("new", """{"n":3}"""), ("overwritten", """{"n":2}"""), ("replaced", """{"n":4}""")],
            rows.Select(row => (row.RowKey, row.Json)));
    }

    [ContractFact]
    public async Task Batch_WithOneFailingWrite_AppliesNone()
    {
        await Tables.InsertAsync(Table, Row("there", """{"n":1}"""), None);
        await Tables.InsertAsync(Table, Row("kept"), None);
        await Tables.InsertAsync(Table, Row("changed"), None);
        var stale = await Tables.GetAsync(Table, "p", "changed", None);
        await Tables.UpsertAsync(Table, Row("changed", """{"n":9}"""), None);
        TableWrite[] failing =
        [
            new(TableWriteKind.Insert, Row("there", """{"n":2}""")),
            new(TableWriteKind.Replace, stale!),
            new(TableWriteKind.Replace, stale! with { RowKey = "gone" }),
        ];
        foreach (var write in failing)
        {
            List<TableWrite> writes =
            [
                new(TableWriteKind.Insert, Row("new")),
                new(TableWriteKind.Delete, Row("never there")),
                new(TableWriteKind.Delete, Row("kept")),
                write,
                new(TableWriteKind.Upsert, Row("after")),
            ];
            Assert.False(await Tables.BatchAsync(Table, writes, None));
            var rows = await Tables.ScanAsync(Table, "p", null, null, 10, None);
            Assert.Equal(
                [("changed", """{"n":9}"""), ("kept", "{}"), ("there", """{"n":1}""")],
                rows.Select(row => (row.RowKey, row.Json)));
        }
    }

    [ContractFact]
    public async Task Batch_Twice_SaysThatTheInsertIsThere()
    {
        List<TableWrite> writes = [new(TableWriteKind.Insert, Row("a")), new(TableWriteKind.Upsert, Row("b"))];
        Assert.True(await Tables.BatchAsync(Table, writes, None));
        Assert.False(await Tables.BatchAsync(Table, writes, None));
    }

    [ContractFact]
    public async Task Batch_OfDeletes_CanBeDoneAgain()
    {
        await Tables.InsertAsync(Table, Row("3"), None);
        var writes = Enumerable.Range(0, 5).Select(n => new TableWrite(TableWriteKind.Delete, Row($"{n}"))).ToList();
        Assert.True(await Tables.BatchAsync(Table, writes, None));
        Assert.True(await Tables.BatchAsync(Table, writes, None));
        Assert.Empty(await Tables.ScanAsync(Table, "p", null, null, 10, None));
    }

    [ContractFact]
    public async Task Batch_OutsideItsLimits_IsRefused()
    {
        await RefusedAsync([.. Enumerable.Range(0, 101).Select(n => new TableWrite(TableWriteKind.Insert, Row($"{n}")))], "101");
        await RefusedAsync([new(TableWriteKind.Insert, Row("a")), new(TableWriteKind.Delete, Row("a"))], "'a' twice");
        await RefusedAsync([new(TableWriteKind.Insert, Row("a")), new(TableWriteKind.Insert, new TableRow("q", "b", "{}"))], "'q'");
        await RefusedAsync([new(TableWriteKind.Insert, Row("a", Json(600_000))), new(TableWriteKind.Insert, Row("b", Json(600_000)))], "1200000");
        await RefusedAsync([new(TableWriteKind.Replace, Row("a"))], "'a'");
        Assert.Empty(await Tables.ScanAsync(Table, "p", null, null, 10, None));
        Assert.True(await Tables.BatchAsync(Table, [], None));
    }

    [ContractFact]
    public async Task Batch_AtItsLimits_IsTaken()
    {
        // The worst to send: characters that JSON escapes.
        var json = $$"""{"t":"{{string.Concat(Enumerable.Repeat("\\\"ề", 2_000))}}"}""";
        var writes = Enumerable.Range(0, 100).Select(n => new TableWrite(TableWriteKind.Insert, Row($"{n:00}", json))).ToList();
        Assert.True(await Tables.BatchAsync(Table, writes, None));
        var rows = await Tables.ScanAsync(Table, "p", null, null, 1000, None);
        Assert.Equal(100, rows.Count);
        Assert.All(rows, row => Assert.Equal(json, row.Json));
    }

    private async Task RefusedAsync(List<TableWrite> writes, string named)
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => Tables.BatchAsync(Table, writes, None));
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [ContractFact]
    public async Task WriteEach_OverManyPartitions_TellsOfEachWhetherItHeld()
    {
        await Tables.InsertAsync(Table, Row("there", """{"n":1}"""), None);
        await Tables.InsertAsync(Table, Row("replaced"), None);
        var read = await Tables.GetAsync(Table, "p", "replaced", None);
        var held = await Tables.WriteEachAsync(
            Table,
            [
                new(TableWriteKind.Insert, Row("new", """{"n":2}""")),
                new(TableWriteKind.Insert, Row("there", """{"n":3}""")),
                new(TableWriteKind.Upsert, new TableRow("q", "other", """{"n":4}""")),
                new(TableWriteKind.Replace, read! with { Json = """{"n":5}""" }),
                new(TableWriteKind.Replace, read! with { RowKey = "gone" }),
                new(TableWriteKind.Delete, Row("never there")),
                new(TableWriteKind.Insert, new TableRow("q", "second", """{"n":6}""")),
            ],
            None);
        Assert.Equal([true, false, true, true, false, true, true], held);
        var rows = (await Tables.ScanAsync(Table, "p", null, null, 10, None)).Concat(await Tables.ScanAsync(Table, "q", null, null, 10, None));
        Assert.Equal(
            [("new", """{"n":2}"""), ("replaced", """{"n":5}"""), ("there", """{"n":1}"""), ("other", """{"n":4}"""), ("second", """{"n":6}""")],
            rows.Select(row => (row.RowKey, row.Json)));
    }

    [ContractFact]
    public async Task WriteEach_OfMoreThanABatchHolds_WritesAll()
    {
        TableWrite[] writes = [.. Enumerable.Range(0, 230).Select(number => new TableWrite(TableWriteKind.Insert, Row($"{number:000}", $$"""{"text":"{{new string('ệ', 2000)}}"}""")))];
        Assert.All(await Tables.WriteEachAsync(Table, writes, None), Assert.True);
        Assert.All(await Tables.WriteEachAsync(Table, writes, None), Assert.False);
        Assert.Equal(230, (await Tables.ScanAsync(Table, "p", null, null, 1000, None)).Count);
        Assert.Empty(await Tables.WriteEachAsync(Table, [], None));
    }

    [ContractFact]
    public async Task WriteEach_WithAKeyTwice_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Tables.WriteEachAsync(
            Table, [new(TableWriteKind.Upsert, Row("same")), new(TableWriteKind.Upsert, Row("same"))], None));
}
