using Aggregator.Publish.Feeds;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;

namespace Aggregator.Publish.Pages;

/// <summary>What every page needs besides its own content.</summary>
public sealed record PageContext
{
    public required InterfaceLanguage Language { get; init; }

    /// <summary>Our origin, without a slash at the end.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The page's own address from the root, in the form that search engines should keep.</summary>
    public required string Path { get; init; }

    /// <summary>The same page in another interface language.</summary>
    public required Func<InterfaceLanguage, string> InLanguage { get; init; }

    /// <summary>Whether the page exists in every interface language; an article is the same text wherever it stands.</summary>
    public bool HasSiblings { get; init; } = true;

    /// <summary>The address that search engines should keep, where it is not the page's own.</summary>
    public string? CanonicalPath { get; init; }

    /// <summary>The status of the answer.</summary>
    public int Status { get; init; } = 200;

    /// <summary>How long others may keep the page; null: as long as all pages.</summary>
    public string? CacheControl { get; init; }

    /// <summary>Whether other sites can embed what the page shows, so that it leads to the code for it (oEmbed).</summary>
    public bool IsEmbeddable { get; init; }

    /// <summary>The page's own Content-Security-Policy; null: the one of all pages.</summary>
    public string? Policy { get; init; }

    /// <summary>Typefaces that the page needs at once, with their versions.</summary>
    public IReadOnlyList<string> Fonts { get; init; } = [];

    /// <summary>Address of the style sheet, with its version.</summary>
    public required string StyleSheet { get; init; }

    /// <summary>Address of a style sheet besides <see cref="StyleSheet"/>, with its version; null for pages without one.</summary>
    public string? ExtraSheet { get; init; }

    /// <summary>Address of the page's script, with its version; null for pages without one.</summary>
    public string? Script { get; init; }

    /// <summary>The list whose feeds belong to the page.</summary>
    public ArticleQuery FeedList { get; init; } = ArticleQuery.Everything;

    public required DateTimeOffset Now { get; init; }

    public UiText Text => UiTexts.Of(Language);

    public string CanonicalUrl => BaseUrl + (CanonicalPath ?? Path);

    /// <summary>The feeds of the page's list; where it holds several languages, those in the page's own as well.</summary>
    public IEnumerable<FeedLink> Feeds(string title)
    {
        var all = FeedLinks.Of(FeedList, Language, title);
        return FeedList is { Language: null, Source: null, Story: null }
            ? all.Concat(FeedLinks.Of(FeedList with { Language = Language.Tag }, Language, $"{title} – {Language.NativeName}"))
                .Concat(FeedLinks.Of(FeedList with { Language = Language.Tag, Translated = TranslationChoice.Machine }, Language, $"{title} – {Text.Lists.AllLanguages}").Take(1))
            : all;
    }
}
