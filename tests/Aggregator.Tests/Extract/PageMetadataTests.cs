using System.Globalization;

namespace Aggregator.Tests.Extract;

public sealed class PageMetadataTests
{
    [Theory]
    [InlineData("<meta property='og:title' content='Giá vàng tăng mạnh - Báo Ví Dụ'><meta property='og:site_name' content='Báo Ví Dụ'>", "Giá vàng tăng mạnh")]
    [InlineData("<meta property='og:title' content='Gi&#225; v&#224;ng &quot;tăng&quot; mạnh'>", "Giá vàng tăng mạnh")]
    [InlineData("<meta property='og:title' content='Gi&#225; v&#224;ng &quot;nhảy&quot; mạnh'>", "Giá vàng \"nhảy\" mạnh")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Giá vàng tăng mạnh\"}</script><meta property='og:title' content='Sốc: giá vàng'>", "Giá vàng tăng mạnh")]
    public void Title_IsTheHeadlineWithoutTheSite(string head, string title) => Assert.Equal(title, Pages.Extract(Pages.Article(head)).Title);

    [Theory]
    [InlineData("<li class=breadcrumb><h1>Gold: alles zum Preis</h1></li>", "<h2>Gold glänzt wieder</h2>", "Gold glänzt wieder")]
    [InlineData("<h1 class=site-title><a href='/'>Talbote</a></h1>", "<h2>Gold glänzt wieder</h2>", "Gold glänzt wieder")]
    [InlineData("", "<h1><span class=kicker>Märkte</span> <span>Gold glänzt wieder</span></h1>", "Gold glänzt wieder")]
    [InlineData("<h1><a href='https://talbote.example.de/'><img alt=Talbote></a></h1>", "<h1>Gold glänzt wieder</h1>", "Gold glänzt wieder")]
    public void Title_IsTheOneShownAboveTheText(string top, string heading, string title) => Assert.Equal(title, Pages.Extract(
        "<title>Gold: alles zum Preis - Talbote</title><meta property='og:title' content='Gold glänzt wieder'>"
        + $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Gold: alles zum Preis\"}}</script><body>{top}<main>{heading}<div>{Pages.Prose}</div></main>").Title);

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Lê Phương\"}}", "Lê Phương")]
    [InlineData("{\"@type\":[\"NewsArticle\"],\"author\":[{\"name\":\"Lê Phương\"},{\"name\":\"Trần An\"}]}", "Lê Phương|Trần An")]
    [InlineData("{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":\"Article\",\"author\":\"By Anna Huber and Hans Maier\"}]}", "Anna Huber|Hans Maier")]
    [InlineData("[{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Báo Ví Dụ\"}}]", "")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Theo Hồ Hương\"}}", "")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"\"}}", "")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":\"Reuters\"}", "Reuters")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":\"bao.example.vn\"}", "")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":\"Nguyễn Công Phượng, TTXVN\"}", "Nguyễn Công Phượng|TTXVN")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":[{\"@type\":\"Person\",\"name\":\"Paula Steig\"},{\"@type\":\"Organization\",\"name\":\"SDA\"}]}", "Paula Steig|SDA")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Verband der Imker\"}}", "Verband der Imker")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Talbote Redaktion\"}}", "")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Bộ Khoa học và Công nghệ\"}}", "")]
    [InlineData("{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#p1\"}},{\"@type\":\"Person\",\"@id\":\"#p1\",\"name\":\"Lê Phương\"}]}", "Lê Phương")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":\"Ban Biên tập\"}", "")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":\"https://www.facebook.com/bao\"}", "")]
    public void Authors_ArePeopleAndAgencies(string data, string names) =>
        Assert.Equal(names, string.Join('|', Pages.Extract(Pages.Article($"<script type='application/ld+json'>{data}</script>")).Authors));

    [Theory]
    [InlineData("<p class=author-name>Bài và ảnh: Minh Chiến</p>", "Minh Chiến")]
    [InlineData("<div class=byline>By <a rel=author href=/x>Anna Huber</a></div>", "Anna Huber")]
    [InlineData("<div class=byline>Posted on March 7</div>", "")]
    [InlineData("<div class=byline>Anna Huber 07/03/2026 06:12</div>", "Anna Huber")]
    [InlineData("<div class=byline><span>Author</span><a href=/author/a>Anna Huber</a></div>", "Anna Huber")]
    [InlineData("<p>von <a href='/autoren/anna-huber'>Dr. Anna Huber</a></p>", "Dr. Anna Huber")]
    [InlineData("<h5>Datum: </h5>03.11.2021<br><h5>Autor: </h5>Anna Huber", "Anna Huber")]
    [InlineData("<p>Tác giả: Lê Phương</p>", "Lê Phương")]
    [InlineData("<p>Autorin: Anna Huber, Leiterin des Hauses in Hà Nội</p>", "Anna Huber")]
    [InlineData("<p>Nguồn: Lê Phương</p>", "")]
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

    [Fact]
    public void TodaysDateFarAbove_IsNotWhenItWasPublished()
    {
        var top = "<div class=date>Chủ nhật, 8/3/2026</div>" + string.Concat(Enumerable.Repeat("<p><a href=/x>Mục</a></p>", 40));
        Assert.Null(Pages.Extract($"<title>Tin</title><body>{top}<h1>Giá vàng tăng mạnh</h1><div>{Pages.Prose}</div>", "https://bao.example.vn/a/b.html").Published);
    }

    [Theory]
    [InlineData("3 giờ trước")]
    [InlineData("Hôm qua, 15:20")]
    [InlineData("yesterday")]
    public void RelativeTime_IsNotGuessed(string text) =>
        Assert.Null(Pages.Extract(Pages.Article(beforeText: $"<span class=date>{text}</span>"), "https://bao.example.vn/a/b.html").Published);

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
