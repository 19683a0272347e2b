using Aggregator.Articles;
using Aggregator.Markup;
using Aggregator.Normalise;

namespace Aggregator.Extract;

/// <summary>Finds when an article was published and changed: declared dates first, then what is printed near the headline, then the address.</summary>
internal static partial class DateFinder
{
    private const int FarAbove = 60;

    private static readonly string[] PublishedMetas =
    [
        "article:published_time", "article:published", "og:article:published_time", "og:published_time", "itemprop:datePublished", "datePublished",
        "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
        "article.published", "date.issued",
        "dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "dcsext.articlefirstpublished",
        "citation_publication_date", "citation_date",
        "cxenseparse:recs:publishtime", "article.created", "article_date_original", "og:pubdate", "published_at", "date", "pub_date",
        "rnews:datepublished",
        "article:create_date", "publishedtime", "displaydate", "blogger:published", "itemprop:dateCreated",
        "shareaholic:article_published_time", "last-modified-date", "weibo: article:create_at",
        "bt:pubdate", "prism.publicationdate", "eprints.date", "published", "dateissued", "datecreated", "date_published", "release_date",
    ];

    private static readonly string[] ModifiedMetas =
    [
        "article:modified_time", "article:updated_time", "og:article:modified_time", "og:updated_time", "itemprop:dateModified",
        "datemodified", "lastmod",
        "last-modified", "dcterms.modified", "dc.date.modified", "revised", "date_updated", "cxenseparse:recs:updatetime",
    ];

    internal static PublicationTime? Published(PageFacts facts, PageSurvey page, HtmlNode? root, Uri url)
    {
        var declared = Parse(facts.Linked("datePublished")) ?? FirstMeta(facts, PublishedMetas, out _);
        var exact = declared is { Precision: TimePrecision.Day } ? SameDayExact(facts, declared.Value) : null;
        return exact ?? declared ?? FromProperties(facts, "datePublished") ?? Parse(facts.Linked("dateCreated")) ?? Parse(facts.Linked("uploadDate"))
            ?? FromElements(facts, page, root) ?? (FromAddress(url) is { Precision: TimePrecision.Exact } stamp ? (PublicationTime?)stamp : null)
            ?? FromLines(page, root, facts.HeadlineAt ?? 0) ?? FromAddress(url) ?? Modified(facts);
    }

    internal static PublicationTime? Modified(PageFacts facts) =>
        Parse(facts.Linked("dateModified")) ?? FirstMeta(facts, ModifiedMetas, out _) ?? FromProperties(facts, "dateModified");

    private static PublicationTime? Parse(string? text) =>
        !string.IsNullOrWhiteSpace(text) && DateParser.TryParse(text, out var time) && IsSane(time) ? time : null;

    // Templates leave 0001-01-01 and 1970-01-01 behind.
    private static bool IsSane(PublicationTime time) => time.Value.Year is > 1990 and < 2100;

    private static PublicationTime? FirstMeta(PageFacts facts, string[] names, out string? name)
    {
        foreach (var candidate in names)
        {
            if (Parse(facts.Meta(candidate)) is { } time)
            {
                name = candidate;
                return time;
            }
        }
        name = null;
        return null;
    }

    private static PublicationTime? SameDayExact(PageFacts facts, PublicationTime day)
    {
        foreach (var name in PublishedMetas)
        {
            if (Parse(facts.Meta(name)) is { Precision: TimePrecision.Exact } exact && exact.Value.Date == day.Value.Date)
                return exact;
        }
        return null;
    }

    private static PublicationTime? FromProperties(PageFacts facts, string name)
    {
        foreach (var (property, node) in facts.Properties)
        {
            if (property == name && (Parse(node["content"]) ?? Parse(node["datetime"]) ?? Parse(node["title"]) ?? Parse(BlockText.Everything(node))) is { } time)
                return time;
        }
        return null;
    }

    /// <summary>Times printed on the page: the one nearest before the text wins, then the nearest after it.</summary>
    private static PublicationTime? FromElements(PageFacts facts, PageSurvey page, HtmlNode? root)
    {
        var start = facts.HeadlineAt ?? 0;
        var textStart = root?.Index ?? page.Nodes.Count;
        PublicationTime? best = null;
        var bestDistance = int.MaxValue;
        var end = root is null ? page.Nodes.Count : page.End[root.Index] + 300;
        for (var at = 0; at < Math.Min(end, page.Nodes.Count); at++)
        {
            var node = page.Nodes[at];
            if (!node.IsElement || (node.Tag != Tag.Time && (page.Hints[at] & Hint.Date) == 0))
                continue;
            // Far above the headline stands what day it is today.
            if (facts.HeadlineAt is { } headline && at < headline - FarAbove)
                continue;
            var distance = Distance(at, start, textStart, page.Hints[at]);
            if (distance < bestDistance && ReadElement(node) is { } time)
                (best, bestDistance) = (time, distance);
        }
        return best;
    }

    private static int Distance(int at, int heading, int text, Hint hints)
    {
        var distance = at >= heading ? at - heading : (heading - at) * 3;
        if (at > text)
            distance += (at - text) * 2;
        return (hints & Hint.Comments) != 0 ? distance + 10_000 : distance;
    }

    private static PublicationTime? ReadElement(HtmlNode node)
    {
        if (Parse(node["datetime"]) is { } declared)
            return declared;
        var text = BlockText.Everything(node);
        if (text.Length is < 6 or > 120)
            return null;
        return Printed(text);
    }

    /// <summary>A line of digits and names of days or months near the heading or at the start of the text.</summary>
    private static PublicationTime? FromLines(PageSurvey page, HtmlNode? root, int heading)
    {
        var end = Math.Min(page.Nodes.Count, (root is null ? heading : Math.Max(root.Index, heading)) + 200);
        for (var at = heading; at < end; at++)
        {
            var node = page.Nodes[at];
            if (node.IsText && node.Text.Length is >= 8 and <= 160 && PlainText.Clean(node.Text) is { Length: >= 8 } text && Printed(text) is { } time)
                return time;
        }
        return null;
    }

    /// <summary>The date in a printed line, labels and names around it set aside.</summary>
    internal static PublicationTime? Printed(string text)
    {
        if (!HasDateShape(text))
            return null;
        if (Parse(text) is { } whole)
            return whole;
        foreach (var part in text.Split(['|', '•', '·', '–', '—', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (HasDateShape(part) && (Parse(part) ?? Parse(AfterLabel(part)) ?? Parse(FromFirstDigit(part))) is { } time)
                return time;
        }
        return null;
    }

    private static string? AfterLabel(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and < 40 ? text[(colon + 2)..] : null;
    }

    private static string? FromFirstDigit(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('0', '9');
        return at > 0 ? text[at..] : null;
    }

    private static bool HasDateShape(string text)
    {
        var digits = 0;
        foreach (var character in text)
            digits += char.IsDigit(character) ? 1 : 0;
        return digits is >= 5 and <= 24 && text.Length < 140;
    }
}
