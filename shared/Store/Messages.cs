namespace Aggregator.Store;

/// <summary>Asks for one fetch of an endpoint. <paramref name="Lease"/> ties it to the row that was leased for it.</summary>
public sealed record FetchSourceMessage(string EndpointId, string Lease);

/// <summary>
/// Asks for a stored entry to be read. <paramref name="Attempt"/> counts how often its page was asked for in vain,
/// <paramref name="Setbacks"/> how often the message came back from the poison queue; <paramref name="Others"/> are entries
/// to be read along with it, where none needs a page of its own.
/// </summary>
public sealed record ReadArticleMessage(string EntryId, int Attempt = 0, int Setbacks = 0, IReadOnlyList<string>? Others = null)
{
    /// <summary>One message for each of the entries.</summary>
    public IEnumerable<ReadArticleMessage> Split() =>
        Others is null ? [this] : Others.Prepend(EntryId).Select(id => this with { EntryId = id, Others = null });
}

/// <summary>
/// Asks for the page of a stored article to be looked at again. <paramref name="Attempt"/> counts how often that was asked
/// for in vain.
/// </summary>
public sealed record RecheckArticleMessage(string ArticleId, int Attempt = 0);

/// <summary>Tells that an article was withdrawn, to everything that keeps copies made before; <paramref name="Pass"/> counts the repetitions.</summary>
public sealed record WithdrawnMessage(string ArticleId, int Pass = 0);

/// <summary>Tells that a lane of the outbox has something to deliver.</summary>
public sealed record DeliverMessage(string Lane);

/// <summary>
/// Asks for the events of a day to be delivered once more to a webhook, from <paramref name="Position"/> of the change stream
/// on. <paramref name="Setbacks"/> counts how often the message came back from the poison queue.
/// </summary>
public sealed record ReplayMessage(string WebhookId, string Position, DateTimeOffset Until, int Setbacks = 0);

/// <summary>
/// Asks for a subscriber to be asked whether it meant it (WebSub, 5.3). <paramref name="Subscribes"/> is false for one that
/// wants to end.
/// </summary>
public sealed record VerifyIntentMessage(string Topic, string Callback, bool Subscribes, int LeaseSeconds, string? Secret, int Attempt = 0, int Setbacks = 0);

/// <summary>Asks for the first picture of an article to be kept, where its agreement allows pictures.</summary>
public sealed record KeepPictureMessage(string ArticleId, int Attempt = 0);

/// <summary>Asks for an article to be translated into a language, as far as that is to be done and can be done now.</summary>
public sealed record TranslateMessage(string ArticleId, string Language);
