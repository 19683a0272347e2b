using System.Globalization;
using Aggregator.Articles;
using Aggregator.Markup;
using Aggregator.Normalise;

namespace Aggregator.Extract;

/// <summary>Finds an article's pictures with captions and credits: the declared one, the one above the text, those in the text.</summary>
internal sealed class ImageFinder(PageFacts facts, PageSurvey page)
{
    private const int MaxImages = 60;
    private const int SmallestSide = 80;

    private static readonly string[] Decoration =
    [
        "logo", "icon", "avatar", "sprite", "emoji", "badge", "button", "placeholder", "default_", "-default", "/default", "no-image",
        "noimage", "share-image", "sharing", "favicon", "gravatar", ".svg", "profile", "/ads/", "banner",
    ];

    private static readonly string[] CreditMarks =
    [
        "Ảnh:", "Nguồn ảnh:", "Nguồn:", "Đồ họa:", "Photo:", "Photograph:", "Photo by", "Photo credit:", "Image credit:", "Image:",
        "Credit:", "Foto:", "Fotos:", "Bild:", "Crédit:", "Photo :", "Picture:", "Фото:", "©", "(c)", "/Getty", "via Getty",
    ];

    internal IReadOnlyList<ArticleImage> Find(HtmlNode? root)
    {
        var images = new List<ArticleImage>();
        if (root is not null)
        {
            var start = facts.HeadlineAt is { } headline && headline < root.Index ? Math.Max(1, headline - 80) : root.Index;
            Collect(start, page.End[root.Index], images);
        }
        AddDeclared(images);
        return images;
    }

    private void Collect(int start, int end, List<ArticleImage> images)
    {
        for (var at = start; at < end && images.Count < MaxImages; at++)
        {
            var node = page.Nodes[at];
            if (node.Tag is not (Tag.Img or Tag.Amp_Img) || page.Dropped[at])
                continue;
            if (ImageAddress.Of(node, facts.Base) is not { } address || IsDecoration(node, address) || images.Exists(image => Stem(image.Url) == Stem(address)))
                continue;
            var (caption, credit) = Caption(node);
            images.Add(new ArticleImage(address, caption, credit, ImageAddress.Pixels(node["width"]), ImageAddress.Pixels(node["height"])));
        }
    }

    private static bool IsDecoration(HtmlNode node, string address)
    {
        if (ImageAddress.Pixels(node["width"]) is < SmallestSide || ImageAddress.Pixels(node["height"]) is < SmallestSide)
            return true;
        var path = address.AsSpan(address.IndexOf("//", StringComparison.Ordinal) + 2);
        var slash = path.IndexOf('/');
        var rest = slash < 0 ? path : path[slash..];
        foreach (var part in Decoration)
        {
            if (rest.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    // The page's own share picture, unless it is one of those in the text in another size, or the outlet's emblem.
    private void AddDeclared(List<ArticleImage> images)
    {
        var declared = facts.Meta("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src") ?? LinkedImage();
        if (declared is null || UrlNormaliser.WithoutTrackers(HtmlEntities.Decode(declared), facts.Base) is not { } address)
            return;
        var known = images.FindIndex(image => Stem(image.Url) == Stem(address));
        if (known > 0)
        {
            var first = images[known];
            images.RemoveAt(known);
            images.Insert(0, first);
        }
        else if (known < 0 && !IsEmblem(address))
        {
            images.Insert(0, new ArticleImage(address, null, null, Size("og:image:width"), Size("og:image:height")));
        }
    }

    private string? LinkedImage() => facts.Article?["image"] is { } image
        ? image is System.Text.Json.Nodes.JsonObject found ? JsonLd.Text(found["url"]) ?? JsonLd.Text(found["contentUrl"]) : JsonLd.Text(image)
        : null;

    private static bool IsEmblem(string address)
    {
        var path = new Uri(address).AbsolutePath;
        return path.Contains("logo", StringComparison.OrdinalIgnoreCase) || path.Contains("default", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
    }

    private int? Size(string meta) =>
        int.TryParse(facts.Meta(meta), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is > 0 and < 20_000 ? size : null;

    /// <summary>A picture's file name without size and format: crops of one picture share it.</summary>
    private static string Stem(string address)
    {
        var end = address.IndexOfAny(['?', '#']);
        var path = end < 0 ? address : address[..end];
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        if (dot > 0)
            name = name[..dot];
        // Sizes, crops and counters follow the name: "photo-1200x630", "photo-17728421984-crop".
        return name.Length > 24 ? name[..24] : name.Length < 8 ? path : name;
    }

    private (string? Caption, string? Credit) Caption(HtmlNode image)
    {
        var holder = image.Closest(Tag.Figure) ?? Holder(image);
        if (holder is null)
            return LineUnder(image) is { } line ? Divide(line, null) : (null, null);
        string? caption = null;
        string? credit = null;
        for (var at = holder.Index + 1; at < page.End[holder.Index]; at++)
        {
            var node = page.Nodes[at];
            if (!node.IsElement || !(node.Tag == Tag.Figcaption || (page.Hints[at] & Hint.Caption) != 0))
                continue;
            var text = BlockText.Everything(node);
            if (text.Length is 0 or > 800)
                continue;
            if (IsCredit(node))
                credit ??= WithoutMark(text);
            else
                caption ??= text;
        }
        return Divide(caption, credit);
    }

    private string? LineUnder(HtmlNode image)
    {
        var under = page.Nodes[page.Block[image.Index]].Next;
        while (under is { IsText: true } && string.IsNullOrWhiteSpace(under.Text))
            under = under.Next;
        return under is { IsElement: true } && (page.Hints[under.Index] & Hint.Caption) != 0 && BlockText.Everything(under) is { Length: > 0 and <= 800 } text ? text : null;
    }

    // Table or box around one picture, as older systems write them; or the caption is the next element.
    private HtmlNode? Holder(HtmlNode image)
    {
        var node = image.Parent;
        for (var step = 0; node is not null && step < 6; step++, node = node.Parent)
        {
            var size = page.End[node.Index] - node.Index;
            if (size > 40)
                return null;
            for (var at = node.Index; at < page.End[node.Index]; at++)
            {
                if (page.Nodes[at].IsElement && at != image.Index && (page.Hints[at] & Hint.Caption) != 0 && at > image.Index)
                    return node;
            }
        }
        return null;
    }

    private static bool IsCredit(HtmlNode node)
    {
        var name = node["class"] ?? "";
        return (name.Contains("credit", StringComparison.OrdinalIgnoreCase) || name.Contains("source", StringComparison.OrdinalIgnoreCase)
            || name.Contains("copyright", StringComparison.OrdinalIgnoreCase) || name.Contains("photographer", StringComparison.OrdinalIgnoreCase)
            || name.Contains("author", StringComparison.OrdinalIgnoreCase))
            && !name.Contains("caption", StringComparison.OrdinalIgnoreCase);
    }

    private static (string? Caption, string? Credit) Divide(string? caption, string? credit)
    {
        if (caption is null)
            return (null, credit);
        if (credit is not null)
        {
            var at = caption.LastIndexOf(credit, StringComparison.Ordinal);
            return (at > 0 ? Trimmed(caption[..at]) : at == 0 ? null : caption, credit);
        }
        foreach (var mark in CreditMarks)
        {
            var at = caption.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || caption.Length - at > 120)
                continue;
            return (Trimmed(caption[..at]), WithoutMark(caption[at..].Trim('(', ')', '[', ']', ' ')));
        }
        return (caption, null);
    }

    private static string? Trimmed(string text)
    {
        var end = text.TrimEnd(' ', '(', '[', '-', '–', '|', '/', ',');
        foreach (var mark in CreditMarks)
        {
            if (end.EndsWith(mark, StringComparison.OrdinalIgnoreCase))
                end = end[..^mark.Length].TrimEnd(' ', '(', '[');
        }
        return end.Length == 0 ? null : end;
    }

    private static string? WithoutMark(string credit)
    {
        var text = credit.Trim('(', ')', ' ');
        foreach (var mark in CreditMarks)
        {
            if (text.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
                return text[mark.Length..].Trim(' ', ':', '.', ')') is { Length: > 0 } rest ? rest : null;
        }
        return text.Length == 0 ? null : text;
    }
}
