using System.Collections.Frozen;
using Aggregator.Articles;
using Aggregator.Markup;
using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>Finds the headlines of a page without knowing it; see <see cref="ListingParser"/> for how links are judged.</summary>
internal sealed class HeadlineFinder(HtmlDocument page, Uri baseUrl, Uri pageUrl, PageWalk walk)
{
    private const int MinWords = 4;
    private const int MinLength = 18;
    private const int MaxLength = 400;

    // Ten times what the largest home pages have.
    private const int MaxLinks = 20_000;

    // What links say that lead to the same article as its headline.
    private static readonly FrozenSet<string> Labels = (
        "xem tiếp|xem thêm|đọc tiếp|chi tiết|xem chi tiết|đọc thêm|bình luận|chia sẻ|read more|more|continue reading|view more|details|" +
        "lire la suite|leer más|подробнее|详细|更多|全文").Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly NodeText texts = new(walk);
    private readonly Dictionary<HtmlNode, bool> chrome = [];
    private readonly Dictionary<string, Headline> headlines = new(StringComparer.Ordinal);

    public List<FeedEntry> Find()
    {
        foreach (var anchor in page.Nodes.Where(node => node.Tag == Tag.A && node.Has("href")).Take(MaxLinks)) Consider(anchor);
        var numbered = ArticlesAreNumbered();
        var chosen = headlines.Values.Where(headline => IsArticle(headline, numbered)).OrderBy(headline => headline.Order).Take(ParseLimits.Entries).ToList();
        var containers = new HeadlineContainers(chosen);
        return [.. chosen.Select(headline => new HeadlineSurroundings(containers.Of(headline), baseUrl, walk).ToEntry(headline.Url, headline.Title, time: null))];
    }

    private void Consider(HtmlNode anchor)
    {
        var written = anchor["href"]!.Trim();
        if (written.Length == 0 || written[0] == '#' || Links.Resolve(written, baseUrl) is not { } resolved) return;
        var fragment = resolved.IndexOf('#', StringComparison.Ordinal);
        var address = fragment < 0 ? resolved : resolved[..fragment];
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !ArticleAddress.IsSameSite(url, pageUrl) || IsPageItself(url)) return;
        if (!headlines.TryGetValue(address, out var headline))
        {
            headline = new Headline(address, ArticleAddress.Of(url), headlines.Count);
            headlines.Add(address, headline);
        }
        headline.Anchors.Add(anchor);
        headline.InContent |= !PageRegion.IsChrome(anchor, chrome);
        // A link to the comments names a place on the article's page and says nothing about it.
        if (fragment < 0) OfferTitles(headline, anchor);
    }

    private void OfferTitles(Headline headline, HtmlNode anchor)
    {
        var heading = HeadingInside(anchor);
        var text = Tidy(texts.Of(heading ?? anchor, MaxLength));
        var attribute = Tidy(PlainText.Clean(anchor["title"] ?? ""));
        if (IsSentence(text)) headline.Offer(text, heading is not null || PageRegion.IsHeading(anchor) ? 5 : text == attribute ? 4 : PageRegion.IsDescription(anchor) ? 1 : 3, anchor);
        if (IsSentence(attribute)) headline.Offer(attribute, 2, anchor);
        else if (PictureText(anchor) is { } written && Tidy(PlainText.Clean(written)) is var alt && IsSentence(alt)) headline.Offer(alt, 1, anchor);
    }

    // A whole card may be one link: then its heading is the title, not all of its text.
    private HtmlNode? HeadingInside(HtmlNode anchor)
    {
        HtmlNode? titled = null;
        foreach (var node in walk.Below(anchor))
        {
            if (Tags.Headings.Contains(node.Tag)) return node;
            if (titled is null && PageRegion.ClassNames(node).Contains("title", StringComparison.OrdinalIgnoreCase)) titled = node;
        }
        return titled;
    }

    private string? PictureText(HtmlNode anchor) =>
        walk.Below(anchor).Where(node => node.Tag == Tag.Img).Select(picture => picture["alt"]).FirstOrDefault(text => !string.IsNullOrEmpty(text));

    private static string Tidy(string text) => text.TrimStart('>', '»', '•', '-', '–', '*', '·', ' ').TrimEnd();

    private static bool IsSentence(string text) => text.Length > 0 && text.Length < MaxLength && !Labels.Contains(text) && text.Any(char.IsLetter);

    private bool IsPageItself(Uri url) => string.Equals(url.AbsolutePath.TrimEnd('/'), pageUrl.AbsolutePath.TrimEnd('/'), StringComparison.Ordinal) && url.Query == pageUrl.Query;

    // Where nearly all long headlines lead to addresses with numbers, a sentence without one is a section's name.
    private bool ArticlesAreNumbered()
    {
        var likely = headlines.Values.Where(headline => headline is { InContent: true, Address.IsOther: false } && IsLong(headline.Title)).ToList();
        return likely.Count >= 4 && likely.Count(headline => headline.Address.HasNumber) * 2 > likely.Count;
    }

    private static bool IsArticle(Headline headline, bool numbered)
    {
        if (!headline.InContent || headline.Address.IsOther || headline.Title.Length == 0 || IsDateOnly(headline.Title)) return false;
        if (numbered) return headline.Address.HasNumber && IsHeadline(headline.Title, headline.Address.HasLongSlug ? 2 : MinWords);
        if (headline.Address.HasNumber || headline.Address.HasLongSlug) return IsHeadline(headline.Title, MinWords);
        return IsLong(headline.Title) && headline.TitleRank >= 4;
    }

    private static bool IsHeadline(string title, int minWords) => Words(title) >= minWords && (title.Length >= MinLength || Words(title) >= minWords + 1) || (IsIdeographic(title) && title.Length >= 7);

    private static bool IsLong(string title) => (Words(title) >= 6 && title.Length >= 28) || (IsIdeographic(title) && title.Length >= 10);

    private static int Words(string text) => text.AsSpan().Count(' ') + 1;

    private static bool IsIdeographic(string text) => text.Count(character => character is >= '\u3041' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' or >= '\u0E80' and <= '\u0EFF' or >= '\u1780' and <= '\u17FF') * 2 > text.Length;

    private static bool IsDateOnly(string title) => title.Length < 40 && DateParser.TryParse(title, out _);
}
