using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Support;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Aggregator.Integration.Store;

/// <summary>The behaviour of the tables client that the Azure store and deployments lean on, against Azurite.</summary>
public sealed class DataTablesTests
{
    private readonly string name = "D" + Guid.NewGuid().ToString("N");

    [AzuriteFact]
    public async Task Entity_OfEveryType_ComesBackAsItWas()
    {
        var table = await TableAsync();
        var time = new DateTimeOffset(2025, 7, 1, 8, 30, 15, TimeSpan.FromHours(7)).AddTicks(1234567);
        var id = Guid.NewGuid();
        await table.AddEntityAsync(new TableEntity("p", "a")
        {
            ["Text"] = "Đà Nẵng \"🎆\" </script>", ["Empty"] = "", ["Flag"] = true, ["Int"] = -42, ["Long"] = long.MaxValue,
            ["Double"] = 0.1, ["Whole"] = 5.0, ["Infinite"] = double.NegativeInfinity, ["NotANumber"] = double.NaN,
            ["Time"] = time, ["Id"] = id, ["Bytes"] = new byte[] { 0, 1, 255 }, ["Data"] = new BinaryData("x"u8.ToArray()), ["Null"] = null,
        });
        var entity = (await table.GetEntityAsync<TableEntity>("p", "a")).Value;
        Assert.Equal("Đà Nẵng \"🎆\" </script>", entity.GetString("Text"));
        Assert.Equal("", entity.GetString("Empty"));
        Assert.True(entity.GetBoolean("Flag"));
        Assert.Equal(-42, entity.GetInt32("Int"));
        Assert.Equal(long.MaxValue, entity.GetInt64("Long"));
        Assert.Equal(0.1, entity.GetDouble("Double"));
        Assert.Equal(5.0, entity.GetDouble("Whole"));
        Assert.Equal(double.NegativeInfinity, entity.GetDouble("Infinite"));
        Assert.Equal(double.NaN, entity.GetDouble("NotANumber"));
        Assert.Equal(time, entity.GetDateTimeOffset("Time"));
        Assert.Equal(time.UtcDateTime, entity.GetDateTime("Time"));
        Assert.Equal(id, entity.GetGuid("Id"));
        Assert.Equal(new byte[] { 0, 1, 255 }, entity.GetBinary("Bytes"));
        Assert.Equal("x", entity.GetBinaryData("Data")!.ToString());
        Assert.Null(entity.GetString("Null"));
        Assert.Null(entity.GetInt64("Missing"));
        Assert.NotEqual(default, entity.ETag);
        Assert.True(entity.Timestamp > time);
        Assert.Throws<InvalidOperationException>(() => entity.GetString("Int"));
    }

    [AzuriteFact]
    public async Task Failures_HaveStatusAndErrorCode()
    {
        var table = await TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "a"));
        await FailsAsync(409, TableErrorCode.EntityAlreadyExists, () => table.AddEntityAsync(new TableEntity("p", "a")));
        await FailsAsync(409, TableErrorCode.TableAlreadyExists, () => table.CreateAsync());
        await FailsAsync(404, TableErrorCode.ResourceNotFound, () => table.GetEntityAsync<TableEntity>("p", "none"));
        await FailsAsync(404, TableErrorCode.ResourceNotFound, () => table.UpdateEntityAsync(new TableEntity("p", "none"), ETag.All));
        await FailsAsync(
            412, TableErrorCode.UpdateConditionNotSatisfied, () => table.DeleteEntityAsync("p", "a", new ETag("W/\"datetime'2020-01-01T00%3A00%3A00.0000000Z'\"")));
        var missing = (await ServiceAsync()).GetTableClient("NeverMade");
        await FailsAsync(404, TableErrorCode.TableNotFound, () => missing.AddEntityAsync(new TableEntity("p", "a")));
        await FailsAsync(404, TableErrorCode.TableNotFound, async () => _ = await missing.QueryAsync<TableEntity>().GetAsyncEnumerator().MoveNextAsync());
    }

    [AzuriteFact]
    public async Task WhatIsThereOrGoneAlready_DoesNotThrow()
    {
        var table = await TableAsync();
        Assert.Equal(name, (await table.CreateIfNotExistsAsync()).Value.Name);
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "none")).Status);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "none")).HasValue);
        await table.DeleteAsync();
        Assert.Equal(404, (await table.DeleteAsync()).Status);
        await table.CreateIfNotExistsAsync();
        await table.AddEntityAsync(new TableEntity("p", "a"));
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("p", "a")).HasValue);
    }

    [AzuriteFact]
    public async Task Update_MergesUnlessToldToReplace()
    {
        var table = await TableAsync();
        await table.UpsertEntityAsync(new TableEntity("p", "a") { ["One"] = 1 });
        await table.UpsertEntityAsync(new TableEntity("p", "a") { ["Two"] = 2 });
        var merged = (await table.GetEntityAsync<TableEntity>("p", "a")).Value;
        Assert.Equal((1, 2), (merged.GetInt32("One"), merged.GetInt32("Two")));
        await table.UpdateEntityAsync(new TableEntity("p", "a") { ["Three"] = 3 }, merged.ETag);
        await FailsAsync(
            412, TableErrorCode.UpdateConditionNotSatisfied, () => table.UpdateEntityAsync(new TableEntity("p", "a"), merged.ETag, TableUpdateMode.Replace));
        await table.UpdateEntityAsync(new TableEntity("p", "a") { ["Four"] = 4 }, ETag.All, TableUpdateMode.Replace);
        var replaced = (await table.GetEntityAsync<TableEntity>("p", "a")).Value;
        Assert.Null(replaced.GetInt32("One"));
        Assert.Equal(4, replaced.GetInt32("Four"));
    }

    [AzuriteFact]
    public async Task Query_FiltersSelectsAndGoesOnPageByPage()
    {
        var table = await TableAsync();
        foreach (var row in (string[])["a", "b's", "c", "đ", "e"])
            await table.AddEntityAsync(new TableEntity("p", row) { ["One"] = 1, ["Two"] = "x" });
        await table.AddEntityAsync(new TableEntity("q", "a"));

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and RowKey ge {"b's"} and One eq {1}");
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, maxPerPage: 2, select: ["RowKey", "Two"]))
            rows.Add(row);
        Assert.Equal(["b's", "c", "e", "đ"], rows.Select(row => row.RowKey));
        Assert.All(rows, row => Assert.Equal(("x", (int?)null), (row.GetString("Two"), row.GetInt32("One"))));

        string? token = null;
        var sizes = new List<int>();
        do
        {
            await foreach (var page in table.QueryAsync<TableEntity>(maxPerPage: 4).AsPages(token))
            {
                sizes.Add(page.Values.Count);
                token = page.ContinuationToken;
                break;
            }
        }
        while (token is not null);
        Assert.Equal([4, 2], sizes);
    }

    [AzuriteFact]
    public async Task Transaction_SaysWhichActionFailed()
    {
        var table = await TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "there"));
        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "1")),
            new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "2")),
            new(TableTransactionActionType.Add, new TableEntity("p", "there")),
        ]));
        Assert.Equal((409, "EntityAlreadyExists", 2), (failed.Status, failed.ErrorCode, failed.FailedTransactionActionIndex));
        failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "there") { ["One"] = 1 }),
            new(TableTransactionActionType.Delete, new TableEntity("p", "gone"), ETag.All),
        ]));
        Assert.Equal((404, 1), (failed.Status, failed.FailedTransactionActionIndex));
        Assert.Null((await table.GetEntityAsync<TableEntity>("p", "there")).Value.GetInt32("One"));
        var responses = await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "1")),
            new(TableTransactionActionType.Delete, new TableEntity("p", "there")),
        ]);
        Assert.Equal([204, 204], responses.Value.Select(response => response.Status));
    }

    [AzuriteFact]
    public async Task SharedKey_OfAnotherAccount_IsRefused()
    {
        var service = await ServiceAsync();
        var right = new TableServiceClient(service.Uri, new TableSharedKeyCredential(service.AccountName, await AccountKeyAsync()));
        await right.CreateTableAsync(name);
        var wrong = new TableServiceClient(service.Uri, new TableSharedKeyCredential(service.AccountName, Convert.ToBase64String(new byte[64])));
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => wrong.CreateTableAsync(name + "2"))).Status);
        await new TableClient(service.Uri, name, new TableSharedKeyCredential(service.AccountName, await AccountKeyAsync()))
            .AddEntityAsync(new TableEntity("đ", "a b"));
    }

    [AzuriteFact]
    public async Task SharedAccessSignature_OpensWhatItSays()
    {
        var service = await ServiceAsync();
        await service.CreateTableAsync(name);
        var all = await AccountSignatureAsync(service.AccountName, "rwdlacu");
        var readOnly = await AccountSignatureAsync(service.AccountName, "r");
        TableClient[] clients =
        [
            new TableServiceClient(service.Uri, new AzureSasCredential(all)).GetTableClient(name),
            new TableServiceClient(new Uri($"{service.Uri.AbsoluteUri}?{all}")).GetTableClient(name),
            new TableServiceClient($"TableEndpoint={service.Uri};SharedAccessSignature={all}").GetTableClient(name),
            new TableClient(new Uri($"{service.Uri.AbsoluteUri.TrimEnd('/')}/{name}?{all}")),
        ];
        for (var n = 0; n < clients.Length; n++)
        {
            Assert.Equal(name, clients[n].Name);
            await clients[n].AddEntityAsync(new TableEntity("p", $"{n}"));
            await clients[n].SubmitTransactionAsync([new(TableTransactionActionType.UpsertReplace, new TableEntity("p", $"{n}"))]);
            await foreach (var row in clients[n].QueryAsync<TableEntity>(maxPerPage: 1))
                Assert.Equal("p", row.PartitionKey);
        }

        var reader = new TableServiceClient(service.Uri, new AzureSasCredential(readOnly)).GetTableClient(name);
        Assert.Equal("0", (await reader.GetEntityAsync<TableEntity>("p", "0")).Value.RowKey);
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => reader.AddEntityAsync(new TableEntity("p", "x")))).Status);
    }

    private static async Task FailsAsync(int status, TableErrorCode code, Func<Task> call)
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(call);
        Assert.Equal((status, code.ToString()), (failure.Status, failure.ErrorCode));
    }

    private static async Task<TableServiceClient> ServiceAsync() => new((await Azurite.GetAsync()).ConnectionString);

    private static async Task<string> AccountKeyAsync()
    {
        const string setting = "AccountKey=";
        var parts = (await Azurite.GetAsync()).ConnectionString.Split(';');
        return parts.Single(part => part.StartsWith(setting, StringComparison.Ordinal))[setting.Length..];
    }

    /// <summary>An account signature for tables ("Create an account SAS", version 2018-11-09).</summary>
    private static async Task<string> AccountSignatureAsync(string account, string permissions)
    {
        const string version = "2018-11-09";
        var expiry = DateTimeOffset.UtcNow.AddHours(1).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var text = $"{account}\n{permissions}\nt\nsco\n\n{expiry}\n\nhttps,http\n{version}\n";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(await AccountKeyAsync()), Encoding.UTF8.GetBytes(text)));
        return $"sv={version}&ss=t&srt=sco&sp={permissions}&se={Uri.EscapeDataString(expiry)}&spr=https%2Chttp&sig={Uri.EscapeDataString(signature)}";
    }

    private async Task<TableClient> TableAsync()
    {
        var table = (await ServiceAsync()).GetTableClient(name);
        await table.CreateAsync();
        return table;
    }
}
