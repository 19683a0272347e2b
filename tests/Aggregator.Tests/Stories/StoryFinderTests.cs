using Aggregator.Articles;
using Aggregator.Store;
using Aggregator.Stories;

namespace Aggregator.Tests.Stories;

public sealed class StoryFinderTests
{
    private const string Text =
        "Sáng nay, lực lượng chức năng của thành phố đã khống chế hoàn toàn đám cháy rừng lan rộng suốt đêm qua ở vùng núi phía tây, " +
        "không có thiệt hại về người, hơn ba trăm cán bộ và người dân được huy động cùng nhiều phương tiện chữa cháy chuyên dụng.";

    private static readonly DateTimeOffset Noon = new(2026, 7, 20, 5, 0, 0, TimeSpan.Zero);

    private readonly MemoryTables tables = new();
    private readonly StoryFinder finder;

    public StoryFinderTests() => finder = new StoryFinder(tables);

    [Fact]
    public async Task FindOrStart_SecondOutlet_JoinsTheFirst()
    {
        var first = Article("vov", "Khống chế hoàn toàn đám cháy rừng lớn ở Huế", Noon);
        var second = Article("vtv", "Khống chế hoàn toàn đám cháy rừng lớn ở Huế", Noon.AddHours(2));
        Assert.Equal(first.Id, await finder.FindOrStartAsync(first, Text, default));
        Assert.Equal(first.Id, await finder.FindOrStartAsync(second, Text, default));
        var members = await finder.MembersAsync(first.Id, default);
        Assert.Equal(["vov", "vtv"], members.Select(member => member.SourceId));
    }

    [Fact]
    public async Task FindOrStart_CopiedTextUnderAnotherHeadline_Joins()
    {
        var body = string.Join(' ', Enumerable.Range(0, 120).Select(number => $"câu{number} chữ{number % 17}"));
        var first = await finder.FindOrStartAsync(Article("vov", "Dập tắt đám cháy rừng ở Huế sau một đêm", Noon), body, default);
        var second = await finder.FindOrStartAsync(Article("kenh14", "Một đêm trắng của lính cứu hỏa miền Trung", Noon), body + " Theo VOV.", default);
        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("Giá vàng hôm nay 20/7: vàng miếng tăng mạnh", "Giá vàng hôm nay 21/7: vàng miếng tăng mạnh")]
    [InlineData("Tử vi thứ hai của mười hai con giáp", "Tử vi thứ ba của mười hai con giáp")]
    [InlineData("Bão số 5 đổ bộ vào miền Trung đêm nay", "Bão số 6 đổ bộ vào miền Trung đêm nay")]
    public async Task FindOrStart_SerialColumns_StayApart(string first, string second)
    {
        Assert.NotEqual(
            await finder.FindOrStartAsync(Article("vov", first, Noon), Text, default),
            await finder.FindOrStartAsync(Article("vtv", second, Noon.AddDays(1)), Text, default));
    }

    [Fact]
    public async Task FindOrStart_DaysApart_JoinsOnEveryDayOfTheYear()
    {
        for (var day = 0; day < 365; day++)
        {
            var first = Article("vov", $"Khống chế hoàn toàn đám cháy rừng lớn ở Huế ngày {day}", Noon.AddDays(day));
            var second = Article("vtv", $"Khống chế hoàn toàn đám cháy rừng lớn ở Huế ngày {day}", Noon.AddDays(day + 2));
            var story = await finder.FindOrStartAsync(second, Text, default);
            Assert.Equal(story, await finder.FindOrStartAsync(first, Text, default));
        }
    }

    [Fact]
    public async Task FindOrStart_SameHeadlineWeeksLater_IsAnotherStory()
    {
        var first = await finder.FindOrStartAsync(Article("vov", "Khống chế hoàn toàn đám cháy rừng lớn ở Huế", Noon), Text, default);
        var later = await finder.FindOrStartAsync(Article("vtv", "Khống chế hoàn toàn đám cháy rừng lớn ở Huế", Noon.AddDays(9)), Text, default);
        Assert.NotEqual(first, later);
    }

    [Fact]
    public async Task FindOrStart_TheSameArticleAgain_GivesTheSameAnswerAndWritesNothing()
    {
        var article = Article("vov", "Khống chế hoàn toàn đám cháy rừng lớn ở Huế", Noon);
        var story = await finder.FindOrStartAsync(article, Text, default);
        var rows = tables.Rows;
        Assert.Equal(story, await finder.FindOrStartAsync(article with { Title = "Đã khống chế đám cháy rừng" }, "", default));
        Assert.Equal(rows, tables.Rows);
    }

    [Fact]
    public async Task FindOrStart_DiedBetweenAnyTwoWrites_IsCompletedByTheNextTry()
    {
        var first = Article("vov", "Khống chế hoàn toàn đám cháy rừng lớn ở Huế", Noon);
        var second = Article("vtv", "Khống chế hoàn toàn đám cháy rừng lớn ở Huế", Noon.AddHours(2));
        await finder.FindOrStartAsync(first, Text, default);
        for (var writes = 0; ; writes++)
        {
            tables.FailAfter(writes);
            try
            {
                await finder.FindOrStartAsync(second, Text, default);
                break;
            }
            catch (StoreUnavailableException)
            {
                tables.FailAfter(int.MaxValue);
            }
        }
        tables.FailAfter(int.MaxValue);
        Assert.Equal(first.Id, await finder.FindOrStartAsync(second, Text, default));
        Assert.Equal(2, (await finder.MembersAsync(first.Id, default)).Count);
    }

    [Fact]
    public async Task FindOrStart_ManyArticles_ReadsAFixedNumberOfRows()
    {
        for (var number = 0; number < 300; number++)
            await finder.FindOrStartAsync(Article($"source-{number}", "Khống chế hoàn toàn đám cháy rừng lớn ở Huế", Noon.AddMinutes(number)), Text, default);
        tables.ForgetReads();
        await finder.FindOrStartAsync(Article("last", "Khống chế hoàn toàn đám cháy rừng lớn ở Huế", Noon.AddHours(6)), Text, default);
        Assert.InRange(tables.RowsRead, 1, 80);
    }

    [Fact]
    public async Task FindOrStart_TwoAtTheSameTime_MeetInOneStory()
    {
        for (var round = 0; round < 200; round++)
        {
            var together = new StoryFinder(new MemoryTables { Yields = true });
            var first = Article("vov", "Khống chế hoàn toàn đám cháy rừng lớn ở Huế", Noon);
            var second = Article("vtv", "Khống chế hoàn toàn đám cháy rừng lớn ở Huế", Noon.AddMinutes(1));
            var stories = await Task.WhenAll(
                Task.Run(() => together.FindOrStartAsync(first, Text, default)), Task.Run(() => together.FindOrStartAsync(second, Text, default)));
            Assert.Equal(stories[0], stories[1]);
            Assert.Equal(2, (await together.MembersAsync(stories[0]!, default)).Count);
        }
    }

    [Fact]
    public async Task FindOrStart_NothingToCompare_IsNull() =>
        Assert.Null(await finder.FindOrStartAsync(Article("vov", "", Noon), "", default));

    private static Article Article(string source, string title, DateTimeOffset published)
    {
        var url = $"https://{source}.example/{Uri.EscapeDataString(title)}";
        return new Article
        {
            Id = ArticleId.FromUrl(url), Url = url, OriginalUrl = url, SourceId = source, EndpointId = source + "~1", Title = title,
            Published = new PublicationTime(published), FirstSeen = published, StoredAt = published, VisibleFrom = published,
            Language = "vi", ContentHash = "",
        };
    }
}
