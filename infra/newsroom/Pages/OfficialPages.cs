using System.Text;
using Aggregator.Newsroom.Invent;
using static Aggregator.Newsroom.Pages.MarkupText;

namespace Aggregator.Newsroom.Pages;

/// <summary>Pages of portals and organisations: little or no metadata, the reader has to find the text in the document itself.</summary>
internal static class OfficialPages
{
    /// <summary>Nested tables, the date as text, no metadata but the canonical address.</summary>
    public static void Government(StringBuilder html, ArticlePage page)
    {
        Furniture.AppendHead(html, page, openGraph: false);
        html.Append("</head>\n<body>\n<form method=\"post\" action=\"./chi-tiet\" id=\"aspnetForm\"><input type=\"hidden\" name=\"__VIEWSTATE\" value=\"/wEPDwUKLTk2MDk3\" />\n");
        Furniture.AppendNavigation(html, page.Edition, page.Publisher, "portal");
        html.Put($"<table width=\"100%\" class=\"layout\"><tr><td class=\"left\" valign=\"top\"><div class=\"menu-left\"><ul><li><a href=\"/gioi-thieu\">{Escape(page.Publisher)}</a></li><li><a href=\"/lien-he\">{Escape(page.Language.Word("desk"))}</a></li></ul></div></td>\n<td class=\"center\" valign=\"top\">\n");
        html.Put($"<div class=\"breadcrumb\"><a href=\"/\">{Escape(page.Language.Word("home"))}</a> » <a href=\"{page.SectionUrl}\">{Escape(page.Section)}</a></div>\n<div class=\"news-detail\" id=\"ctl00_PlaceHolderMain_ctl00_divContent\">\n<div class=\"title-news\"><h1>{Escape(page.Article.Title)}</h1></div>\n<div class=\"date-news\">{Escape(page.Weekday)}, {page.PublishedAs("dd/MM/yyyy | HH:mm")}</div>\n<div class=\"sapo-news\"><b>{Escape(page.Lead)}</b></div>\n<div class=\"content-news\">\n");
        new BodyText("p style=\"text-align:justify\"", BodyText.TableFigure, _ => { }).Append(html, page);
        html.Put($"<p style=\"text-align:right\"><b>{Escape(page.Language.Word("desk"))}</b></p>\n</div>\n</div>\n");
        Furniture.AppendRelated(html, page, "other-news");
        html.Put($"</td></tr></table>\n<div class=\"counter\">{120000 + (page.Article.Number % 5000)}</div></form>\n");
        Furniture.AppendFooter(html, page.Edition, page.Publisher);
    }

    /// <summary>Fields of a content system and Dublin Core terms.</summary>
    public static void Drupal(StringBuilder html, ArticlePage page)
    {
        Furniture.AppendHead(html, page, openGraph: false);
        html.Put($"<meta name=\"dcterms.title\" content=\"{Escape(page.Article.Title)}\">\n<meta name=\"dcterms.date\" content=\"{page.PublishedIso}\">\n<meta name=\"Generator\" content=\"Drupal 10\">\n</head>\n<body class=\"path-node page-node-type-article\">\n");
        Furniture.AppendNavigation(html, page.Edition, page.Publisher, "region-header");
        html.Put($"<main role=\"main\"><div class=\"node node--type-article\"><h1 class=\"page-title\"><span class=\"field field--name-title\">{Escape(page.Article.Title)}</span></h1>\n<div class=\"node__meta\"><span class=\"submitted\">");
        if (page.Byline is { } byline)
            html.Put($"<span class=\"field--name-uid\"><span class=\"username\">{Escape(byline)}</span></span> ");
        html.Put($"<time datetime=\"{page.PublishedIso}\">{page.PublishedAs("HH:mm | dd/MM/yyyy")}</time></span></div>\n<div class=\"field field--name-field-summary\">{Escape(page.Lead)}</div>\n<div class=\"clearfix text-formatted field field--name-body\">\n");
        new BodyText("p", BodyText.HtmlFigure, inner => Furniture.AppendRelated(inner, page, "block block-views", 2)).Append(html, page);
        html.Append("</div>\n");
        Furniture.AppendTags(html, page, "field field--name-field-tags");
        html.Append("</div></main>\n<aside class=\"region-sidebar\">");
        Furniture.AppendRelated(html, page, "views-row");
        html.Append("</aside>\n");
        Furniture.AppendFooter(html, page.Edition, page.Publisher);
    }
}
