using Aggregator.Publish.Languages;

namespace Aggregator.Publish;

/// <summary>The topics that articles are sorted by, with their names.</summary>
public static class TopicNames
{
    /// <summary>All slugs, in the order in which readers see them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. UiTexts.Of(InterfaceLanguages.English).TopicNames.Keys];

    public static bool Exists(string slug) => All.Contains(slug, StringComparer.Ordinal);

    /// <summary>The topic's name; the slug itself for a topic that older articles may still carry.</summary>
    public static string Of(string slug, UiText text) => text.TopicNames.GetValueOrDefault(slug, slug);
}
