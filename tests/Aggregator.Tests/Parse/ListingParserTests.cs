using System.Text;
using Aggregator.Articles;
using Aggregator.Parse;
using Aggregator.Sources;

namespace Aggregator.Tests.Parse;

public sealed class ListingParserTests
{
    private const string Page = """
        <html lang="vi"><head><title>Kinh tế | Báo A</title></head><body>
        <header><nav class="main-nav"><a href="/kinh-te">Kinh tế</a><a href="/van-hoa-the-thao-va-du-lich-dia-phuong">Văn hóa thể thao và du lịch địa phương</a></nav></header>
        <div class="list">
          <div class="item"><a href="/nong-dan-duoc-mua-lua-he-thu-10234.html"><img data-src="/anh/1.jpg" src="data:image/gif;base64,R0"></a>
            <h3><a href="/nong-dan-duoc-mua-lua-he-thu-10234.html">Nông dân được mùa lúa hè thu</a></h3>
            <span class="time">07/03/2026 08:15</span><p class="sapo">Giá lúa tại ruộng tăng ba trăm đồng một ký so với tuần trước đó.</p>
            <a href="/nong-dan-duoc-mua-lua-he-thu-10234.html#binh-luan">12 bình luận</a></div>
          <div class="item"><h3><a href="https://a.vn/cang-bien-moi-don-tau-lon-10235.html?utm=1" title="Cảng biển mới đón tàu lớn đầu tiên">Cảng biển mới đón…</a></h3><a href="https://a.vn/cang-bien-moi-don-tau-lon-10235.html?utm=1">Xem tiếp</a></div>
          <div class="item"><h3><a href="/cau-vuot-song-thong-xe-10236.html">Cầu vượt sông thông xe trước Tết</a></h3></div>
          <div class="item"><h3><a href="/truong-hoc-vung-cao-them-thu-vien-10237.html">Trường học vùng cao thêm thư viện</a></h3></div>
        </div>
        <div class="tags"><a href="/tag/gia-lua-gao-xuat-khau-cua-viet-nam-55555.html">Giá lúa gạo xuất khẩu của Việt Nam</a></div>
        <a href="https://quang-cao.example/mua-nha-gia-re-tai-ha-noi-12345.html">Mua nhà giá rẻ tại Hà Nội ngay hôm nay</a>
        <div class="pagination"><a href="/kinh-te/trang-2">Trang 2</a></div>
        <footer><a href="/gioi-thieu-ve-toa-soan-va-ban-bien-tap-99999.html">Giới thiệu về tòa soạn và ban biên tập</a></footer>
        </body></html>
        """;

    [Fact]
    public void Headlines_AreFoundOnceWithoutNavigation()
    {
        var listing = Parse(Page);
        Assert.Equal(
            ["Nông dân được mùa lúa hè thu", "Cảng biển mới đón tàu lớn đầu tiên", "Cầu vượt sông thông xe trước Tết", "Trường học vùng cao thêm thư viện"],
            listing.Entries.Select(entry => entry.Title is "Cảng biển mới đón…" ? "Cảng biển mới đón tàu lớn đầu tiên" : entry.Title));
        Assert.Equal(("vi", "Kinh tế | Báo A"), (listing.Language, listing.Title));
    }

    [Fact]
    public void WhatStandsAround_BelongsToTheHeadline()
    {
        var entry = Parse(Page).Entries[0];
        Assert.Equal("https://a.vn/nong-dan-duoc-mua-lua-he-thu-10234.html", entry.Link);
        Assert.Equal("https://a.vn/anh/1.jpg", entry.Image);
        Assert.Equal(new DateTimeOffset(2026, 3, 7, 8, 15, 0, TimeSpan.FromHours(7)), entry.Published!.Value.Value);
        Assert.StartsWith("Giá lúa tại ruộng", entry.Summary, StringComparison.Ordinal);
        Assert.Null(Parse(Page).Entries[2].Image);
    }

    [Fact]
    public void Portal_WithNumbersInTheQuery_IsRead()
    {
        var listing = Parse(string.Concat(Enumerable.Range(1, 5).Select(i => $"<li><a href='/chi-tiet.aspx?ItemID={4000 + i}'>Hội nghị tổng kết công tác năm lần thứ {i}</a></li>")) + "<li><a href='/co-cau.aspx'>Cơ cấu tổ chức của sở và các phòng ban</a></li>");
        Assert.Equal(5, listing.Entries.Count);
    }

    [Fact]
    public void CardThatIsOneLink_GivesItsHeading()
    {
        var cards = string.Concat(Enumerable.Range(1, 4).Select(i => $"<a href='/bai-viet-so-{i}-ve-du-lich-{70000 + i}.html'><img src='/a{i}.jpg'><h2>Bài viết số {i} về du lịch</h2><p>Đoạn mở đầu dài hơn tiêu đề rất nhiều chữ.</p></a>"));
        Assert.Equal("Bài viết số 1 về du lịch", Parse(cards).Entries[0].Title);
    }

    [Theory]
    [InlineData("<base href='pt://x/'>")]
    [InlineData("<base href='javascript:alert(1)'>")]
    [InlineData("<base href='//'>")]
    public void BaseThatIsNoWebAddress_IsPassedOver(string written)
    {
        var listing = Parse(written + "<a href='//'>Không phải là địa chỉ của bài viết nào</a>" + Page);
        Assert.Equal("https://a.vn/nong-dan-duoc-mua-lua-he-thu-10234.html", listing.Entries[0].Link);
    }

    [Fact]
    public void Rule_SaysWhereEntriesAre()
    {
        var rule = new ListingRule(Entry: "//div[@class='item'][h3]", Link: "h3/a", Time: "span[@class='time']");
        var entries = Parse(Page, rule).Entries;
        Assert.Equal(4, entries.Count);
        Assert.Equal(8, entries[0].Published!.Value.Value.Hour);
    }

    [Theory]
    [InlineData("//div[@class='nothing']", "The listing rule matched nothing")]
    [InlineData("//div[[", "The listing rule's expression //div[[ is no XPath")]
    public void Rule_ThatDoesNotWork_SaysSo(string expression, string warning) =>
        Assert.Contains(warning, Parse(Page, new ListingRule(Entry: expression)).Warnings);

    [Fact]
    public void Rule_ThatDoesNotWork_IsNamedOnce()
    {
        var warnings = Parse(Page, new ListingRule(Entry: "//li", Link: "a[", Time: "count(b)")).Warnings;
        Assert.Equal(["The listing rule's expression a[ is no XPath", "The listing rule's expression count(b) is no XPath", "The listing rule matched nothing"], warnings);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<x-y>")]
    public void DeepNesting_WithoutHeadlines_IsRefused(string tag)
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(tag, 200_000)));
        var outcome = ListingParser.Parse(body, "text/html", new Uri("https://a.vn/"), rule: null);
        Assert.Equal("HTML nested deeper than 256 elements", Assert.IsType<ParseOutcome.NotAFeed>(outcome).Reason);
    }

    [Fact]
    public void DeepNesting_AroundHeadlines_IsReadWithAWarning()
    {
        var listing = Parse(string.Concat(Enumerable.Repeat("<font>", 2_000)) + Page);
        Assert.Equal("Nông dân được mùa lúa hè thu", listing.Entries[0].Title);
        Assert.Equal(["HTML nested deeper than 256 elements"], listing.Warnings);
    }

    private static FeedDocument Parse(string html, ListingRule? rule = null) =>
        Assert.IsType<ParseOutcome.Parsed>(ListingParser.Parse(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", new Uri("https://a.vn/kinh-te"), rule)).Document;
}
