using Aggregator.Articles;
using Aggregator.Search;

namespace Aggregator.Tests.Search;

public sealed class IndexWriterTests
{
    [Fact]
    public void ThousandsOfOneMoment_AllHaveAPlace()
    {
        var same = new DateTimeOffset(2026, 3, 7, 8, 0, 0, TimeSpan.Zero);
        var articles = Enumerable.Range(0, 5000).Select(number => Indexed($"{number}", same)).ToList();
        var path = Path.Combine(Directory.CreateTempSubdirectory("search-same-").FullName, "index.db");
        using (var writer = new IndexWriter(path, isNew: true))
        {
            writer.Apply(articles.Select(article => new IndexChange(article.Card.Id, article.StoredAt, article)), null);
            writer.Apply(articles.Select(article => new IndexChange(article.Card.Id, article.StoredAt, article)), null);
            Assert.Equal(5000, writer.Count());
        }
        using var session = new IndexSession(path);
        Assert.Equal(5000, session.Match("\"bao\"", ArticleRowId.FirstOf(same), ArticleRowId.EndOf(same), 10_000).Count);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static IndexedArticle Indexed(string number, DateTimeOffset visible) => new(
        new Card
        {
            Id = ArticleId.FromUrl(number), Url = "https://x.example/", SourceId = "vnexpress", Title = $"Bão {number}", Language = "vi",
            Published = new PublicationTime(visible), FirstSeen = visible, VisibleFrom = visible,
        },
        visible, null);
}
