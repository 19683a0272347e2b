namespace Aggregator.Fetch.Transport;

/// <summary>How far the recordings of one address have been handed out.</summary>
internal sealed class ReplayPosition(IReadOnlyList<Recording> recordings)
{
    private readonly Lock gate = new();
    private int delivered = -1;

    public bool HasMore
    {
        get
        {
            lock (gate)
                return delivered < recordings.Count - 1;
        }
    }

    /// <summary>
    /// The next recording, the last one again when all were handed out. <c>IsKnown</c> says that the validators match it.
    /// The first request of a process may bring validators from an earlier run: then the run goes on where it was.
    /// </summary>
    public (Recording Recording, bool IsKnown) Next(Validators validators)
    {
        lock (gate)
        {
            var resumed = delivered < 0 ? LastMatch(validators) : -1;
            delivered = resumed >= 0 ? resumed : Math.Min(delivered + 1, recordings.Count - 1);
            return (recordings[delivered], validators.Match(recordings[delivered]));
        }
    }

    private int LastMatch(Validators validators)
    {
        for (var i = recordings.Count - 1; i >= 0; i--)
        {
            if (validators.Match(recordings[i]))
                return i;
        }
        return -1;
    }
}
