namespace Aggregator.Fetch.Transport;

/// <summary>How the guard says no from inside a connection attempt, where only an exception gets out.</summary>
internal sealed class AddressRefusedException(string message) : IOException(message);
