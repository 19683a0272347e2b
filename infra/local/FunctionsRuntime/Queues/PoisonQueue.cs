namespace Aggregator.Local.Queues;

/// <summary>
/// Where messages go that failed too often; the name is the real extension's. As there, a poison queue that has a function
/// of its own has no further one: its messages are tried again and again.
/// </summary>
internal static class PoisonQueue
{
    private const string Suffix = "-poison";

    public static string? Of(string queue) => queue.EndsWith(Suffix, StringComparison.Ordinal) ? null : queue + Suffix;
}
