namespace Aggregator.Fetch.Robots;

/// <summary>One Allow or Disallow line, in the two forms in which it is compared.</summary>
internal sealed class RobotsRule
{
    private readonly RobotsPattern written;
    private readonly RobotsPattern normalised;

    public RobotsRule(bool allow, string value)
    {
        var escaped = RobotsPath.Escape(value);
        var normal = RobotsPath.NormaliseRule(escaped);
        Allow = allow;
        Length = escaped.Length;
        written = new RobotsPattern(escaped);
        normalised = normal == escaped ? written : new RobotsPattern(normal);
    }

    public bool Allow { get; }

    /// <summary>Octets of the pattern: of all rules that match, the longest decides (RFC 9309, 2.2.2).</summary>
    public int Length { get; }

    /// <summary>The rule as the file has it against the path in both forms.</summary>
    public bool MatchesAsWritten(string path, string normalisedPath) =>
        written.Matches(path) || (!ReferenceEquals(path, normalisedPath) && written.Matches(normalisedPath));

    /// <summary>Both sides in the same form: written against written, normal against normal.</summary>
    public bool MatchesEquivalent(string path, string normalisedPath) => written.Matches(path) || normalised.Matches(normalisedPath);
}
