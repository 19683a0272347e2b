using Aggregator.Articles;

namespace Aggregator.Search;

/// <summary>What the index takes of an article.</summary>
/// <param name="Card">What a list shows of it; the index keeps it, so that answering a search asks no store.</param>
/// <param name="StoredAt">When this version, or the last of its translations, was stored: what decides which of two is the later one.</param>
/// <param name="Text">Plain text beyond title and excerpt that can be found; null for none.</param>
internal sealed record IndexedArticle(Card Card, DateTimeOffset StoredAt, string? Text)
{
    /// <summary>Its title and lead in other languages.</summary>
    public IReadOnlyList<TranslatedHeading> Translations { get; init; } = [];

    // A story's first thousand words say what it is about; the rest would double the index.
    private const int LongestText = 6000;

    /// <summary>The entry of <paramref name="article"/>, whose body as stored is <paramref name="body"/>.</summary>
    public static IndexedArticle Of(Article article, string? body, IReadOnlyList<TranslatedHeading>? translations = null)
    {
        var lead = article.Lead is { } given && !string.Equals(given, article.Excerpt, StringComparison.Ordinal) ? given : null;
        var text = body is { Length: > 0 } ? Normalise.PlainText.FromHtml(body) : "";
        var whole = lead is null ? text : $"{lead} {text}".TrimEnd();
        var latest = (translations ?? []).Select(one => one.At).Append(article.StoredAt).Max();
        return new(Store.Timeline.ToCard(article), latest, whole.Length == 0 ? null : whole.Length > LongestText ? whole[..LongestText] : whole)
        {
            Translations = translations ?? [],
        };
    }
}
