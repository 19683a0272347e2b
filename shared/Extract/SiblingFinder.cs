using Aggregator.Articles;
using Aggregator.Markup;
using Aggregator.Normalise;
using Aggregator.Sources;

namespace Aggregator.Extract;

/// <summary>
/// Where a page says that the same text stands in other languages: a source's own rule, links of the head with hreflang
/// (RFC 8288, HTML 4.6.7), and the page's language switch. Only addresses of the same site, and none that cannot be an
/// article; whether they are the same text is not known here.
/// </summary>
internal static class SiblingFinder
{
    private const int Most = 12;

    // A switch stands at the top of a page; reading on would cost more than it finds.
    private const int MostLinks = 2000;
    private const int LongestName = 20;

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tiếng việt"] = "vi", ["vietnamese"] = "vi", ["english"] = "en", ["tiếng anh"] = "en", ["français"] = "fr", ["tiếng pháp"] = "fr",
        ["español"] = "es", ["tiếng tây ban nha"] = "es", ["中文"] = "zh-Hans", ["简体中文"] = "zh-Hans", ["汉语"] = "zh-Hans", ["tiếng trung"] = "zh-Hans",
        ["tiếng trung quốc"] = "zh-Hans", ["русский"] = "ru", ["tiếng nga"] = "ru", ["العربية"] = "ar", ["português"] = "pt", ["한국어"] = "ko",
        ["日本語"] = "ja", ["deutsch"] = "de", ["ລາວ"] = "lo", ["ພາສາລາວ"] = "lo", ["ខ្មែរ"] = "km", ["ភាសាខ្មែរ"] = "km",
    };

    internal static IReadOnlyList<SiblingLink> Find(HtmlDocument document, PageFacts facts, Uri url, PageRule? rule)
    {
        var found = new Dictionary<string, SiblingLink>(StringComparer.Ordinal);
        var own = LanguageFinder.Find(facts);
        var ownAddress = UrlNormaliser.Canonicalise(url.AbsoluteUri);
        var declared = facts.Canonical is { } canonical ? UrlNormaliser.Canonicalise(canonical, facts.Base) : null;
        if (rule?.Siblings is { } expression)
            foreach (var node in HtmlNavigator.Select(document.Root, expression))
                Add(node["href"] ?? node.Text, node["hreflang"] ?? node["lang"]);
        foreach (var link in facts.Alternates)
            Add(link["href"], link["hreflang"]);
        foreach (var link in document.Nodes.Where(node => node.Tag == Tag.A).Take(MostLinks))
            if (LanguageOf(link) is { } language)
                Add(link["href"], language);
        return [.. found.Values];

        void Add(string? href, string? language)
        {
            if (found.Count == Most || string.IsNullOrWhiteSpace(href) || string.Equals(language, "x-default", StringComparison.OrdinalIgnoreCase)
                || UrlNormaliser.Canonicalise(href, facts.Base) is not { } address || address == ownAddress || address == declared)
                return;
            var tag = LanguageFinder.Normalise(language);
            if ((tag is null || tag != own) && CanBeArticle(new Uri(address)) && Site.AreSame(new Uri(address), url))
                found.TryAdd(address, new SiblingLink(address, tag));
        }
    }

    // A link that says in which language it leads, or that is nothing but a language's name.
    private static string? LanguageOf(HtmlNode link)
    {
        if (link["hreflang"] is { Length: > 0 } declared)
            return declared;
        var text = link.FirstChild is { IsText: true, Next: null } only ? only.Text : link["title"];
        return text is { Length: > 0 and < 60 } && PlainText.Clean(text) is { Length: <= LongestName } name ? Names.GetValueOrDefault(name) : null;
    }

    // Most switches lead to another edition's front page or section; an article's address ends in a name or a number.
    private static bool CanBeArticle(Uri address)
    {
        var last = address.AbsolutePath.TrimEnd('/');
        last = last[(last.LastIndexOf('/') + 1)..];
        return last.Any(char.IsAsciiDigit) || last.Count(character => character == '-') >= 3 || address.Query.Any(char.IsAsciiDigit);
    }
}
