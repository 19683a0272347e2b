using Aggregator.Classify;
using Aggregator.Publish.Languages;

namespace Aggregator.Publish;

/// <summary>The topics as readers see them.</summary>
public static class TopicNames
{
    /// <summary>All slugs, in the order of menus.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Topics.All.Select(topic => topic.Slug)];

    public static bool Exists(string slug) => Topics.Find(slug) is not null;

    /// <summary>The topic's name; the slug itself for a topic that older articles may still carry.</summary>
    public static string Of(string slug, UiText text) => text.TopicNames.GetValueOrDefault(slug, slug);
}
