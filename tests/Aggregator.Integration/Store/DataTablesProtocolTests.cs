using System.Net;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Aggregator.Integration.Store;

/// <summary>What the tables client sends and how it takes answers that Azurite never gives.</summary>
public sealed class DataTablesProtocolTests
{
    private static readonly Uri Account = new("https://vnnews.table.core.windows.net");

    [Fact]
    public async Task Token_IsAskedForStorageAndSent()
    {
        using var server = new CannedServer(_ => Answer(HttpStatusCode.NoContent));
        var credential = new FixedCredential();
        var service = new TableServiceClient(Account, credential, server.Options());
        Assert.Equal("vnnews", service.AccountName);
        await service.GetTableClient("Articles").AddEntityAsync(new TableEntity("p", "a"));
        var request = Assert.Single(server.Requests);
        Assert.Equal("Bearer secret-token", request.Headers.Authorization!.ToString());
        Assert.Equal("https://vnnews.table.core.windows.net/Articles", request.RequestUri!.AbsoluteUri);
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
    }

    [Fact]
    public async Task Failures_ThatPass_AreTriedAgainAndSignedAgain()
    {
        using var server = new CannedServer(n => Answer(n < 2 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.NoContent));
        var service = new TableServiceClient(Account, new TableSharedKeyCredential("vnnews", "AAAA"), server.Options());
        await service.GetTableClient("Articles").UpsertEntityAsync(new TableEntity("p", "a"));
        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal("SharedKeyLite", request.Headers.Authorization!.Scheme));
    }

    [Fact]
    public async Task Signature_OfSharedKeyLite_IsAsDocumented()
    {
        using var server = new CannedServer(_ => Answer(HttpStatusCode.NotFound));
        var key = new TableSharedKeyCredential("vnnews", Convert.ToBase64String("key"u8));
        await new TableServiceClient(Account, key, server.Options()).GetTableClient("Articles").DeleteEntityAsync("it's", "đ");
        var request = Assert.Single(server.Requests);
        var date = Assert.Single(request.Headers.GetValues("x-ms-date"));
        var text = $"{date}\n/vnnews/Articles(PartitionKey='it%27%27s',RowKey='%C4%91')";
        var signature = System.Security.Cryptography.HMACSHA256.HashData("key"u8, Encoding.UTF8.GetBytes(text));
        Assert.Equal($"vnnews:{Convert.ToBase64String(signature)}", request.Headers.Authorization!.Parameter);
        Assert.Equal("*", request.Headers.GetValues("If-Match").Single());
    }

    [Fact]
    public async Task Answer_ThatIsNotTheServices_IsAFailureWithItsStatus()
    {
        using var server = new CannedServer(_ => Answer(HttpStatusCode.Forbidden, "<html>Please log in to the hotel's network</html>"));
        var table = new TableServiceClient(Account, new AzureSasCredential("sig=x"), server.Options()).GetTableClient("Articles");
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "a"));
        Assert.Equal(403, failure.Status);
        Assert.DoesNotContain("sig=x", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_ThatAreEmpty_AreNotTheEnd()
    {
        using var server = new CannedServer(n =>
        {
            var answer = Answer(HttpStatusCode.OK, n == 1 ? """{"value":[{"PartitionKey":"p","RowKey":"a"}]}""" : """{"value":[]}""");
            if (n == 0)
                answer.Headers.Add("x-ms-continuation-NextPartitionKey", "1!8!cA--");
            return answer;
        });
        var table = new TableServiceClient(Account, new AzureSasCredential("sig=x"), server.Options()).GetTableClient("Articles");
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>("PartitionKey eq 'p'"))
            rows.Add(row);
        Assert.Equal("a", Assert.Single(rows).RowKey);
        Assert.Contains("NextPartitionKey=1%218%21cA--&sig=x", server.Requests[1].RequestUri!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AccountName=vnnews;AccountKey=AAAA", "https://vnnews.table.core.windows.net/", "vnnews")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=AA==;EndpointSuffix=core.chinacloudapi.cn", "http://a.table.core.chinacloudapi.cn/", "a")]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("usedevelopmentstorage=TRUE;DevelopmentStorageProxyUri=http://azurite/", "http://azurite:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("TableEndpoint=https://vnnews.table.core.windows.net;SharedAccessSignature=?sv=1&sig=a%3D=", "https://vnnews.table.core.windows.net/", "vnnews")]
    public void ConnectionString_SaysWhereTheTablesAre(string connectionString, string address, string account)
    {
        var service = new TableServiceClient(connectionString);
        Assert.Equal((address, account), (service.Uri.AbsoluteUri, service.AccountName));
    }

    [Theory]
    [InlineData("AccountKey=c2VjcmV0;TableEndpoint=https://a")]
    [InlineData("AccountName=a;AccountKey=not base64 secret")]
    [InlineData("TableEndpoint=nowhere;AccountName=a;AccountKey=c2VjcmV0")]
    [InlineData("SharedAccessSignature=secret")]
    [InlineData("secret")]
    public void ConnectionString_ThatIsWrong_IsRefusedWithoutItsSecret(string connectionString)
    {
        var refused = Assert.Throws<FormatException>(() => new TableServiceClient(connectionString));
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Filter_QuotesEveryType()
    {
        var time = new DateTimeOffset(2025, 7, 1, 7, 0, 0, TimeSpan.FromHours(7));
        Assert.Equal(
            "A eq 'it''s' and B eq true and C eq 1 and D eq 2L and E eq 0.5 and F eq datetime'2025-07-01T00:00:00.0000000Z' and G eq X'00FF'",
            TableClient.CreateQueryFilter(
                $"A eq {"it's"} and B eq {true} and C eq {1} and D eq {2L} and E eq {0.5} and F eq {time} and G eq {new byte[] { 0, 255 }}"));
        Assert.Equal("RowKey lt '{0} '' or 1 eq 1'", TableClient.CreateQueryFilter($"RowKey lt {"{0} ' or 1 eq 1"}"));
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string body = "") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, body.StartsWith('{') ? "application/json" : "text/html") };

    private sealed class CannedServer(Func<int, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public List<HttpRequestMessage> Requests { get; } = [];

        public TableClientOptions Options() => new()
        {
            Transport = new HttpClientTransport(this),
            Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
        };

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add(request);
            return Task.FromResult(answer(Requests.Count - 1));
        }
    }

    private sealed class FixedCredential : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("secret-token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
