namespace Aggregator.Fetch;

/// <summary>What a replay still holds: an endpoint is due again at once until its recordings are used up.</summary>
public interface IRecordings
{
    /// <summary>Whether a recording of <paramref name="url"/> is waiting that no request has got yet.</summary>
    bool HasMore(Uri url);

    /// <summary>Whether answers come from recordings: then days may lie between two of them that are asked for at once.</summary>
    bool AreReplayed { get; }
}

/// <summary>The world: it is never used up and nothing of it is waiting.</summary>
public sealed class NoRecordings : IRecordings
{
    public bool HasMore(Uri url) => false;

    public bool AreReplayed => false;
}
