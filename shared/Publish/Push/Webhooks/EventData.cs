using Aggregator.Articles;
using Aggregator.Publish.Api;

namespace Aggregator.Publish.Push.Webhooks;

/// <summary>The data of article.published and article.updated.</summary>
public sealed record ArticleNews(Article Article, ApiArticle Shown)
{
    public static JsonShape<ArticleNews> Shape { get; } = new("ArticleNews",
        JsonField.Text<ArticleNews>("articleId", "Which article.", JsonSchema.ArticleId, one => one.Article.Id),
        JsonField.Number<ArticleNews>("version", "Its version.", one => one.Article.Version),
        JsonField.Texts<ArticleNews>("changed", "What differs from the version before.", one => one.Article.Changed.Select(field => field.ToString().ToLowerInvariant())),
        JsonField.Object<ArticleNews, ApiArticle>("article", "As the API shows it at the moment of sending.", ArticleJson.WholeArticle, one => one.Shown));
}

/// <summary>The data of package.ready.</summary>
public sealed record PackageReady(string Slug, DateTimeOffset BuiltAt, string BaseUrl)
{
    public static JsonShape<PackageReady> Shape { get; } = new("PackageReady",
        JsonField.Text<PackageReady>("package", "Which package.", JsonSchema.Text, one => one.Slug),
        JsonField.Time<PackageReady>("builtAt", "When it was made.", one => one.BuiltAt),
        JsonField.Text<PackageReady>("url", "Where it is.", JsonSchema.Url, one => $"{one.BaseUrl}/package/{one.Slug}"));
}
