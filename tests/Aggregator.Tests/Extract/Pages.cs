using System.Text;
using Aggregator.Articles;
using Aggregator.Extract;
using Aggregator.Sources;

namespace Aggregator.Tests.Extract;

/// <summary>Small article pages for tests of the extractor.</summary>
internal static class Pages
{
    internal const string Url = "https://bao.example.vn/kinh-te/gia-vang-tang-manh-20260307080054340.htm";

    /// <summary>Three paragraphs that read like prose; none of them is anybody's.</summary>
    internal const string Prose =
        "<p>Sáng nay, giá vàng trong nước tăng mạnh so với hôm qua, theo ghi nhận tại nhiều cửa hàng ở Hà Nội và các tỉnh lân cận trong phiên giao dịch đầu tuần.</p>" +
        "<p>Người mua cho biết, họ đã chờ đợi từ sớm, nhưng lượng giao dịch vẫn thấp hơn so với những tuần trước, khi giá còn ổn định và thị trường yên ắng hơn nhiều.</p>" +
        "<p>Các chuyên gia nhận định, xu hướng này có thể kéo dài thêm vài ngày, tùy theo diễn biến của thị trường thế giới và chính sách của ngân hàng trung ương.</p>";

    internal static ExtractedArticle Extract(string html, string url = Url, PageRule? rule = null) =>
        Assert.IsType<ExtractionOutcome.Extracted>(Outcome(html, url, rule)).Article;

    internal static ExtractionOutcome Outcome(string html, string url = Url, PageRule? rule = null) =>
        PageExtractor.Extract(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", new Uri(url), rule);

    /// <summary>A page with a heading, the prose, and what a test adds.</summary>
    internal static string Article(string head = "", string beforeText = "", string inText = "", string afterText = "") =>
        $"<!DOCTYPE html><html lang=vi><head><title>Giá vàng tăng mạnh | Báo Ví Dụ</title>{head}</head><body>" +
        $"<h1>Giá vàng tăng mạnh</h1>{beforeText}<div class=content>{Prose}{inText}</div>{afterText}</body></html>";
}
