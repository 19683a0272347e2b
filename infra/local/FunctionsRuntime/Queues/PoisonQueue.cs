namespace Aggregator.Local.Queues;

/// <summary>Where messages go that failed too often; the name is the real extension's.</summary>
internal static class PoisonQueue
{
    public static string Of(string queue) => queue + "-poison";
}
