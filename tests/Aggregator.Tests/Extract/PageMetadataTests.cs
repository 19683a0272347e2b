using System.Globalization;

namespace Aggregator.Tests.Extract;

public sealed class PageMetadataTests
{
    [Theory]
    [InlineData("<meta property='og:title' content='Giá vàng tăng mạnh - Báo Ví Dụ'><meta property='og:site_name' content='Báo Ví Dụ'>", "Giá vàng tăng mạnh")]
    [InlineData("<meta property='og:title' content='Gi&#225; v&#224;ng &quot;tăng&quot; mạnh'>", "Giá vàng \"tăng\" mạnh")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Giá vàng tăng mạnh\"}</script><meta property='og:title' content='Sốc: giá vàng'>", "Giá vàng tăng mạnh")]
    public void Title_IsTheHeadlineWithoutTheSite(string head, string title) => Assert.Equal(title, Pages.Extract(Pages.Article(head)).Title);

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Lê Phương\"}}", "Lê Phương")]
    [InlineData("{\"@type\":[\"NewsArticle\"],\"author\":[{\"name\":\"Lê Phương\"},{\"name\":\"Trần An\"}]}", "Lê Phương|Trần An")]
    [InlineData("{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":\"Article\",\"author\":\"By Anna Huber and Hans Maier\"}]}", "Anna Huber|Hans Maier")]
    [InlineData("[{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Báo Ví Dụ\"}}]", "")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Theo Hồ Hương\"}}", "")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"\"}}", "")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":\"Reuters\"}", "")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":\"bao.example.vn\"}", "")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":\"Nguyễn Công Phượng, TTXVN\"}", "Nguyễn Công Phượng")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":\"Ban Biên tập\"}", "")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":\"https://www.facebook.com/bao\"}", "")]
    public void Authors_ArePeople(string data, string names) =>
        Assert.Equal(names, string.Join('|', Pages.Extract(Pages.Article($"<script type='application/ld+json'>{data}</script>")).Authors));

    [Theory]
    [InlineData("<p class=author-name>Bài và ảnh: Minh Chiến</p>", "Minh Chiến")]
    [InlineData("<div class=byline>By <a rel=author href=/x>Anna Huber</a></div>", "Anna Huber")]
    [InlineData("<div class=byline>Posted on March 7</div>", "")]
    public void PrintedByline_IsReadWhereNothingIsDeclared(string byline, string names) =>
        Assert.Equal(names, string.Join('|', Pages.Extract(Pages.Article(beforeText: byline)).Authors));

    [Fact]
    public void SignatureAtTheEnd_IsTheAuthor() =>
        Assert.Equal(["Lê Phương"], Pages.Extract(Pages.Article(inText: "<p style='text-align:right'><strong>Lê Phương</strong></p>")).Authors);

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-07T08:07:18+07:00\"}</script>", "", "2026-03-07T08:07:18+07:00")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-07\"}</script><meta property='article:published_time' content='2026-03-07T08:06:00+07:00'>", "", "2026-03-07T08:06:00+07:00")]
    [InlineData("<meta name=pubdate content='2026-03-06T10:00:00'>", "", "2026-03-06T10:00:00+07:00")]
    [InlineData("", "<time datetime='2026-03-05T09:30:00Z'>x</time>", "2026-03-05T09:30:00+00:00")]
    [InlineData("", "<span class=date>Thứ bảy, 7/3/2026, 00:05 (GMT+7)</span>", "2026-03-07T00:05:00+07:00")]
    [InlineData("<meta property='article:published_time' content='0001-01-01T00:00:00'>", "", "2026-03-07T08:00:54+07:00")]
    public void Published_IsDeclaredPrintedOrInTheAddress(string head, string beforeText, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), Pages.Extract(Pages.Article(head, beforeText)).Published!.Value.Value);

    [Theory]
    [InlineData("https://nld.com.vn/a-196260307071308923.htm", "2026-03-07T07:13:08+07:00")]
    [InlineData("https://a.vn/2024/03/07/tin", "2024-03-07T00:00:00+07:00")]
    [InlineData("https://a.vn/tin-20240307.html", "2024-03-07T00:00:00+07:00")]
    [InlineData("https://a.vn/tin-99999999.html", null)]
    [InlineData("https://vnexpress.net/a-4954454.html", null)]
    public void AddressWithADate_TellsIt(string url, string? expected) =>
        Assert.Equal(expected, Pages.Extract(Pages.Article(), url).Published?.Value.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("<link rel=canonical href='/kinh-te/gia-vang-tang-manh-20260307080054340.htm?utm_source=x#y'>", "https://bao.example.vn/kinh-te/gia-vang-tang-manh-20260307080054340.htm")]
    [InlineData("<link rel=canonical href='https://bao.example.vn/'>", null)]
    [InlineData("<link rel=canonical href='https://bao.example.vn/kinh-te/'>", null)]
    [InlineData("<link rel=canonical href='https://other.example.com/a/b/c'>", null)]
    [InlineData("<link rel=canonical href='javascript:alert(1)'><meta property='og:url' content='https://www.example.vn/kinh-te/gia-vang-tang-manh-1.htm'>", "https://www.example.vn/kinh-te/gia-vang-tang-manh-1.htm")]
    public void Canonical_MustBeAbleToBeTheArticles(string head, string? expected) => Assert.Equal(expected, Pages.Extract(Pages.Article(head)).Canonical);

    [Theory]
    [InlineData("vi_VN", "vi")]
    [InlineData("zh-TW", "zh-Hant")]
    [InlineData("zh", "zh-Hans")]
    [InlineData("en-US", "en")]
    [InlineData("x", null)]
    public void Language_IsOneTag(string declared, string? expected) =>
        Assert.Equal(expected, Pages.Extract(Pages.Article($"<meta property='og:locale' content='{declared}'>").Replace("<html lang=vi>", "<html>", StringComparison.Ordinal)).Language);

    [Fact]
    public void Image_HasCaptionAndCreditApart()
    {
        var image = Pages.Extract(Pages.Article(inText: "<figure><img src=/anh.jpg width=680 height=400><figcaption>Khách mua vàng tại Hà Nội (Ảnh: Mạnh Quân).</figcaption></figure>")).Images[0];
        Assert.Equal("https://bao.example.vn/anh.jpg", image.Url);
        Assert.Equal("Khách mua vàng tại Hà Nội", image.Caption);
        Assert.Equal("Mạnh Quân", image.Credit);
        Assert.Equal(680, image.Width);
    }

    [Theory]
    [InlineData("<img src=/logo.png>")]
    [InlineData("<img src=/a.jpg width=16>")]
    [InlineData("<img src='https://sb.scorecardresearch.com/p?c1=2'>")]
    public void Decoration_IsNoImage(string image) => Assert.Empty(Pages.Extract(Pages.Article(inText: image)).Images);

    [Fact]
    public void ShareImage_ComesFirstUnlessItIsTheEmblem()
    {
        Assert.Equal("https://bao.example.vn/share.jpg", Pages.Extract(Pages.Article("<meta property='og:image' content='/share.jpg'>", inText: "<img src=/anh-trong-bai.jpg>")).Images[0].Url);
        Assert.Empty(Pages.Extract(Pages.Article("<meta property='og:image' content='/logo-bao.png'>")).Images);
    }

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"Giá\nvàng\"}", "Giá vàng")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"Giá \"vàng\" tăng\",}", "Giá \"vàng\" tăng")]
    [InlineData("<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Giá vàng\"} -->", "Giá vàng")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"Giá vàng\", \"author\": {\"name\":\"A", "Giá vàng")]
    public void BrokenLinkedData_IsRepaired(string data, string headline) =>
        Assert.Equal(headline, Pages.Extract($"<html><body><script type='application/ld+json'>{data}</script><div>{Pages.Prose}</div></body></html>").Title);
}
