using System.Text;
using Aggregator.Extract;
using Aggregator.Sources;

namespace Aggregator.Tests.Extract;

public sealed class PageExtractorTests
{
    [Fact]
    public void PlainPage_GivesTitleAndText()
    {
        var article = Pages.Extract(Pages.Article());
        Assert.Equal("Giá vàng tăng mạnh", article.Title);
        Assert.Equal(3, article.BodyText.Split('\n').Length);
        Assert.StartsWith("Sáng nay, giá vàng", article.BodyText, StringComparison.Ordinal);
        Assert.Equal("vi", article.Language);
    }

    [Theory]
    [InlineData("<div class=related-news><h3>Tin khác</h3><p>Một câu khá dài về chuyện khác, không thuộc bài này, nhưng đọc giống văn xuôi lắm.</p></div>")]
    [InlineData("<p>Xem thêm: <a href=/b>Chuyện khác hoàn toàn không thuộc bài</a></p>")]
    [InlineData("<p><a href=/b>Đọc thêm chuyện khác hoàn toàn không thuộc bài này</a></p>")]
    [InlineData("<ul><li><a href=/a>Tin thứ nhất trong danh sách</a><li><a href=/b>Tin thứ hai trong danh sách</a></ul>")]
    [InlineData("<div class=share-buttons>Chia sẻ <a href=#>Facebook</a></div>")]
    [InlineData("<div style='display:none'>Chữ ẩn không ai thấy, nhưng vẫn nằm trong trang này.</div>")]
    [InlineData("<script>var a = 'Chữ trong mã lệnh, không phải bài báo.'</script>")]
    [InlineData("<p>Advertisement</p>")]
    [InlineData("<p>Theo VnExpress</p>")]
    [InlineData("<p>(Ảnh: Mai Lê/AFP via Getty Images)</p>")]
    [InlineData("<p>Một ngày ở bến sông. | © Mai Lê</p>")]
    [InlineData("<p>Image 1 of 5</p>")]
    [InlineData("<p>&lt;img height=\"1\" width=\"1\" src=\"https://t.example/p\"&gt;</p>")]
    [InlineData("<p style='text-align:center'><img src=/anh.jpg></p><p style='text-align:center'>Người dân chờ mua vàng từ sáng sớm</p>")]
    [InlineData("<p><img src=/anh.jpg></p><p><em>Người dân chờ mua vàng từ sáng sớm</em></p>")]
    [InlineData("<table><tr><td><img src=/anh.jpg></td></tr><tr><td>Người dân chờ mua vàng từ sáng sớm</td></tr></table>")]
    [InlineData("<p style='text-align:right'><strong>Nguyễn Văn A</strong></p>")]
    public void WhatIsNotTheArticle_IsLeftOut(string foreign) =>
        Assert.Equal(3, Pages.Extract(Pages.Article(inText: foreign)).BodyText.Split('\n').Length);

    [Fact]
    public void ListsQuotesTablesAndCode_Stay()
    {
        var article = Pages.Extract(Pages.Article(inText:
            "<h2>Bảng giá</h2><table><tr><td>SJC</td><td>183,8</td></tr><tr><td>PNJ</td><td>182,1</td></tr></table>" +
            "<ul><li>Giá mua vào tăng hai triệu đồng mỗi lượng so với hôm qua.</li></ul><blockquote><p>Tôi đã chờ từ sáng sớm để mua được vàng.</p></blockquote><pre>a = 1</pre>" + Pages.Prose));
        Assert.Contains("\nBảng giá\nSJC 183,8\nPNJ 182,1\nGiá mua vào", article.BodyText, StringComparison.Ordinal);
        Assert.Contains("Tôi đã chờ", article.BodyText, StringComparison.Ordinal);
        Assert.Contains("a = 1", article.BodyText, StringComparison.Ordinal);
        Assert.Contains("<blockquote>", article.BodyHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void SidebarOfTeasers_DoesNotWin()
    {
        var teasers = string.Concat(Enumerable.Range(0, 30).Select(number =>
            $"<div class=item><h3><a href=/x{number}>Tiêu đề của một bài báo khác số {number}</a></h3><p>Đoạn mở đầu của bài khác, dài vừa đủ để trông giống văn xuôi, nhưng không thuộc bài này.</p></div>"));
        Assert.Equal(3, Pages.Extract(Pages.Article(afterText: $"<div class=zone>{teasers}</div>")).BodyText.Split('\n').Length);
    }

    [Fact]
    public void ArticleTypeCommentary_IsNoCommentSection() =>
        Assert.Equal(3, Pages.Extract($"<h1>Bình luận</h1><article class='type-commentary label-hidden'>{Pages.Prose}</article>").BodyText.Split('\n').Length);

    [Fact]
    public void StoryToldInCaptions_GivesTheCaptions()
    {
        var figures = string.Concat(Enumerable.Range(1, 6).Select(number => $"<figure><img src=/p{number}.jpg><figcaption>Chú thích dài của bức ảnh thứ {number}, kể một phần câu chuyện của phóng sự.</figcaption></figure>"));
        var article = Pages.Extract($"<html><head><meta property='article:published_time' content='2026-03-07T08:00:00+07:00'></head><body><h1>Phóng sự ảnh</h1><div class=singular-content>{figures}</div></body></html>");
        Assert.Equal(6, article.BodyText.Split('\n').Length);
        Assert.Equal(6, article.Images.Count);
        Assert.Contains("thứ 2", article.Images[1].Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void TextCarriedAsDataOnly_IsTaken()
    {
        var text = string.Join("\\n", Enumerable.Repeat("Một đoạn văn đủ dài của bài báo, chỉ có trong dữ liệu có cấu trúc của trang.", 6));
        var article = Pages.Extract($"<title>Tin</title><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Tin\",\"articleBody\":\"{text}\"}}</script><div id=app></div>");
        Assert.Equal(6, article.BodyText.Split('\n').Length);
        Assert.StartsWith("<p>Một đoạn văn", article.BodyHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a href=/t id=auto-tag_vang class=auto-linked-tag>vàng miếng</a>")]
    [InlineData("<a href=/t class='related share'>vàng miếng</a>")]
    public void LinkInASentence_StaysWhateverItIsNamed(string link) => Assert.Contains("giá vàng miếng tăng", Pages.Extract(Pages.Article(
        inText: $"<p>Theo ghi nhận sáng nay, giá {link} tăng thêm hai triệu đồng mỗi lượng, cao nhất từ đầu năm đến nay.</p>")).BodyText, StringComparison.Ordinal);

    [Fact]
    public void PictureInNoscriptOnly_IsKept()
    {
        var article = Pages.Extract(Pages.Article(inText: "<figure><div class=lazy></div><noscript><img src=/anh-cho-vang.jpg width=680></noscript></figure>"));
        Assert.Equal("https://bao.example.vn/anh-cho-vang.jpg", Assert.Single(article.Images).Url);
        Assert.Contains("<img src=\"https://bao.example.vn/anh-cho-vang.jpg\"", article.BodyHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void PictureInNoscriptToo_IsTakenOnce() => Assert.Single(Pages.Extract(Pages.Article(
        inText: "<figure><img data-src=/anh-cho-vang.jpg src=data:,x><noscript><img src=/anh-cho-vang.jpg></noscript></figure>")).BodyHtml.Split("<img").Skip(1));

    [Fact]
    public void HeadingsOfPartsInBoxes_Stay()
    {
        var parts = string.Concat(Enumerable.Range(1, 3).Select(number => $"<div class=slide-title><h2>Cửa hàng số {number}</h2></div><p>Cửa hàng này mở cửa từ sớm, bán đến khi hết vàng miếng, và không nhận đặt trước qua điện thoại.</p>"));
        Assert.Contains("Cửa hàng số 2\n", Pages.Extract(Pages.Article(inText: parts)).BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public void Sapo_IsTheLeadAndNotTheText()
    {
        var article = Pages.Extract(Pages.Article(beforeText: "<h2 class='singular-sapo'>(Dân trí) - Giá vàng tăng mạnh trong phiên đầu tuần, vượt mốc cũ.</h2>"));
        Assert.Equal("(Dân trí) - Giá vàng tăng mạnh trong phiên đầu tuần, vượt mốc cũ.", article.Lead);
        Assert.DoesNotContain("vượt mốc cũ", article.BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public void DescriptionThatBeginsTheText_IsNoLead() =>
        Assert.Null(Pages.Extract(Pages.Article("<meta name=description content='Sáng nay, giá vàng trong nước tăng mạnh so với hôm qua, theo ghi nhận…'>")).Lead);

    [Fact]
    public void BodyHtml_HasAbsoluteAddresses()
    {
        var article = Pages.Extract(Pages.Article("<base href='https://cdn.example.vn/x/'>", inText: "<p>Một câu có <a href='y?utm_source=z'>liên kết</a> ở giữa, dài vừa đủ để ở lại trong bài.</p><img data-src='a.jpg' src='data:image/gif;base64,R0'>"));
        Assert.Contains("<a href=\"https://cdn.example.vn/x/y\">", article.BodyHtml, StringComparison.Ordinal);
        Assert.Contains("src=\"https://cdn.example.vn/x/a.jpg\"", article.BodyHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Videos_AreThePlayersInTheText() =>
        Assert.Equal(["https://www.youtube.com/watch?v=abcDEF12345"],
            Pages.Extract(Pages.Article(inText: "<iframe src='https://www.youtube.com/embed/abcDEF12345'></iframe><iframe src='https://ads.example/x'></iframe>")).Videos);

    [Fact]
    public void Rule_GoesBeforeEverythingElse()
    {
        var html = Pages.Article("<meta property='og:title' content='Sai'>", "<div id=t>Đúng <b>tên</b></div><div id=a>Bài: Trần Thị B</div><div id=d>Thứ bảy, 7/3/2026, 00:05 (GMT+7)</div>", "<p id=bo>Câu này thuộc phần phải bỏ đi theo quy tắc của nguồn.</p>");
        var article = Pages.Extract(html, rule: new PageRule(Title: "//*[@id='t']", Body: "//div[@class='content']", Author: "//*[@id='a']", Published: "//*[@id='d']", Remove: ["//*[@id='bo']"]));
        Assert.Equal("Đúng tên", article.Title);
        Assert.Equal(["Trần Thị B"], article.Authors);
        Assert.Equal(new DateTimeOffset(2026, 3, 7, 0, 5, 0, TimeSpan.FromHours(7)), article.Published!.Value.Value);
        Assert.DoesNotContain("phải bỏ đi", article.BodyText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("%PDF-1.7 x", "PDF")]
    [InlineData("<html><body></body></html>", "neither")]
    public void WhatIsNoPage_IsNamed(string body, string word) =>
        Assert.Contains(word, Assert.IsType<ExtractionOutcome.NotAnArticle>(Pages.Outcome(body)).Reason, StringComparison.Ordinal);

    [Fact]
    public void HomePage_IsNoArticle() =>
        Assert.IsType<ExtractionOutcome.NotAnArticle>(Pages.Outcome(Pages.Article(), "https://bao.example.vn/"));

    [Fact]
    public void ListOfLinks_IsNoArticle()
    {
        var links = string.Concat(Enumerable.Range(0, 60).Select(number => $"<li><a href=/a{number}>Tiêu đề của bài báo số {number} trong danh sách</a></li>"));
        Assert.IsType<ExtractionOutcome.NotAnArticle>(Pages.Outcome($"<title>Kinh tế</title><h1>Kinh tế</h1><ul>{links}</ul>", "https://bao.example.vn/kinh-te"));
    }

    [Fact]
    public void OtherMediaType_IsNamed() =>
        Assert.Contains("image/webp", Assert.IsType<ExtractionOutcome.NotAnArticle>(PageExtractor.Extract(Encoding.UTF8.GetBytes("RIFF"), "image/webp", new Uri(Pages.Url), null)).Reason, StringComparison.Ordinal);
}
