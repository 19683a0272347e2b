namespace Aggregator.Publish.Push;

/// <summary>Events as partners write them, for example article.published.</summary>
public static class PushEventNames
{
    private static readonly (PushEvent Event, string Name)[] Names =
    [
        (PushEvent.ArticlePublished, "article.published"), (PushEvent.ArticleUpdated, "article.updated"), (PushEvent.ArticleWithdrawn, "article.withdrawn"),
        (PushEvent.PackageReady, "package.ready"),
    ];

    /// <summary>Every event that a webhook can ask for.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Select(one => one.Name)];

    /// <summary>The name; that of a change of a feed is only seen in our own logs.</summary>
    public static string Of(PushEvent @event) => Names.Where(one => one.Event == @event).Select(one => one.Name).FirstOrDefault("feed.changed");

    /// <summary>Null for a name that is none.</summary>
    public static PushEvent? Parse(string? name) => Names.Where(one => one.Name == name).Select(one => (PushEvent?)one.Event).FirstOrDefault();
}
