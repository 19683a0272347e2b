using Aggregator.Articles;
using Aggregator.Store;

namespace Aggregator.Tests.Push;

public sealed class OldRowsTests
{
    [Fact]
    public void ArticleStoredBeforeChangesWereNoted_HasNone()
    {
        const string Row = """
            {"id":"00000000000000000000000000","url":"https://a.example/1","originalUrl":"https://a.example/1","sourceId":"a","endpointId":"a~1","title":"T",
            "published":{"value":"2026-03-01T00:00:00+00:00"},"firstSeen":"2026-03-01T00:00:00+00:00","storedAt":"2026-03-01T00:00:00+00:00",
            "visibleFrom":"2026-03-01T00:00:00+00:00","language":"vi","contentHash":""}
            """;
        var article = StoreJson.Read<Article>(Row);

        Assert.Empty(article.Changed);
        Assert.Null(article.Withdrawn);
        Assert.Equal([ChangedField.Title], VersionChanges.Between(article, article with { Title = "U", ContentHash = "x" }));
    }
}
