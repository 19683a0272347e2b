using Aggregator.Markup;
using Aggregator.Normalise;
using Aggregator.Sources;

namespace Aggregator.Extract;

/// <summary>The text of an article and where it stands.</summary>
internal sealed record ArticleContent
{
    /// <summary>Characters from which a text that the page carries as data is taken for the article.</summary>
    private const int EnoughData = 200;

    /// <summary>The element that holds the text; null when it was found as data only, or not at all.</summary>
    internal HtmlNode? Root { get; private init; }

    internal required string Title { get; init; }

    internal string? Lead { get; private init; }

    internal string Html { get; private init; } = "";

    internal string Text { get; private init; } = "";

    /// <summary>Whether most of the page's text stands in links.</summary>
    internal bool IsMostlyLinks { get; private init; }

    internal static ArticleContent Find(HtmlDocument document, PageFacts facts, PageSurvey page, Uri url, PageRule? rule)
    {
        var mostlyLinks = page.LinkLength.Sum(length => (long)length) * 2 > page.Length.Sum(length => (long)length);
        var headings = ShownHeadings.Of(page);
        var finder = new ContentFinder(page);
        var root = finder.Find();
        if (RuleReader.Body(document, rule) is { } ruled)
            root = ruled;
        var title = RuleReader.Text(document, rule?.Title) ?? TitleFinder.Find(facts, headings, finder.TextStart(root), url.IdnHost);
        var text = "";
        string? lead = null;
        if (root is null)
        {
            lead = new LeadFinder(facts, page).Find(null, [], title);
        }
        else
        {
            var cleaner = new ContentCleaner(page, finder.Prose, root, title);
            cleaner.Clean();
            lead = new LeadFinder(facts, page).Find(root, cleaner.Blocks(), title);
            text = BlockText.Lines(page, root);
        }
        return Data(facts) is { } data && data.Length >= EnoughData && text.Length < data.Length * 0.4
            ? new ArticleContent { Title = title, Lead = lead, Text = data, Html = BodyHtml.FromLines(data), IsMostlyLinks = mostlyLinks }
            : new ArticleContent { Title = title, Root = root, Lead = lead, Text = text, Html = root is null ? "" : BodyHtml.Write(page, root, facts.Base), IsMostlyLinks = mostlyLinks };
    }

    // The text as JSON-LD carries it, which some pages show only after scripts have run.
    private static string? Data(PageFacts facts)
    {
        if (facts.Linked("articleBody") is not { } body)
            return null;
        var decoded = body.Contains('<', StringComparison.Ordinal) ? body : HtmlEntities.Decode(body).Replace("\n", "<br>", StringComparison.Ordinal);
        return PlainText.FromHtml(decoded, keepParagraphs: true);
    }
}
