namespace Aggregator.Parse;

/// <summary>Recognises the root elements of feeds and names the format.</summary>
internal static class FeedFormat
{
    /// <summary>The format whose root the reader stands at; null when it is no feed's root.</summary>
    public static string? Of(MarkupReader reader) => reader.Name switch
    {
        ElementName.Rss => $"rss-{Version(reader)}",
        ElementName.Rdf => "rss-1.0",
        ElementName.Feed => reader.GetAttribute("version") is { } version && version.StartsWith("0.", StringComparison.Ordinal) ? "atom-0.3" : "atom-1.0",
        ElementName.Entry => "atom-1.0",
        ElementName.Channel => reader.GetAttribute("href") is null ? "rss-2.0" : "cdf",
        ElementName.Item => "rss-2.0",
        _ => null,
    };

    // "2.00", "2.0.11" and nothing at all mean 2.0.
    private static string Version(MarkupReader reader)
    {
        var version = reader.GetAttribute("version")?.Trim();
        return version switch
        {
            "0.9" or "0.90" => "0.90",
            "0.91" or "0.92" or "0.93" or "0.94" or "1.0" => version,
            _ => "2.0",
        };
    }
}
