using Aggregator.Articles;
using Aggregator.Rights;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish.Push.Webhooks;

/// <summary>Which webhooks want to hear of a change. Pure.</summary>
public static class WebhookMatch
{
    /// <summary>The event that a change is told as.</summary>
    public static PushEvent EventOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Created => PushEvent.ArticlePublished,
        ChangeKind.Updated => PushEvent.ArticleUpdated,
        _ => PushEvent.ArticleWithdrawn,
    };

    /// <summary>Whether <paramref name="webhook"/> is to be told that of <paramref name="article"/>; never while it is paused.</summary>
    public static bool Wants(Webhook webhook, PushEvent @event, Article article, Agreement agreement, DateTimeOffset now)
    {
        var filter = webhook.Filter;
        return webhook.PausedAt is null
            && webhook.Events.Contains(@event)
            && Has(filter.Languages, [article.Language])
            && Has(filter.Topics, article.Topics)
            && Has(filter.Places, article.Places)
            && Has(filter.Sources, [article.SourceId])
            && Has(filter.Types, [article.Type.ToString()])
            && (!filter.Republishable || IsOfRepublishers(@event, article, agreement, now));
    }

    // Who may have republished it must hear that it may not be any more.
    private static bool IsOfRepublishers(PushEvent @event, Article article, Agreement agreement, DateTimeOffset now) =>
        @event == PushEvent.ArticleWithdrawn
        || article.Changed.Contains(ChangedField.Rights)
        || RightsPolicy.Judge(agreement, article.VisibleFrom, now).Republication;

    private static bool Has(IReadOnlyList<string> wanted, IReadOnlyList<string> given) =>
        wanted.Count == 0 || given.Any(one => wanted.Contains(one, StringComparer.OrdinalIgnoreCase));
}
