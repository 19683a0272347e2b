using Aggregator.Publish.Lists;

namespace Aggregator.Tests.Publish;

public sealed class ArticleQueryReaderTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("language=vi", "language", "'lang'")]
    [InlineData("langg=vi", "langg", "'lang'")]
    [InlineData("plaec=da-nang", "plaec", "'place'")]
    [InlineData("LANG=vi", "LANG", "'lang'")]
    [InlineData("zzzzzzz=1", "zzzzzzz", "there are lang, translated")]
    [InlineData("limit=0", "limit", "1 to 100")]
    [InlineData("limit=101", "limit", "1 to 100")]
    [InlineData("limit=-5", "limit", "1 to 100")]
    [InlineData("limit=%2B5", "limit", "1 to 100")]
    [InlineData("since=soon", "since", "2026-03-01")]
    [InlineData("cursor=abc", "cursor", "nextCursor")]
    [InlineData("cursor=%00", "cursor", "nextCursor")]
    [InlineData("topic=cultur", "topic", "'culture'")]
    [InlineData("place=danang", "place", "'da-nang'")]
    [InlineData("source=plane", "source", "'plain'")]
    [InlineData("lang=vietnamese", "lang", "language tag")]
    [InlineData("lang=<script>", "lang", "language tag")]
    [InlineData("lang=", "lang", "once, with a value")]
    [InlineData("lang=vi&lang=en", "lang", "once, with a value")]
    public void WrongParameter_IsNamedWithAHint(string query, string name, string hint)
    {
        var reading = Read(query);

        Assert.Null(reading.Query);
        Assert.Equal(400, reading.Problem!.Status);
        var parameter = Assert.Single(reading.Problem.InvalidParameters);
        Assert.Equal(name, parameter.Name);
        Assert.Contains(hint, parameter.Reason);
    }

    [Fact]
    public void EverythingWrong_IsReportedAtOnce() => Assert.Equal(3, Read("limit=x&foo=1&since=y").Problem!.InvalidParameters.Count);

    [Theory]
    [InlineData("lang=ZH", "zh-Hans")]
    [InlineData("lang=zh-hans", "zh-Hans")]
    [InlineData("lang=EN", "en")]
    [InlineData("lang=pt-br", "pt-BR")]
    public void Language_IsReadInAnyCase(string query, string expected) => Assert.Equal(expected, Read(query).Query!.Language);

    [Fact]
    public void Values_AreTakenOver()
    {
        var query = Read("topic=culture&place=quang-nam&source=plain&since=2026-03-01&limit=100").Query!;

        Assert.Equal(("culture", "quang-nam", "plain", 100), (query.Topic, query.Place, query.Source, query.Limit));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), query.Since);
    }

    private QueryReading Read(string query) =>
        ArticleQueryReader.Read(PublishedSite.Request("/api/v1/articles?" + query).Query, ArticleQueryReader.ApiParameters, site.Catalogue);
}
