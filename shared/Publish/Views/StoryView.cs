namespace Aggregator.Publish.Views;

/// <summary>What outputs may show of a story: its articles, first publisher first.</summary>
/// <param name="Id">The story's id.</param>
/// <param name="Articles">At least one, in order of publication.</param>
public sealed record StoryView(string Id, IReadOnlyList<CardView> Articles)
{
    /// <summary>How many outlets report it; several articles of one outlet count once.</summary>
    public int Outlets { get; } = Articles.Select(card => card.Source.Id).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The moment at which its newest article became visible.</summary>
    public DateTimeOffset Newest { get; } = Articles.Max(card => card.VisibleFrom);

    /// <summary>When the last of its articles changed for readers.</summary>
    public DateTimeOffset LastChange => Articles.Max(card => card.LastChange);

    /// <summary>The article to show for it: the first that was written in the reader's language, else the first translated into it, else the first of all.</summary>
    public CardView In(string language) =>
        Articles.FirstOrDefault(card => string.Equals(card.OriginalLanguage, language, StringComparison.OrdinalIgnoreCase))
        ?? Articles.FirstOrDefault(card => string.Equals(card.Language, language, StringComparison.OrdinalIgnoreCase)) ?? Articles[0];

    /// <summary>Those articles as a story; null for none.</summary>
    public static StoryView? From(string id, IEnumerable<CardView> articles) =>
        articles.OrderBy(card => card.Published.Utc).ThenBy(card => card.Id, StringComparer.Ordinal).ToList() is { Count: > 0 } sorted
            ? new StoryView(id, sorted)
            : null;
}
