using Aggregator.Articles;
using Aggregator.Publish.Lists;

namespace Aggregator.Tests.Publish;

public sealed class ArticleListTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Paging_ShowsEveryArticleOnce_WhileNewOnesArrive()
    {
        var expected = new List<string>();
        for (var i = 0; i < 25; i++)
            expected.Add((await site.StoreAsync(i / 3)).Id);
        var seen = new List<string>();
        var query = new ArticleQuery { Limit = 4 };
        while (true)
        {
            var page = await ReadAsync(query);
            seen.AddRange(page.Articles.Select(card => card.Id));
            site.Clock.Advance(TimeSpan.FromSeconds(20));
            await site.StoreAsync(0);
            if (page.Next is null)
                break;
            query = query with { Cursor = page.Next };
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Articles_AreNewestFirst_AndOnlyVisibleOnes()
    {
        var old = await site.StoreAsync(50);
        var recent = await site.StoreAsync(5);
        await site.StoreAsync(-1);

        var page = await ReadAsync(new ArticleQuery());

        Assert.Equal([recent.Id, old.Id], page.Articles.Select(card => card.Id));
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task FiltersWithoutAListOfTheirOwn_ArePagedRightly()
    {
        var expected = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            var wanted = i % 4 == 0;
            var article = await site.StoreAsync(i, draft => draft with
            {
                Language = wanted ? "en" : "vi", Topics = ["culture"], Places = wanted ? ["da-nang"] : [],
            });
            if (wanted)
                expected.Add(article.Id);
        }
        var query = new ArticleQuery { Source = PublishedSite.Plain, Language = "en", Topic = "culture", Place = "da-nang", Limit = 4 };
        var seen = new List<string>();
        for (var page = await ReadAsync(query); ; page = await ReadAsync(query with { Cursor = page.Next }))
        {
            seen.AddRange(page.Articles.Select(card => card.Id));
            if (page.Next is null)
                break;
            Assert.Equal(4, page.Articles.Count);
        }

        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task RareMatches_EndTheReadWithACursorThatGoesOn()
    {
        for (var i = 0; i < ArticleList.MostRowsRead + 50; i++)
            await site.StoreAsync(i);
        var rare = await site.StoreAsync(ArticleList.MostRowsRead + 100, draft => draft with { Language = "ru" });
        var query = new ArticleQuery { Source = PublishedSite.Plain, Language = "ru" };

        var first = await ReadAsync(query);
        var second = await ReadAsync(query with { Cursor = first.Next });

        Assert.Empty(first.Articles);
        Assert.NotNull(first.Next);
        Assert.Equal(rare.Id, Assert.Single(second.Articles).Id);
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task Since_LeavesOutWhatWasVisibleBefore()
    {
        var edge = await site.StoreAsync(30);
        await site.StoreAsync(31);

        var page = await ReadAsync(new ArticleQuery { Since = edge.VisibleFrom });

        Assert.Equal(edge.Id, Assert.Single(page.Articles).Id);
    }

    private Task<ArticlePage> ReadAsync(ArticleQuery query) => site.Get<ArticleList>().ReadAsync(query, CancellationToken.None);
}
