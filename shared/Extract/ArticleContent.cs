using Aggregator.Markup;
using Aggregator.Normalise;
using Aggregator.Sources;

namespace Aggregator.Extract;

/// <summary>The text of an article and where it stands.</summary>
internal sealed record ArticleContent
{
    /// <summary>Characters from which a text that the page carries as data is taken for the article.</summary>
    private const int EnoughData = 200;

    /// <summary>Characters of text on the page under which its scripts are asked for more.</summary>
    private const int LittleText = 250;

    /// <summary>The element of the page that holds the text; null when it was found as data only, or not at all.</summary>
    internal HtmlNode? Root { get; private init; }

    /// <summary>The text as a part of a document: the page's own, or the one made of markup that a script carried.</summary>
    internal (PageSurvey Survey, HtmlNode Root)? Shown { get; private init; }

    internal required string Title { get; init; }

    internal string? Lead { get; private init; }

    internal string Html { get; private init; } = "";

    internal string Text { get; private init; } = "";

    /// <summary>Whether most of the page's text stands in links.</summary>
    internal bool IsMostlyLinks { get; private init; }

    internal static ArticleContent Find(string html, HtmlDocument document, PageFacts facts, PageSurvey page, Uri url, PageRule? rule)
    {
        var mostlyLinks = page.LinkLength.Sum(length => (long)length) * 2 > page.Length.Sum(length => (long)length);
        var headings = ShownHeadings.Of(page);
        var finder = new ContentFinder(page);
        var root = finder.Find();
        if (RuleReader.Body(document, rule) is { } ruled)
            root = ruled;
        var title = RuleReader.Text(document, rule?.Title) ?? TitleFinder.Find(facts, headings, finder.TextStart(root), url.IdnHost);
        facts.HeadlineAt = headings.Showing(title);
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
            // What stood between the standfirst and the text is now at its start.
            if (lead is not null)
                cleaner.TrimStart();
            text = BlockText.Lines(page, root);
        }
        var content = new ArticleContent { Title = title, Lead = lead, IsMostlyLinks = mostlyLinks };
        if (Data(facts) is { } data && data.Length >= EnoughData && text.Length < data.Length * 0.4)
            return content with { Text = data, Html = BodyHtml.FromLines(data) };
        if (text.Length < LittleText && FromScripts(html, facts, title) is { } carried && carried.Text.Length > Math.Max(EnoughData, text.Length * 2))
            return content with { Shown = (carried.Survey, carried.Root), Text = carried.Text, Html = BodyHtml.Write(carried.Survey, carried.Root, facts.Base) };
        return root is null ? content : content with { Root = root, Shown = (page, root), Text = text, Html = BodyHtml.Write(page, root, facts.Base) };
    }

    /// <summary>The text out of the state that the page hands to its scripts, cleaned as any other; null when it is not this article's.</summary>
    private static (PageSurvey Survey, HtmlNode Root, string Text)? FromScripts(string html, PageFacts facts, string title)
    {
        if (ScriptData.Find(html) is not { } markup)
            return null;
        var page = new PageSurvey(HtmlParser.Parse($"<body><article>{markup}</article>"));
        PictureCaptions.Mark(page);
        if (page.Nodes.FirstOrDefault(node => node.Tag == Tag.Article) is not { } root)
            return null;
        var finder = new ContentFinder(page);
        finder.AddUp();
        new ContentCleaner(page, finder.Prose, root, title).Clean();
        var text = BlockText.Lines(page, root);
        return TellsOf(text, title + " " + facts.Meta("og:description", "description")) ? (page, root, text) : null;
    }

    // A third of the words of title and description, so that the state of another article is not taken for this one's.
    private static bool TellsOf(string text, string words)
    {
        var asked = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',', '.', ':', ';', '"', '“', '”', '\'')).Where(word => word.Length > 1).Distinct().ToList();
        return asked.Count == 0 || asked.Count(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) * 3 >= asked.Count;
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
