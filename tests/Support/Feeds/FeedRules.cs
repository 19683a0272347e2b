using System.Text;
using System.Text.RegularExpressions;

namespace Aggregator.Support.Feeds;

/// <summary>The rules of the W3C feed validator and of JSON Feed, as far as they can be broken by what we write.</summary>
public static partial class FeedRules
{
    /// <summary>Everything that is wrong with a feed, in words; empty for a valid one.</summary>
    /// <param name="contentType">As it was served.</param>
    /// <param name="body">As it was served.</param>
    public static IReadOnlyList<string> Check(string contentType, ReadOnlySpan<byte> body)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return ["The bytes are not UTF-8."];
        }
        return contentType.Split(';')[0] switch
        {
            "application/atom+xml" => AtomRules.Check(text),
            "application/rss+xml" => RssRules.Check(text),
            "application/feed+json" => JsonFeedRules.Check(text),
            _ => [$"{contentType} is not the type of a feed."],
        };
    }

    internal static bool IsAbsolute(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" or "urn" or "mailto" && address.All(char.IsAscii);

    internal static bool IsRfc3339(string text) => Rfc3339().IsMatch(text) && DateTimeOffset.TryParse(text, null, out _);

    internal static bool IsLanguage(string text) => Language().IsMatch(text);

    /// <summary>What HTML inside a feed must not hold.</summary>
    internal static IEnumerable<string> CheckHtml(string where, string html)
    {
        foreach (Match match in Attribute().Matches(html))
            if (!IsAbsolute(System.Net.WebUtility.HtmlDecode(match.Groups["url"].Value)))
                yield return $"{where}: the relative address {match.Groups["url"].Value}.";
        if (Dangerous().Match(html) is { Success: true } found)
            yield return $"{where}: the element {found.Value}.";
    }

    internal static IEnumerable<string> Repeated(string what, IEnumerable<string> ids) =>
        ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"{what} {group.Key} is there {group.Count()} times.");

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rfc3339();

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Language();

    [GeneratedRegex("""\s(?:href|src|poster)\s*=\s*"(?<url>[^"]*)" """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Attribute();

    [GeneratedRegex("<(script|style|iframe|object|embed|meta|link|form|base)\\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dangerous();
}
