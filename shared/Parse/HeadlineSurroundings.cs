using Aggregator.Articles;
using Aggregator.Markup;
using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>What stands around a headline: picture, printed time, summary.</summary>
internal sealed class HeadlineSurroundings(IReadOnlyList<HtmlNode> containers, Uri baseUrl, PageWalk walk)
{
    private const int MinSummary = 40;
    private const int MaxSummary = 1_000;
    private const int MaxDate = 60;

    private static readonly string[] PictureAttributes = ["data-src", "data-original", "data-lazy", "data-lazy-src", "data-srcset", "srcset", "src"];

    private readonly NodeText texts = new(walk);

    /// <summary>The entry of a headline; <paramref name="time"/> is the element a rule named for it, null to look for one.</summary>
    public FeedEntry ToEntry(string url, string title, HtmlNode? time) => new()
    {
        Id = url,
        Link = url,
        Title = title,
        Published = time is null ? First(FindTime) : ReadTime(time),
        Summary = First(container => FindSummary(container, title)),
        Image = First(FindImage),
    };

    private T? First<T>(Func<HtmlNode, T?> find)
    {
        foreach (var container in containers)
        {
            if (find(container) is { } found) return found;
        }
        return default;
    }

    private string? FindImage(HtmlNode container)
    {
        foreach (var picture in walk.Below(container).Where(node => node.Tag is Tag.Img or Tag.Source))
        {
            foreach (var attribute in PictureAttributes)
            {
                var written = picture[attribute]?.Trim() ?? "";
                if (attribute.EndsWith("srcset", StringComparison.Ordinal)) written = written.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
                if (written.Length == 0 || written.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) continue;
                if (Links.Resolve(written, baseUrl) is { } url && !IsPlaceholder(url)) return url;
            }
        }
        return null;
    }

    private static bool IsPlaceholder(string url) =>
        url.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) || url.Contains("blank.", StringComparison.OrdinalIgnoreCase) ||
        url.Contains("placeholder", StringComparison.OrdinalIgnoreCase) || url.Contains("no-image", StringComparison.OrdinalIgnoreCase);

    private PublicationTime? FindTime(HtmlNode container)
    {
        foreach (var node in walk.Below(container).Where(IsTimeElement))
        {
            if (ReadTime(node) is { } time) return time;
        }
        return null;
    }

    // <time>, or a class name that says so; short texts only, a summary may mention dates.
    private static bool IsTimeElement(HtmlNode node)
    {
        if (!node.IsElement) return false;
        var names = PageRegion.ClassNames(node);
        return node.Tag == Tag.Time || names.Contains("time", StringComparison.OrdinalIgnoreCase) || names.Contains("date", StringComparison.OrdinalIgnoreCase);
    }

    private PublicationTime? ReadTime(HtmlNode node)
    {
        foreach (var attribute in (ReadOnlySpan<string>)["datetime", "data-time", "title"])
        {
            if (DateParser.TryParse(node[attribute], out var stated)) return stated;
        }
        var text = texts.Of(node, MaxDate);
        return text.Length <= MaxDate && DateParser.TryParse(text, out var printed) ? printed : null;
    }

    private string? FindSummary(HtmlNode container, string title)
    {
        foreach (var node in walk.Below(container))
        {
            if (!node.IsElement || (node.Tag != Tag.P && !PageRegion.IsDescriptionElement(node))) continue;
            var text = texts.Of(node, MaxSummary);
            if (text.Length is >= MinSummary and <= MaxSummary && !text.StartsWith(title, StringComparison.OrdinalIgnoreCase)) return MarkupWriter.Escape(text);
        }
        return null;
    }
}
