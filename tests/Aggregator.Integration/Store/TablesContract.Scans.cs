using Aggregator.Store;
using Aggregator.Support;

namespace Aggregator.Integration.Store;

public abstract partial class TablesContract
{
    [ContractFact]
    public async Task Scan_IsOrderedOrdinally()
    {
        // U+FF01 is above the emoji's first surrogate and below its code point: ordinal order and UTF-8's differ there.
        string[] keys = ["b", "a", "B", "~", "0", "10", "9", "đ", "Đ", "ề", "e\u0309", "z", "！", "🎆", "\uE000", "日本", "aa", "a!", "a-", "a'b"];
        foreach (var key in keys)
            await Tables.InsertAsync(Table, Row(key), None);
        await Tables.InsertAsync(Table, new TableRow("other", "a", "{}"), None);

        var scanned = await Tables.ScanAsync(Table, "p", null, null, 1000, None);
        Assert.Equal(keys.Order(StringComparer.Ordinal), scanned.Select(row => row.RowKey));
        foreach (var bound in keys)
        {
            var above = await Tables.ScanAsync(Table, "p", bound, null, 1000, None);
            var below = await Tables.ScanAsync(Table, "p", null, bound, 1000, None);
            Assert.Equal(keys.Where(key => string.CompareOrdinal(key, bound) >= 0).Order(StringComparer.Ordinal), above.Select(row => row.RowKey));
            Assert.Equal(keys.Where(key => string.CompareOrdinal(key, bound) < 0).Order(StringComparer.Ordinal), below.Select(row => row.RowKey));
        }
    }

    [ContractFact]
    public async Task Scan_TakesFromAndLeavesTo()
    {
        foreach (var key in (string[])["a", "b", "c", "d"])
            await Tables.InsertAsync(Table, Row(key, $$"""{"k":"{{key}}"}"""), None);
        var rows = await Tables.ScanAsync(Table, "p", "b", "d", 10, None);
        Assert.Equal(["b", "c"], rows.Select(row => row.RowKey));
        Assert.Equal("""{"k":"b"}""", rows[0].Json);
        Assert.Empty(await Tables.ScanAsync(Table, "p", "b", "b", 10, None));
        Assert.Empty(await Tables.ScanAsync(Table, "p", "c", "b", 10, None));
        Assert.Empty(await Tables.ScanAsync(Table, "nobody", null, null, 10, None));
        Assert.True(await Tables.ReplaceAsync(Table, rows[0] with { Json = "{}" }, None));
    }

    [ContractFact]
    public async Task Scan_GoesOnAfterTheLastRow()
    {
        string[] keys = ["a", "a-1", "a-2", "b", new string('y', 512), new string('z', 512)];
        foreach (var key in keys)
            await Tables.InsertAsync(Table, Row(key), None);
        var seen = new List<string>();
        string? from = null;
        while (await Tables.ScanAsync(Table, "p", from, null, 1, None) is [var row])
        {
            seen.Add(row.RowKey);
            from = RowKeys.After(row.RowKey);
        }

        Assert.Equal(keys, seen);
    }

    [ContractFact]
    public async Task Scan_LimitAboveAPage_IsKept()
    {
        for (var batch = 0; batch < 23; batch++)
        {
            var writes = Enumerable.Range(batch * 100, 100).Select(n => new TableWrite(TableWriteKind.Insert, Row($"{n:0000}"))).ToList();
            Assert.True(await Tables.BatchAsync(Table, writes, None));
        }

        foreach (var limit in (int[])[1, 999, 1000, 1001, 2200, 5000])
        {
            var rows = await Tables.ScanAsync(Table, "p", null, null, limit, None);
            Assert.Equal(Enumerable.Range(0, Math.Min(limit, 2300)).Select(n => $"{n:0000}"), rows.Select(row => row.RowKey));
        }

        await Assert.ThrowsAnyAsync<ArgumentException>(() => Tables.ScanAsync(Table, "p", null, null, 0, None));
    }
}
