namespace Aggregator.Local.Queues;

/// <summary>
/// One queue as the pump sees it, whatever stores it. Methods throw what their store throws when it is away; the pump
/// treats every exception so. "False" means the message is not ours any more: its lease ended and someone else has it.
/// </summary>
internal interface IQueueReceiver
{
    /// <summary>Longest pause between looks into the empty queue that this store wishes for; null leaves it to host.json.</summary>
    TimeSpan? LongestPause { get; }

    /// <summary>Whether there is a poison queue for it.</summary>
    bool HasPoison { get; }

    /// <summary>Creates the queue and its poison queue, if it has one, where they are missing.</summary>
    Task CreateAsync(CancellationToken cancellationToken);

    /// <summary>Takes up to <paramref name="count"/> messages and hides them from others for <paramref name="lease"/>.</summary>
    Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(int count, TimeSpan lease);

    /// <summary>Keeps the message hidden for <paramref name="lease"/> from now.</summary>
    Task<bool> RenewAsync(ReceivedMessage message, TimeSpan lease);

    /// <summary>The message is done.</summary>
    Task<bool> DeleteAsync(ReceivedMessage message);

    /// <summary>The try failed; the next one is after <paramref name="delay"/>.</summary>
    Task<bool> ReleaseAsync(ReceivedMessage message, TimeSpan delay);

    /// <summary>The try was cut short: the message is there again at once, the try uncounted where the store can do that.</summary>
    Task<bool> ReturnAsync(ReceivedMessage message);

    /// <summary>Puts the message aside into the poison queue; it may double when the process dies meanwhile, but never gets lost.</summary>
    Task<bool> MoveToPoisonAsync(ReceivedMessage message);
}

/// <summary>A message we hold. <paramref name="DequeueCount"/> counts this try as well.</summary>
/// <param name="Receipt">The store's own proof of holding it; changes with each renewal on Azure.</param>
internal sealed record ReceivedMessage(string Id, string Body, int DequeueCount, DateTimeOffset InsertedAt, object Receipt)
{
    public object Receipt { get; set; } = Receipt;
}
