namespace Aggregator.Translate;

/// <summary>Why a translation is held back or waits, in plain English for readers of the status page.</summary>
internal static class Reasons
{
    public const string Taken = "Another worker is at it.";
    public const string TriedOnceMore = "A part was found wanting and is tried once more.";
    public const string Doubtful = "The engine was asked and its answer never arrived. It may have been paid for and is not asked again.";

    private const int MostOfReason = 300;

    public static string Of(IReadOnlyList<TranslationFault> faults)
    {
        var reason = string.Join(" ", faults.Take(3).Select(fault => $"{fault.Check}: {fault.Detail}"));
        return reason.Length <= MostOfReason ? reason : reason[..MostOfReason] + "…";
    }
}
