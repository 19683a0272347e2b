using System.Net;
using Aggregator.Newsroom;
using Aggregator.Newsroom.Invent;

namespace Aggregator.Tests.Newsroom;

public sealed class ConditionalRequestTests
{
    [Fact]
    public async Task FrozenPress_AnswersASecondRoundWith304Only()
    {
        await using var press = await TestPress.StartAsync(new NewsroomOptions { Frozen = true, TimeProvider = new SetClock(TestPress.Opening) });
        using var client = new PressClient(press);
        foreach (var url in Addresses(press))
        {
            using var first = await client.GetAsync(url);
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            using var second = await client.GetAsync(url, Validators(first));
            Assert.True(second.StatusCode == HttpStatusCode.NotModified, $"{url} answered {(int)second.StatusCode}");
            Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task LivingPress_HasEveryHabit_AndSendsTheSameBodyToThoseWithoutValidators()
    {
        await using var press = await TestPress.StartAsync();
        using var client = new PressClient(press);
        var habits = new HashSet<(bool, bool)>();
        foreach (var source in TestPress.Catalogue.Sources)
        {
            var url = source.Endpoints.First(endpoint => endpoint.Enabled).Url;
            using var first = await client.GetAsync(url);
            var validators = Validators(first);
            habits.Add((first.Headers.ETag is not null, first.Content.Headers.LastModified is not null));
            using var second = await client.GetAsync(url, validators);
            if (validators.Length > 0)
                Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            else
                Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        }
        Assert.Equal(4, habits.Count);
    }

    [Fact]
    public async Task ChangedFeed_Answers200()
    {
        var clock = new SetClock(TestPress.Opening);
        await using var press = await TestPress.StartAsync(new NewsroomOptions { NewArticleEvery = TimeSpan.FromMinutes(1), TimeProvider = clock });
        using var client = new PressClient(press);
        foreach (var url in TestPress.Catalogue.Endpoints.Where(endpoint => endpoint.Enabled && SectionPlan.IsGeneral(endpoint)).Where((_, index) => index % 10 == 0).Select(endpoint => endpoint.Url))
        {
            clock.Now = TestPress.Opening;
            using var first = await client.GetAsync(url);
            clock.Now += TimeSpan.FromMinutes(45);
            using var second = await client.GetAsync(url, Validators(first));
            Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        }
    }

    [Fact]
    public async Task Compression_IsUsedWhereAcceptedOnly()
    {
        await using var press = await TestPress.StartAsync();
        using var client = new PressClient(press);
        var codings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in TestPress.Catalogue.Sources.Take(60))
        {
            var url = source.Endpoints.First(endpoint => endpoint.Enabled).Url;
            using var plain = await client.GetAsync(url);
            Assert.Empty(plain.Content.Headers.ContentEncoding);
            using var packed = await client.GetAsync(url, ("Accept-Encoding", "gzip, deflate, br"));
            codings.UnionWith(packed.Content.Headers.ContentEncoding);
            var bytes = await packed.Content.ReadAsByteArrayAsync();
            if (packed.Content.Headers.ContentEncoding.Contains("gzip"))
                Assert.Equal(await plain.Content.ReadAsByteArrayAsync(), await UnzipAsync(bytes));
        }
        Assert.Equal(["br", "gzip"], codings.Order(StringComparer.Ordinal));
    }

    private static async Task<byte[]> UnzipAsync(byte[] bytes)
    {
        await using var zip = new System.IO.Compression.GZipStream(new MemoryStream(bytes), System.IO.Compression.CompressionMode.Decompress);
        using var plain = new MemoryStream();
        await zip.CopyToAsync(plain);
        return plain.ToArray();
    }

    private static IEnumerable<Uri> Addresses(NewsroomServer press) => TestPress.Catalogue.Sources.SelectMany(source =>
        source.Endpoints.Where(endpoint => endpoint.Enabled).Select(endpoint => endpoint.Url)
            .Append(new Uri(press.Articles(source.Id)[0].Url)).Append(new Uri(source.Homepage, "/robots.txt")));

    private static (string, string)[] Validators(HttpResponseMessage response)
    {
        var validators = new List<(string, string)>();
        if (response.Headers.TryGetValues("ETag", out var tags))
            validators.Add(("If-None-Match", tags.Single()));
        if (response.Content.Headers.TryGetValues("Last-Modified", out var times))
            validators.Add(("If-Modified-Since", times.Single()));
        return [.. validators];
    }
}
