using System.Collections.Frozen;

namespace Aggregator.Fetch;

/// <summary>
/// Names that no public DNS answers for, or that clouds answer from within: metadata, cluster services, home and company
/// networks. Whatever they resolve to where we run, they are not the press.
/// </summary>
internal static class InnerNames
{
    // Reserved by RFC 2606, 6761, 6762, 7686, 8375 and 9476 or by ICANN, and what routers and companies use all the same.
    // "example" and "test" are left out: they never resolve in public, and tests and documents use them.
    private static readonly FrozenSet<string> TopLevels = FrozenSet.ToFrozenSet(
        ["internal", "local", "localdomain", "lan", "home", "corp", "intranet", "private", "mail", "svc", "onion", "alt", "invalid"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a host name (no number, no final dot) names something inside.</summary>
    public static bool Contains(string name)
    {
        var dot = name.LastIndexOf('.');
        // A name of one label is completed by the machine's own search list.
        return dot < 0 || TopLevels.Contains(name[(dot + 1)..]) || IsUnder(name, "home.arpa");
    }

    private static bool IsUnder(string name, string zone) =>
        name.Equals(zone, StringComparison.OrdinalIgnoreCase) || name.EndsWith("." + zone, StringComparison.OrdinalIgnoreCase);
}
