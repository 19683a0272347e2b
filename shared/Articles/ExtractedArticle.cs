namespace Aggregator.Articles;

/// <summary>What one article page says, unsanitised: the body is HTML as cut out of the page.</summary>
public sealed record ExtractedArticle
{
    public string Title { get; init; } = "";

    /// <summary>People and news agencies as printed; the outlet itself, its desks and "Theo …" are left out.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The outlet or desk that the page's linked data names as the author where nobody else is named; null otherwise.</summary>
    public string? Desk { get; init; }

    /// <summary>The byline as the page states it: its authors, else the desk. Articles are attributed to their source anyway, so they keep the authors only.</summary>
    public IReadOnlyList<string> Byline => Authors.Count == 0 && Desk is { } desk ? [desk] : Authors;

    public PublicationTime? Published { get; init; }

    public PublicationTime? Modified { get; init; }

    /// <summary>BCP 47 as declared by the page; null when it declares none.</summary>
    public string? Language { get; init; }

    /// <summary>The standfirst as plain text; null when the page has none.</summary>
    public string? Lead { get; init; }

    /// <summary>The body as HTML, with absolute addresses, not yet sanitised.</summary>
    public string BodyHtml { get; init; } = "";

    /// <summary>The body as plain text, paragraphs separated by a newline.</summary>
    public string BodyText { get; init; } = "";

    public IReadOnlyList<ArticleImage> Images { get; init; } = [];

    /// <summary>Absolute addresses of videos that belong to the article.</summary>
    public IReadOnlyList<string> Videos { get; init; } = [];

    /// <summary>The page's own rel=canonical, made absolute; null when it has none or it cannot be this article's.</summary>
    public string? Canonical { get; init; }

    /// <summary>The section's name, where the page states it.</summary>
    public string? Section { get; init; }

    /// <summary>The addresses under which the page says the same text stands in other languages; it may say anything.</summary>
    public IReadOnlyList<SiblingLink> Siblings { get; init; } = [];
}

/// <summary>The same text in another language, as a page names it. <paramref name="Language"/> is BCP 47; null where the page does not say it.</summary>
public sealed record SiblingLink(string Url, string? Language);

/// <summary>A picture of an article. <paramref name="Caption"/> and <paramref name="Credit"/> are plain text.</summary>
public sealed record ArticleImage(string Url, string? Caption = null, string? Credit = null, int? Width = null, int? Height = null);
