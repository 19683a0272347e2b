using Aggregator.Publish.Views;

namespace Aggregator.Publish.Lists;

/// <summary>The stories of the last day that more than one outlet reports.</summary>
public sealed class StoryDigest
{
    private readonly Dictionary<string, StoryView> byId;

    public StoryDigest(IEnumerable<CardView> cards)
    {
        Stories = [.. cards.Where(card => card.StoryId is not null)
            .GroupBy(card => card.StoryId!, StringComparer.Ordinal)
            .Select(group => StoryView.From(group.Key, group)!)
            .Where(story => story.Outlets > 1)
            .OrderByDescending(story => story.Outlets).ThenByDescending(story => story.Newest).ThenBy(story => story.Id, StringComparer.Ordinal)];
        byId = Stories.ToDictionary(story => story.Id, StringComparer.Ordinal);
    }

    /// <summary>Those that most outlets report first, the newest first among equals: nothing else decides.</summary>
    public IReadOnlyList<StoryView> Stories { get; }

    /// <summary>How many other outlets report the same; 0 where none is known.</summary>
    public int OtherOutlets(CardView card) =>
        card.StoryId is { } id && byId.TryGetValue(id, out var story) ? story.Outlets - 1 : 0;
}
