using Aggregator.Search;
using Aggregator.Store;

namespace Aggregator.Tests.Search;

public sealed class SearchIndexTests : IDisposable
{
    private readonly SearchSetup setup = new();

    public void Dispose() => setup.Dispose();

    [Fact]
    public async Task WithoutMarks_EverySpellingIsFound()
    {
        await setup.StoreAllAsync("Con đường mới", "Ánh dương", "Người đương thời", "Duong Thu Huong");

        Assert.Equal(4, setup.Find("duong").Count);
    }

    [Fact]
    public async Task WithMarks_ExactOnesComeFirst_ThenTextsWithoutMarks_AndOtherWordsNever()
    {
        await setup.StoreAllAsync("Mở đường sắt cao tốc", "Ánh dương trên biển", "Người đương thời");
        await setup.StoreAsync("New duong opens", article => article with { Language = "en" });
        await setup.StoreAsync("Mo duong moi");
        await setup.StoreAsync("The dương of things", article => article with { Language = "en" });
        await setup.FollowAsync();

        Assert.Equal(["Mở đường sắt cao tốc", "Mo duong moi", "New duong opens"], setup.Find("đường"));
        Assert.Equal(["Ánh dương trên biển"], setup.Find("dương").Except(["The dương of things", "Mo duong moi", "New duong opens"]));
        Assert.Equal("The dương of things", setup.Find("dương")[0]);
    }

    [Fact]
    public async Task PhraseWithMarks_NeedsThemInPlace()
    {
        await setup.StoreAllAsync("Đường sắt Bắc Nam", "Sắt bên dương sắt xa đường", "Đường xa sắt");

        Assert.Equal(["Đường sắt Bắc Nam"], setup.Find("\"đường sắt\""));
        Assert.Equal(2, setup.Find("\"duong sat\"").Count);
        Assert.Equal(3, setup.Find("duong sat").Count);
    }

    [Fact]
    public async Task PlacesOfTone_AreOneSpelling()
    {
        await setup.StoreAllAsync("Chung sống hoà bình", "Chung sống hòa bình");

        Assert.Equal(2, setup.Find("hòa").Count);
        Assert.Equal(2, setup.Find("\"hoà bình\"").Count);
    }

    [Theory]
    [InlineData("越南", true)]
    [InlineData("越南经济", true)]
    [InlineData("经济", true)]
    [InlineData("越", true)]
    [InlineData("济", true)]
    [InlineData("增", true)]
    [InlineData("长", true)]
    [InlineData("\"经济 增长\"", false)]
    [InlineData("南越", false)]
    [InlineData("越经", false)]
    [InlineData("经济2026", false)]
    public async Task Chinese_IsFoundByAnyPart(string query, bool found)
    {
        await setup.StoreAsync("越南经济增长", article => article with { Language = "zh-Hans" });
        await setup.FollowAsync();

        Assert.Equal(found, setup.Find(query).Count == 1);
    }

    [Theory]
    [InlineData("Вьетнам")]
    [InlineData("вьетнама")]
    [InlineData("ЕЩЕ")]
    [InlineData("فيتنام")]
    [InlineData("الإقتصاد")]
    public async Task OtherScripts_AreFoundInTheirForms(string query)
    {
        await setup.StoreAsync("Экономика Вьетнаме ещё растёт", article => article with { Language = "ru" });
        await setup.StoreAsync("نموّ اقتصاد الفيتنام", article => article with { Language = "ar" });
        await setup.FollowAsync();

        Assert.Single(setup.Find(query));
    }

    [Fact]
    public async Task Operators_NarrowTheSearch()
    {
        await setup.StoreAsync("bão một", article => article with { SourceId = "vnexpress", Topics = ["environment"], Places = ["da-nang", "quang-nam"] });
        await setup.StoreAsync("bão hai", article => article with { SourceId = "tuoi-tre", Topics = ["society"] });
        await setup.StoreAsync("storm three bao", article => article with { SourceId = "tuoi-tre", Language = "en", Places = ["ha-noi"] });
        await setup.FollowAsync();

        Assert.Equal(["bão một"], setup.Find("bao source:vnexpress"));
        Assert.Equal(["storm three bao", "bão hai"], setup.Find("bao -source:vnexpress", SearchOrder.Time));
        Assert.Equal(["bão một"], setup.Find("bao place:quang-nam"));
        Assert.Equal(["bão hai"], setup.Find("bao topic:society"));
        Assert.Equal(["storm three bao"], setup.Find("bao lang:en"));
        Assert.Equal(3, setup.Find("bao lang:en lang:vi").Count);
        Assert.Equal(["storm three bao"], setup.Find("bao source:tuoi-tre -topic:society"));
        Assert.Equal(["bão hai", "bão một"], setup.Find("bao -three"));
        Assert.Equal(["storm three bao", "bão hai"], setup.Find("source:tuoi-tre"));
        Assert.Empty(setup.Find("bao source:vnexpress topic:society"));
    }

    [Fact]
    public async Task Dates_BoundTheMomentOfBeingVisible()
    {
        foreach (var hour in new[] { "2026-03-04T16:59:59Z", "2026-03-04T17:00:00Z", "2026-03-05T16:59:59Z", "2026-03-05T17:00:00Z" })
            await setup.StoreAsync($"lũ {hour}", article => article with { VisibleFrom = DateTimeOffset.Parse(hour, null) });
        await setup.FollowAsync();

        Assert.Equal(["lũ 2026-03-05T16:59:59Z", "lũ 2026-03-04T17:00:00Z"], setup.Find("lu after:2026-03-05 before:2026-03-06", SearchOrder.Time));
    }

    [Fact]
    public async Task Relevance_IsTitleFirst_AmongArticlesOfTheSameTime()
    {
        await setup.StoreAsync("Tin trong ngày", article => article with { Excerpt = "Bão lớn vào miền Trung" });
        await setup.StoreAsync("Miền Trung sau cơn bão");
        await setup.StoreAsync("Bão miền Trung");
        await setup.StoreAsync("Một tin khác", article => article with { Excerpt = "Bão ở miền Trung" });
        await setup.FollowAsync();

        Assert.Equal(["Bão miền Trung", "Miền Trung sau cơn bão", "Một tin khác", "Tin trong ngày"], setup.Find("bão miền trung"));
    }

    [Fact]
    public async Task Time_CountsAsWell()
    {
        await setup.StoreAsync("Bão năm ngoái", article => article with { VisibleFrom = setup.Clock.GetUtcNow().AddDays(-300) });
        await setup.StoreAsync("Tin hôm nay", article => article with { Excerpt = "Bão vào bờ." });
        await setup.FollowAsync();

        Assert.Equal(["Tin hôm nay", "Bão năm ngoái"], setup.Find("bão"));
    }

    [Fact]
    public async Task Phrases_DoNotGoOverTheEdgeOfAField()
    {
        await setup.StoreAsync("Giá vàng", article => article with { Excerpt = "tăng mạnh", Authors = ["Lan Anh"] });
        await setup.FollowAsync();

        Assert.Empty(setup.Find("\"vàng tăng\""));
        Assert.Empty(setup.Find("\"vang tang\""));
        Assert.Single(setup.Find("\"lan anh\""));
    }

    [Theory]
    [InlineData(SearchOrder.Relevance)]
    [InlineData(SearchOrder.Time)]
    public async Task Pages_GiveEveryMatchOnce_WhileNewOnesArrive(SearchOrder order)
    {
        for (var i = 0; i < 450; i++)
            await setup.StoreAsync(i % 3 == 0 ? $"đường số {i}" : $"duong so {i}");
        await setup.FollowAsync();
        var seen = new List<string>();
        SearchCursor? cursor = null;
        do
        {
            var page = setup.Index.Search(new SearchRequest(SearchSetup.Parse("đường"), 37) { Order = order, Cursor = cursor });
            seen.AddRange(page.Hits.Select(hit => hit.Card.Title));
            cursor = page.Next is { } next && SearchCursor.TryDecode(next.Encode(), out var decoded) ? decoded : null;
            if (seen.Count < 200)
                await setup.StoreAsync($"đường mới {seen.Count}", article => article with { VisibleFrom = setup.Clock.GetUtcNow().AddMinutes(5) });
            setup.Clock.Advance(TimeSpan.FromMinutes(6));
            await setup.FollowAsync();
        }
        while (cursor is not null);

        Assert.Equal(450, seen.Count);
        Assert.Equal(450, seen.Distinct(StringComparer.Ordinal).Count());
        if (order == SearchOrder.Relevance)
            Assert.All(seen.Take(150), title => Assert.StartsWith("đường", title, StringComparison.Ordinal));
        else
            Assert.Equal(seen.OrderByDescending(title => int.Parse(title.Split(' ')[2], null)), seen);
    }

    [Fact]
    public async Task InOrderOfTime_ArticlesThatComeInBetween_MoveNothing()
    {
        for (var i = 0; i < 60; i++)
            await setup.StoreAsync($"bão {i}");
        await setup.FollowAsync();
        var seen = new List<string>();
        SearchCursor? cursor = null;
        do
        {
            var page = setup.Index.Search(new SearchRequest(SearchSetup.Parse("bão"), 7) { Order = SearchOrder.Time, Cursor = cursor });
            seen.AddRange(page.Hits.Select(hit => hit.Card.Title));
            cursor = page.Next;
            // Collected late: newer than what comes next, older than the first.
            await setup.StoreAsync($"bão muộn {seen.Count}", article => article with { VisibleFrom = setup.Clock.GetUtcNow().AddHours(-1).AddSeconds(59.5) });
            await setup.FollowAsync();
        }
        while (cursor is not null);

        Assert.Equal(Enumerable.Range(0, 60).Reverse().Select(i => $"bão {i}"), seen);
    }

    [Fact]
    public async Task LastPage_HasNoNext()
    {
        await setup.StoreAllAsync("một bão", "hai bão");

        Assert.Null(setup.Index.Search(new SearchRequest(SearchSetup.Parse("bão"), 2)).Next);
        Assert.Null(setup.Index.Search(new SearchRequest(SearchSetup.Parse("bao"), 2)).Next);
        Assert.NotNull(setup.Index.Search(new SearchRequest(SearchSetup.Parse("bao"), 1)).Next);
    }

    [Fact]
    public void Cursor_OfSomethingElse_IsNotRead()
    {
        var query = SearchSetup.Parse("bão");
        var cursor = new SearchCursor(SearchCursor.Fingerprint(query, SearchOrder.Time), 5, 6, lenient: true, taken: 7);

        Assert.True(SearchCursor.TryDecode(cursor.Encode(), out var decoded));
        Assert.Equal(cursor, decoded);
        Assert.True(decoded.BelongsTo(query, SearchOrder.Time));
        Assert.False(decoded.BelongsTo(query, SearchOrder.Relevance));
        Assert.False(decoded.BelongsTo(SearchSetup.Parse("lũ"), SearchOrder.Time));
        foreach (var text in new[] { "", "x", "ééé", cursor.Encode()[..^1], cursor.Encode() + "A", new string('_', cursor.Encode().Length), "\0", new string('A', 100_000) })
            Assert.False(SearchCursor.TryDecode(text, out _), text);
    }

    [Fact]
    public void BeforeTheFirstIndex_SearchSaysSo() =>
        Assert.Throws<StoreUnavailableException>(() => setup.Index.Search(new SearchRequest(SearchSetup.Parse("bão"), 20)));
}
