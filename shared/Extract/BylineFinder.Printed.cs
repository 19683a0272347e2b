using System.Collections.Frozen;
using Aggregator.Markup;
using Aggregator.Normalise;

namespace Aggregator.Extract;

/// <content>What is printed as a byline, for pages that declare no author.</content>
internal static partial class BylineFinder
{
    private static readonly string[] AuthorFolders = ["/author/", "/authors/", "/autor/", "/autoren/", "/autores/", "/auteur/", "/auteurs/", "/autore/", "/tac-gia", "/writer/", "/writers/"];

    private static readonly FrozenSet<string> AuthorLabels = new[]
    {
        "author", "authors", "by", "written by", "text", "words", "autor", "autorin", "autoren", "von", "auteur", "auteure", "auteurs", "par", "autore",
        "autora", "autores", "texto", "por", "tác giả", "bài", "bài viết", "bài và ảnh", "bài, ảnh", "thực hiện", "người viết", "tin, ảnh", "tin và ảnh",
        "автор", "авторы", "текст", "作者", "文", "撰文", "記者", "记者", "글", "penulis", "oleh", "بقلم", "الكاتب", "skribent", "tekst", "forfatter", "auteur(s)",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Bylines near the headline or at the end of the text, nearest first.</summary>
    private static void AddPrinted(PageSurvey page, HtmlNode? root, PageFacts facts, BylineNames names)
    {
        var start = Math.Max(0, (facts.HeadlineAt ?? 0) - 60);
        var end = root is null ? page.Nodes.Count : Math.Min(page.Nodes.Count, page.End[root.Index] + 120);
        for (var at = start; at < end && names.Found.Count == 0; at++)
        {
            var node = page.Nodes[at];
            if (!node.IsElement || (page.Hints[at] & (Hint.Comments | Hint.Caption)) != 0)
                continue;
            var isByline = (page.Hints[at] & Hint.Byline) != 0 || (node.Tag == Tag.A && node["rel"] is "author");
            if (!isByline || page.End[at] - at > 60)
                continue;
            AddElement(page, node, names);
            if (names.Found.Count == 0)
                continue;
            // Several authors stand side by side.
            for (var next = node.Next; next is not null; next = next.Next)
            {
                if (next.IsElement && (page.Hints[next.Index] & Hint.Byline) != 0)
                    AddElement(page, next, names);
            }
        }
        if (names.Found.Count == 0)
            AddAuthorLinks(page, start, root?.Index ?? end, names);
        if (names.Found.Count == 0)
            AddLabelled(page, start, end, names);
        if (names.Found.Count == 0 && root is not null)
            AddLastLine(page, root, names);
    }

    // Links to an author's page between the headline and the text.
    private static void AddAuthorLinks(PageSurvey page, int start, int textStart, BylineNames names)
    {
        for (var at = start; at < textStart; at++)
        {
            if (page.Nodes[at] is { Tag: Tag.A } link && !page.Dropped[at] && LeadsToAnAuthor(link["href"]) && page.End[at] - at <= 8)
                names.Add(BlockText.Everything(link), printed: true);
        }
    }

    private static bool LeadsToAnAuthor(string? address) => address is not null && AuthorFolders.Any(folder => address.Contains(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Tác giả: Lê Phương", or the label and the name in two elements one after the other.</summary>
    private static void AddLabelled(PageSurvey page, int start, int end, BylineNames names)
    {
        var pending = false;
        for (var at = start; at < end && names.Found.Count == 0; at++)
        {
            var node = page.Nodes[at];
            if (!node.IsText || string.IsNullOrWhiteSpace(node.Text) || (page.Hints[page.Block[at]] & (Hint.Comments | Hint.Caption)) != 0)
                continue;
            var text = node.Text.Length <= 160 ? PlainText.Clean(node.Text) : "";
            if (pending)
                names.Add(text, printed: true);
            var colon = text.IndexOfAny([':', '：']);
            pending = colon > 0 && colon == text.Length - 1 && AuthorLabels.Contains(text[..colon].Trim());
            if (colon > 0 && !pending && AuthorLabels.Contains(text[..colon].Trim()))
                names.Add(text[(colon + 1)..], printed: true);
        }
    }

    private static void AddElement(PageSurvey page, HtmlNode node, BylineNames names)
    {
        var links = node.Descendants().Where(below => below.Tag == Tag.A && below.FirstChild is not null).Take(6).ToList();
        var before = names.Found.Count;
        foreach (var link in links.Where(link => link["rel"] is "author"
            || link["href"]?.Contains("author", StringComparison.OrdinalIgnoreCase) == true || LeadsToAnAuthor(link["href"])))
            names.Add(BlockText.Everything(link));
        if (names.Found.Count > before)
            return;
        var text = BlockText.Everything(node);
        if (text.Length <= 120)
            names.Add(text, printed: true);
    }

    // Vietnamese papers sign at the end: a short line, in bold or to the right.
    private static void AddLastLine(PageSurvey page, HtmlNode root, BylineNames names)
    {
        for (var at = page.End[root.Index] - 1; at > root.Index; at--)
        {
            var node = page.Nodes[at];
            if (page.Block[at] != at || !node.IsElement || page.Length[at] == 0)
                continue;
            var signed = page.Length[at] <= 40 && IsSignature(node);
            if (signed)
                names.Add(BlockText.Everything(node), printed: true);
            if (signed || page.Length[at] > 80)
                return;
        }
    }

    internal static bool IsSignature(HtmlNode node)
    {
        var style = node["style"] ?? "";
        if (node["align"] == "right" || style.Contains("right", StringComparison.OrdinalIgnoreCase) || (node["class"]
            ?? "").Contains("right", StringComparison.OrdinalIgnoreCase))
            return true;
        var only = node.FirstChild;
        while (only is { IsText: true } && string.IsNullOrWhiteSpace(only.Text))
            only = only.Next;
        return only?.Tag is Tag.Strong or Tag.B && (only.Next is null || (only.Next.IsText && string.IsNullOrWhiteSpace(only.Next.Text)));
    }
}
