using Aggregator.Articles;
using Aggregator.Publish;
using Aggregator.Publish.Copies;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Pages;
using Aggregator.Publish.Views;

namespace Aggregator.Tests.Publish.Copies;

/// <summary>A site with an article that may be republished.</summary>
internal static class CopySite
{
    public const string Body = """<p>Sáng nay <strong>thành phố</strong> mở tuyến mới.</p><h2>Vé</h2><ul><li>8.000 đồng</li></ul><figure><img src="https://open.example/2.jpg"><figcaption>Xe</figcaption></figure>""";

    public static Task<Article> StoreOpenAsync(this PublishedSite site, Func<Article, Article>? change = null) => site.StoreAsync(90, draft =>
    {
        var article = draft with
        {
            SourceId = PublishedSite.Open,
            BodyHtml = Body,
            Lead = "Mười hai chuyến mỗi ngày.",
            Authors = ["Nguyễn An"],
            Images = [new ArticleImage("https://open.example/1.jpg", "Bến xe mới", "Trần Bình", 1200, 800)],
            Topics = ["travel"],
            Places = ["da-nang"],
        };
        return change is null ? article : change(article);
    });

    public static async Task<ArticleCopy> CopyAsync(this PublishedSite site, Article article, string language = "en", bool withPicture = true)
    {
        var view = await site.Get<ArticleReader>().FindAsync(article.Id, CancellationToken.None);
        return CopyOf(view!, language, withPicture);
    }

    public static ArticleCopy CopyOf(ArticleView view, string language = "en", bool withPicture = true) => ArticleCopy.Of(
        view, withPicture && view.Card.Image is { } image ? new CopyPicture($"{PublishedSite.BaseUrl}/i/{view.Card.Id}", image) : null,
        InterfaceLanguages.Find(language)!, PublishedSite.BaseUrl);

    public static Task<RenderedDocument> RepublishAsync(this PublishedSite site, Article article, string language = "en", string query = "") =>
        site.Get<CopyPages>().RepublishAsync(
            PublishedSite.Request($"/{language}/a/{article.Id}/republish{query}"), InterfaceLanguages.Find(language)!, article.Id, CancellationToken.None);
}
