using System.Globalization;
using Aggregator.Newsroom.Invent;
using Aggregator.Newsroom.Texts;

namespace Aggregator.Newsroom.Pages;

/// <summary>What the page of one article shows, gathered once.</summary>
internal sealed class ArticlePage
{
    public ArticlePage(InventedArticle article, DateTimeOffset now)
    {
        Article = article;
        Lead = article.Lead;
        Body = article.Body;
        Pictures = article.Pictures;
        Byline = article.Byline;
        Tags = article.Tags;
        Modified = article.Modified is { } modified && modified <= now ? modified : null;
        Related = [.. article.Outlet.Earlier(article, 4)];
        Siblings = article.Outlet.Siblings(article, now);
    }

    public InventedArticle Article { get; }

    public string Lead { get; }

    public IReadOnlyList<BodyBlock> Body { get; }

    public IReadOnlyList<InventedPicture> Pictures { get; }

    public string? Byline { get; }

    public IReadOnlyList<string> Tags { get; }

    public DateTimeOffset? Modified { get; }

    public IReadOnlyList<InventedArticle> Related { get; }

    public IReadOnlyList<InventedArticle> Siblings { get; }

    public OutletStyle Style => Article.Outlet.Style;

    public Edition Edition => Article.Edition;

    public LanguageText Language => Article.Edition.Language;

    public string Section => Language.Section(Article.Section);

    public string SectionUrl => Edition.Origin + Edition.Prefix + "/" + ArticleAddress.Slug(Section, Article.Section);

    public string Publisher => Language.Code == "vi" ? Article.Outlet.Source.NameVi : Article.Outlet.Source.NameEn;

    public string PublishedIso => Iso(Article.Published);

    public string? ModifiedIso => Modified is { } modified ? Iso(modified) : null;

    /// <summary>The publication time for readers, in Viet Nam time, for example 14/11/2026 09:15.</summary>
    public string PublishedAs(string format) => Article.Published.ToOffset(Event.VietNam).ToString(format, CultureInfo.InvariantCulture);

    public string Weekday => Capital(Language.Days[(int)Article.Published.ToOffset(Event.VietNam).DayOfWeek]);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Iso(DateTimeOffset time) =>
        time.ToOffset(Event.VietNam).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
