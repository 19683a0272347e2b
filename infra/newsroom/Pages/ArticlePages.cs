using System.Text;
using Aggregator.Newsroom.Invent;
using static Aggregator.Newsroom.Pages.MarkupText;

namespace Aggregator.Newsroom.Pages;

/// <summary>The families of article pages; a source keeps to one.</summary>
internal static class ArticlePages
{
    public static string Write(ArticlePage page)
    {
        var html = new StringBuilder(16384);
        switch (page.Style.Pages)
        {
            case PageFamily.Broadsheet:
                Broadsheet(html, page);
                break;
            case PageFamily.Blog:
                Blog(html, page);
                break;
            case PageFamily.Government:
                OfficialPages.Government(html, page);
                break;
            case PageFamily.Magazine:
                Magazine(html, page);
                break;
            case PageFamily.Drupal:
                OfficialPages.Drupal(html, page);
                break;
            case PageFamily.Modern:
                Modern(html, page);
                break;
            default:
                Desk(html, page);
                break;
        }
        return html.ToString();
    }

    // JSON-LD object, Open Graph, data-role attributes, pictures loaded late.
    private static void Desk(StringBuilder html, ArticlePage page)
    {
        Furniture.AppendHead(html, page, openGraph: true);
        StructuredData.AppendObject(html, page);
        html.Append("</head>\n<body class=\"detail-page\">\n");
        Furniture.AppendNavigation(html, page.Edition, page.Publisher, "main");
        Furniture.AppendAdvert(html, page.Language, 1);
        html.Put($"<div class=\"detail__main\"><a class=\"category-page__name\" href=\"{page.SectionUrl}\">{Escape(page.Section)}</a>\n<div class=\"detail-time\"><div data-role=\"publishdate\">{page.PublishedAs("dd/MM/yyyy HH:mm")} GMT+7</div></div>\n");
        html.Put($"<h1 class=\"detail-title article-title\" data-role=\"title\">{Escape(page.Article.Title)}</h1>\n");
        if (page.Byline is { } byline)
            html.Put($"<div class=\"author-info\"><a class=\"name\" data-role=\"author\" href=\"/tac-gia/{ArticleAddress.Slug(byline)}\">{Escape(byline)}</a></div>\n");
        Furniture.AppendShare(html, page.Language);
        html.Put($"<h2 class=\"detail-sapo\" data-role=\"sapo\">{Escape(page.Lead)}</h2>\n<div class=\"detail-cmain\"><div class=\"detail-content afcbc-body\" data-role=\"content\" itemprop=\"articleBody\">\n");
        new BodyText("p", BodyText.LazyFigure, inner => Furniture.AppendRelated(inner, page, "VCSortableInPreviewMode link-content-footer", 2)).Append(html, page);
        html.Append("</div></div>\n");
        Furniture.AppendTags(html, page, "detail-tag-list");
        Furniture.AppendComments(html, page);
        Furniture.AppendRelated(html, page, "detail-same-category");
        html.Append("</div>\n");
        Furniture.AppendFooter(html, page.Edition, page.Publisher);
    }

    // JSON-LD array with breadcrumbs; the signature closes the text; a sidebar full of headlines.
    private static void Broadsheet(StringBuilder html, ArticlePage page)
    {
        Furniture.AppendHead(html, page, openGraph: true);
        html.Put($"<meta name=\"pubdate\" content=\"{page.PublishedIso}\">\n<meta itemprop=\"dateCreated\" content=\"{page.PublishedIso}\">\n");
        StructuredData.AppendArray(html, page);
        html.Append("</head>\n<body>\n");
        Furniture.AppendNavigation(html, page.Edition, page.Publisher, "top");
        html.Put($"<section class=\"page-detail\"><div class=\"container\"><div class=\"sidebar-1\">\n<div class=\"header-content\"><ul class=\"breadcrumb\"><li><a href=\"{page.SectionUrl}\">{Escape(page.Section)}</a></li></ul><span class=\"date\">{Escape(page.Weekday)}, {page.PublishedAs("d/M/yyyy, HH:mm")} (GMT+7)</span></div>\n");
        html.Put($"<h1 class=\"title-detail\">{Escape(page.Article.Title)}</h1>\n<p class=\"description\">{Escape(page.Lead)}</p>\n<article class=\"fck_detail\">\n");
        new BodyText("p class=\"Normal\"", BodyText.HtmlFigure, inner => Furniture.AppendAdvert(inner, page.Language, 2)).Append(html, page);
        if (page.Byline is { } byline)
            html.Put($"<p class=\"Normal\" style=\"text-align:right;\"><strong>{Escape(byline)}</strong></p>\n");
        html.Append("</article>\n");
        Furniture.AppendTags(html, page, "tags");
        Furniture.AppendShare(html, page.Language);
        html.Append("</div>\n");
        Furniture.AppendRelated(html, page, "sidebar-2 list-news-subfolder");
        html.Append("</div></section>\n");
        Furniture.AppendComments(html, page);
        Furniture.AppendFooter(html, page.Edition, page.Publisher);
    }

    // A graph in JSON-LD, entry-content, the lead is the first paragraph in bold.
    private static void Blog(StringBuilder html, ArticlePage page)
    {
        Furniture.AppendHead(html, page, openGraph: true);
        StructuredData.AppendGraph(html, page);
        html.Append("</head>\n<body class=\"single single-post\">\n");
        Furniture.AppendNavigation(html, page.Edition, page.Publisher, "site");
        html.Put($"<main id=\"main\"><article class=\"post type-post status-publish\"><header class=\"entry-header\"><h1 class=\"entry-title\">{Escape(page.Article.Title)}</h1>\n<div class=\"entry-meta\"><span class=\"posted-on\"><time class=\"entry-date published\" datetime=\"{page.PublishedIso}\">{page.PublishedAs("dd.MM.yyyy")}</time></span>");
        if (page.Byline is { } byline)
            html.Put($" <span class=\"byline\"><span class=\"author vcard\"><a class=\"url fn n\" href=\"/author/{ArticleAddress.Slug(byline)}/\">{Escape(byline)}</a></span></span>");
        html.Put($"</div></header>\n<div class=\"entry-content\">\n<p><strong>{Escape(page.Lead)}</strong></p>\n");
        new BodyText("p", BodyText.HtmlFigure, inner => Furniture.AppendRelated(inner, page, "wp-block-group yarpp-related", 3)).Append(html, page);
        html.Append("</div>\n<footer class=\"entry-footer\">");
        Furniture.AppendTags(html, page, "tags-links");
        html.Append("</footer></article></main>\n<aside class=\"widget-area\">");
        Furniture.AppendRelated(html, page, "widget widget_recent_entries");
        html.Append("</aside>\n");
        Furniture.AppendComments(html, page);
        Furniture.AppendFooter(html, page.Edition, page.Publisher);
    }

    // Open Graph and meta tags only.
    private static void Magazine(StringBuilder html, ArticlePage page)
    {
        Furniture.AppendHead(html, page, openGraph: true);
        if (page.Byline is { } byline)
            html.Put($"<meta name=\"author\" content=\"{Escape(byline)}\">\n");
        html.Append("</head>\n<body>\n");
        Furniture.AppendNavigation(html, page.Edition, page.Publisher, "l");
        html.Put($"<div class=\"l-content\"><article class=\"article\">\n<div class=\"article__meta\"><a class=\"cate\" href=\"{page.SectionUrl}\">{Escape(page.Section)}</a> <time class=\"time\" datetime=\"{page.PublishedIso}\">{page.PublishedAs("dd/MM/yyyy HH:mm")}</time></div>\n<h1 class=\"article__title cms-title\">{Escape(page.Article.Title)}</h1>\n<div class=\"article__sapo cms-desc\">{Escape(page.Lead)}</div>\n<div class=\"article__body cms-body\">\n");
        new BodyText("p", BodyText.HtmlFigure, inner => Furniture.AppendAdvert(inner, page.Language, 3)).Append(html, page);
        if (page.Byline is { } signature)
            html.Put($"<p class=\"article__author\">{Escape(signature)}</p>\n");
        html.Append("</div>\n");
        Furniture.AppendTags(html, page, "article__tag");
        Furniture.AppendRelated(html, page, "article__related");
        html.Append("</article></div>\n");
        Furniture.AppendFooter(html, page.Edition, page.Publisher);
    }

    // Sloppy JSON-LD, sections instead of paragraphs' parents, a script that holds the page's state.
    private static void Modern(StringBuilder html, ArticlePage page)
    {
        Furniture.AppendHead(html, page, openGraph: page.Article.Outlet.Index % 2 == 0);
        StructuredData.AppendSloppy(html, page);
        html.Append("</head>\n<body><div id=\"__next\">\n");
        Furniture.AppendNavigation(html, page.Edition, page.Publisher, "nav");
        html.Put($"<main class=\"css-1x2y\"><article><div class=\"flex items-center\"><a href=\"{page.SectionUrl}\">{Escape(page.Section)}</a><span>•</span><time datetime=\"{page.PublishedIso}\">{page.PublishedAs("HH:mm dd/MM/yyyy")}</time></div>\n<h1>{Escape(page.Article.Title)}</h1>\n<h2 class=\"lead\">{Escape(page.Lead)}</h2>\n");
        if (page.Byline is { } byline)
            html.Put($"<div class=\"author\" rel=\"author\"><span itemprop=\"author\">{Escape(byline)}</span></div>\n");
        Furniture.AppendShare(html, page.Language);
        html.Append("<section class=\"content-body\">\n");
        new BodyText("p", BodyText.HtmlFigure, inner => Furniture.AppendRelated(inner, page, "inline-related", 1)).Append(html, page);
        html.Append("</section></article>\n<aside>");
        Furniture.AppendRelated(html, page, "most-read");
        html.Append("</aside></main>\n");
        Furniture.AppendFooter(html, page.Edition, page.Publisher);
        html.Put($"<script id=\"__NEXT_DATA__\" type=\"application/json\">{{\"props\":{{\"pageProps\":{{\"id\":\"{ArticleAddress.NumberOf(page.Article)}\"}}}}}}</script>\n");
    }
}
