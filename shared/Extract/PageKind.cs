using Aggregator.Normalise;

namespace Aggregator.Extract;

/// <summary>Tells whether a document can be an article page at all.</summary>
internal static class PageKind
{
    private static readonly string[] ArticleTypes =
    [
        "NewsArticle", "Article", "ReportageNewsArticle", "LiveBlogPosting", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "BlogPosting", "Report", "SocialMediaPosting",
        "TechArticle", "VideoObject", "ImageGallery",
    ];

    /// <summary>Why the document is no HTML page; null when it may be one.</summary>
    internal static string? Refuse(ReadOnlySpan<byte> body, string? contentType)
    {
        if (body.IsEmpty)
            return "The document is empty.";
        if (Named(body) is { } name)
            return $"The document is {name}, not an HTML page.";
        var type = contentType.AsSpan().Trim();
        var semicolon = type.IndexOf(';');
        if (semicolon >= 0)
            type = type[..semicolon].Trim();
        var other = type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("video/", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("font/", StringComparison.OrdinalIgnoreCase)
            || type.Equals("application/pdf", StringComparison.OrdinalIgnoreCase) || type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Equals("application/zip", StringComparison.OrdinalIgnoreCase);
        return other && !LooksLikeHtml(body) ? $"The document is {type.ToString()}, not an HTML page." : null;
    }

    private static string? Named(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith("%PDF-"u8))
            return "a PDF";
        if (body.StartsWith("PK\x03\x04"u8))
            return "an archive";
        if (PictureType.Of(body) is { } picture)
            return $"a picture ({picture})";
        return null;
    }

    private static bool LooksLikeHtml(ReadOnlySpan<byte> body) => body[..Math.Min(body.Length, 1024)].IndexOf("<html"u8) >= 0 || body[..Math.Min(body.Length, 1024)].IndexOf("<!DOCTYPE"u8) >= 0;

    /// <summary>Whether the page says of itself that it is an article.</summary>
    internal static bool IsDeclaredArticle(PageFacts facts)
    {
        if (facts.Article is { } found && JsonLd.Types(found).Any(type => ArticleTypes.Contains(type)) && (found.ContainsKey("headline") || found.ContainsKey("datePublished")))
            return true;
        return facts.Meta("article:published_time") is not null
            || string.Equals(facts.Meta("og:type"), "article", StringComparison.OrdinalIgnoreCase) && facts.Properties.Exists(property => property.Name is "articleBody" or "datePublished");
    }
}
