using System.Text;
using Aggregator.Store;
using Aggregator.Support;

namespace Aggregator.Integration.Store;

/// <summary>What <see cref="ITables"/> promises, for single rows and batches; held by every adapter.</summary>
public abstract partial class TablesContract : IAsyncLifetime
{
    protected static CancellationToken None => CancellationToken.None;

    /// <summary>A table of its own for each test.</summary>
    protected string Table { get; } = "T" + Guid.NewGuid().ToString("N");

    protected abstract ITables Tables { get; }

    public virtual Task InitializeAsync() => Tables.CreateTablesAsync([Table], None);

    public Task DisposeAsync() => Task.CompletedTask;

    [ContractFact]
    public async Task CreateTables_Twice_KeepsRows()
    {
        await Tables.UpsertAsync(Table, Row("a"), None);
        await Tables.CreateTablesAsync([Table], None);
        Assert.NotNull(await Tables.GetAsync(Table, "p", "a", None));
    }

    [ContractFact]
    public async Task Get_Missing_IsNull() => Assert.Null(await Tables.GetAsync(Table, "p", "none", None));

    [ContractFact]
    public async Task Get_GivesBackExactJson()
    {
        const string json = """{ "title": "Đà Nẵng – “mùa pháo hoa” 🎆", "quote": "\"\\\/", "n": 1.50, "empty": "" }""";
        await Tables.InsertAsync(Table, Row("a", json), None);
        var row = await Tables.GetAsync(Table, "p", "a", None);
        Assert.Equal(("p", "a", json), (row!.PartitionKey, row.RowKey, row.Json));
        Assert.NotNull(row.ETag);
    }

    [ContractFact]
    public async Task Insert_Twice_KeepsTheFirst()
    {
        Assert.True(await Tables.InsertAsync(Table, Row("a", """{"n":1}"""), None));
        Assert.False(await Tables.InsertAsync(Table, Row("a", """{"n":2}"""), None));
        Assert.Equal("""{"n":1}""", (await Tables.GetAsync(Table, "p", "a", None))!.Json);
    }

    [ContractFact]
    public async Task Upsert_LeavesNothingOfTheLongerRowBefore()
    {
        await Tables.UpsertAsync(Table, Row("a", Json(100_000)), None);
        await Tables.UpsertAsync(Table, Row("a", Json(600_000)), None);
        await Tables.UpsertAsync(Table, Row("a", Json(40_000)), None);
        await Tables.UpsertAsync(Table, Row("a", """{"n":2}"""), None);
        Assert.Equal("""{"n":2}""", (await Tables.GetAsync(Table, "p", "a", None))!.Json);
    }

    [ContractFact]
    public async Task Replace_WithFreshETag_Replaces()
    {
        await Tables.InsertAsync(Table, Row("a", """{"n":1}"""), None);
        var read = await Tables.GetAsync(Table, "p", "a", None);
        Assert.True(await Tables.ReplaceAsync(Table, read! with { Json = """{"n":2}""" }, None));
        var again = await Tables.GetAsync(Table, "p", "a", None);
        Assert.Equal("""{"n":2}""", again!.Json);
        Assert.NotEqual(read.ETag, again.ETag);
    }

    [ContractFact]
    public async Task Replace_WithStaleETag_IsRefused()
    {
        await Tables.InsertAsync(Table, Row("a", """{"n":1}"""), None);
        var read = await Tables.GetAsync(Table, "p", "a", None);
        await Tables.UpsertAsync(Table, Row("a", """{"n":2}"""), None);
        Assert.False(await Tables.ReplaceAsync(Table, read! with { Json = """{"n":3}""" }, None));
        Assert.Equal("""{"n":2}""", (await Tables.GetAsync(Table, "p", "a", None))!.Json);
    }

    [ContractFact]
    public async Task Replace_AfterDeleteAndInsert_IsRefused()
    {
        await Tables.InsertAsync(Table, Row("a"), None);
        var read = await Tables.GetAsync(Table, "p", "a", None);
        await Tables.DeleteAsync(Table, "p", "a", None);
        Assert.False(await Tables.ReplaceAsync(Table, read!, None));
        await Tables.InsertAsync(Table, Row("a"), None);
        Assert.False(await Tables.ReplaceAsync(Table, read!, None));
    }

    [ContractFact]
    public async Task Replace_WithoutETag_IsABug() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Tables.ReplaceAsync(Table, Row("a"), None));

    [ContractFact]
    public async Task Delete_Twice_IsFalseTheSecondTime()
    {
        await Tables.InsertAsync(Table, Row("a"), None);
        Assert.True(await Tables.DeleteAsync(Table, "p", "a", None));
        Assert.False(await Tables.DeleteAsync(Table, "p", "a", None));
        Assert.Null(await Tables.GetAsync(Table, "p", "a", None));
    }

    [ContractFact]
    public async Task Rows_UpTo900Kilobytes_AreKept()
    {
        var pairs = string.Concat(Enumerable.Repeat("🎆ề", 60_000));
        string[] documents =
        [
            Json(500_000),
            Json(StoreLimits.RowBytes),
            $$"""{"t":"{{pairs}}"}""", // no place to cut that is not beside a surrogate pair
            $$"""{"tt":"{{pairs}}"}""",
            $$"""{"t":"{{string.Concat(Enumerable.Repeat("\\\"", 200_000))}}"}""",
        ];
        for (var i = 0; i < documents.Length; i++)
        {
            Assert.True(await Tables.InsertAsync(Table, Row($"r{i}", documents[i]), None));
            Assert.Equal(documents[i], (await Tables.GetAsync(Table, "p", $"r{i}", None))!.Json);
        }

        var tooLong = await Assert.ThrowsAsync<ArgumentException>(() => Tables.InsertAsync(Table, Row("x", Json(StoreLimits.RowBytes + 1)), None));
        Assert.Contains("'x'", tooLong.Message, StringComparison.Ordinal);
    }

    [ContractFact]
    public async Task Keys_OfUnusualCharacters_AreKept()
    {
        string[] keys =
        [
            "it's", "a b", "100%", "%2F", "a+b", "a&b=c", "{x}", "(y)", "a,b", "a;b", "a:b@c", "~", "!", "*", "<>", "\"q\"", "|^`[]",
            "Thừa Thiên – Huế", "日本語", "🎆", new string('k', 512), new string('ề', 170),
        ];
        foreach (var key in keys)
        {
            Assert.True(await Tables.InsertAsync(Table, new TableRow(key, key, """{"n":1}"""), None), key);
            var read = await Tables.GetAsync(Table, key, key, None);
            Assert.True(read is { } && read.PartitionKey == key && read.RowKey == key, key);
            Assert.True((await Tables.ScanAsync(Table, key, key, null, 10, None)).Single().RowKey == key, key);
            Assert.True(await Tables.ReplaceAsync(Table, read, None), key);
            TableWrite[] batch = [new(TableWriteKind.Upsert, read), new(TableWriteKind.Insert, read with { RowKey = "second" })];
            Assert.True(await Tables.BatchAsync(Table, batch, None), key);
            Assert.True(await Tables.DeleteAsync(Table, key, key, None), key);
        }
    }

    [ContractFact]
    public async Task Keys_ThatAzureForbids_AreRefusedByName()
    {
        string[] keys = ["a/b", "a\\b", "a#b", "a?b", "a\tb", "a\nb", "a\u0085b", "a\u007fb", "", "half\uD83D", "\uDE00half", new string('k', 513), new string('ề', 171)];
        foreach (var key in keys)
        {
            Func<Task>[] calls =
            [
                () => Tables.GetAsync(Table, "p", key, None),
                () => Tables.GetAsync(Table, key, "r", None),
                () => Tables.InsertAsync(Table, Row(key), None),
                () => Tables.UpsertAsync(Table, new TableRow(key, "r", "{}"), None),
                () => Tables.ReplaceAsync(Table, Row(key) with { ETag = "1" }, None),
                () => Tables.DeleteAsync(Table, "p", key, None),
                () => Tables.BatchAsync(Table, [new(TableWriteKind.Insert, Row(key))], None),
                () => Tables.ScanAsync(Table, key, null, null, 1, None),
            ];
            foreach (var call in calls)
                Assert.Contains($"'{key}'", (await Assert.ThrowsAnyAsync<ArgumentException>(call)).Message, StringComparison.Ordinal);
        }
    }

    [ContractFact]
    public async Task MissingTable_IsAnOutageThatNamesIt()
    {
        const string missing = "NeverMade";
        Func<Task>[] calls =
        [
            () => Tables.GetAsync(missing, "p", "a", None),
            () => Tables.InsertAsync(missing, Row("a"), None),
            () => Tables.UpsertAsync(missing, Row("a"), None),
            () => Tables.ReplaceAsync(missing, Row("a") with { ETag = "W/\"datetime'2025-07-01T00%3A00%3A00.0000000Z'\"" }, None),
            () => Tables.ScanAsync(missing, "p", null, null, 1, None),
            () => Tables.BatchAsync(missing, [new(TableWriteKind.Insert, Row("a"))], None),
        ];
        foreach (var call in calls)
            Assert.Contains(missing, (await Assert.ThrowsAsync<StoreUnavailableException>(call)).Message, StringComparison.Ordinal);
    }

    [ContractFact]
    public async Task Replace_ByManyAtOnce_ExactlyOneWins()
    {
        await Tables.InsertAsync(Table, Row("a"), None);
        var read = await Tables.GetAsync(Table, "p", "a", None);
        var wins = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer =>
            Task.Run(() => Tables.ReplaceAsync(Table, read! with { Json = $$"""{"writer":{{writer}}}""" }, None))));
        Assert.Single(wins, won => won);
        Assert.Equal($$"""{"writer":{{Array.IndexOf(wins, true)}}}""", (await Tables.GetAsync(Table, "p", "a", None))!.Json);
    }

    [ContractFact]
    public async Task Insert_ByManyAtOnce_ExactlyOneWins()
    {
        var wins = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Tables.InsertAsync(Table, Row("a"), None))));
        Assert.Single(wins, won => won);
    }

    protected static TableRow Row(string rowKey, string json = "{}") => new("p", rowKey, json);

    /// <summary>A JSON object of that many bytes.</summary>
    protected static string Json(int bytes)
    {
        var json = new StringBuilder("""{"t":""}""", bytes);
        json.Insert(6, new string('x', bytes - json.Length));
        return json.ToString();
    }
}
