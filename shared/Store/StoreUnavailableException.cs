namespace Aggregator.Store;

/// <summary>The store is away, full or refuses us. Work that meets it stays queued and is tried again.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
