using System.Text;
using Aggregator.Newsroom.Pages;

namespace Aggregator.Newsroom.Feeds;

/// <summary>Atom 1.0 (RFC 4287).</summary>
internal static class AtomWriter
{
    public static string Write(FeedPage feed)
    {
        var xml = new StringBuilder(4096);
        xml.Put($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{feed.Edition.Language.Code}\">\n");
        xml.Put($"<title>{MarkupText.Escape(feed.Heading)}</title>\n<id>{MarkupText.Escape(feed.Address)}</id>\n<updated>{FeedTimes.Iso(feed.Updated)}</updated>\n");
        xml.Put($"<link rel=\"self\" href=\"{MarkupText.Escape(feed.Address)}\" />\n<link rel=\"alternate\" href=\"{feed.Edition.Origin}/\" />\n<author><name>{MarkupText.Escape(feed.Publisher)}</name></author>\n");
        foreach (var article in feed.Articles)
            Append(xml, feed, article);
        return xml.Append("</feed>\n").ToString();
    }

    private static void Append(StringBuilder xml, FeedPage feed, InventedArticle article)
    {
        xml.Put($"<entry>\n<title type=\"text\">{MarkupText.Escape(article.Title)}</title>\n<id>{MarkupText.Escape(article.Url)}</id>\n");
        xml.Put($"<link rel=\"alternate\" type=\"text/html\" href=\"{feed.Link(article)}\" />\n");
        if (article.Pictures.Count > 0)
            xml.Put($"<link rel=\"enclosure\" type=\"{(feed.Style.SvgPictures ? "image/svg+xml" : "image/png")}\" href=\"{article.Pictures[0].Url}\" />\n");
        xml.Put($"<published>{FeedTimes.Iso(article.Published)}</published>\n<updated>{FeedTimes.Iso(article.Published)}</updated>\n");
        if (article.Byline is { } byline)
            xml.Put($"<author><name>{MarkupText.Escape(byline)}</name></author>\n");
        xml.Put($"<category term=\"{article.Section}\" label=\"{MarkupText.Escape(feed.Edition.Language.Section(article.Section))}\" />\n");
        xml.Put($"<summary type=\"html\">{MarkupText.Escape("<p>" + MarkupText.Escape(article.Lead) + "</p>")}</summary>\n</entry>\n");
    }
}
