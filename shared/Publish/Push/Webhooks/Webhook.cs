namespace Aggregator.Publish.Push.Webhooks;

/// <summary>A partner's address that is told of events, with what it wants to hear of.</summary>
public sealed record Webhook
{
    public required string Id { get; init; }

    /// <summary>The API key of its owner.</summary>
    public required string KeyId { get; init; }

    public required string Url { get; init; }

    /// <summary>Our origin as its owner knows it, for links in what is sent.</summary>
    public required string BaseUrl { get; init; }

    public required IReadOnlyList<PushEvent> Events { get; init; }

    public WebhookFilter Filter { get; init; } = new();

    /// <summary>whsec_ and base64; signs what is sent, so it is kept as it is.</summary>
    public required string Secret { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when nothing is sent; null while it works.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Why, for its owner.</summary>
    public string? PausedReason { get; init; }
}

/// <summary>Which articles: those that match one value of each list that is not empty.</summary>
public sealed record WebhookFilter
{
    // The generated reader sets lists that are left out to null.
    public IReadOnlyList<string> Languages { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Topics { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Places { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Sources { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Types { get; init => field = value ?? []; } = [];

    /// <summary>Only articles that may be republished; of one that was, its changes of rights and its withdrawal are told as well.</summary>
    public bool Republishable { get; init; }
}
