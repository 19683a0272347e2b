namespace Aggregator.Fetch.Robots;

/// <summary>A path pattern of RFC 9309, 2.2.3: a prefix in which <c>*</c> stands for anything and a final <c>$</c> for the end.</summary>
internal sealed class RobotsPattern
{
    private readonly string[] segments;
    private readonly bool anchored;

    public RobotsPattern(string text)
    {
        anchored = text.EndsWith('$');
        segments = (anchored ? text[..^1] : text).Split('*');
    }

    /// <summary>Each piece is taken at its leftmost place, so the path is walked once and nothing is tried twice.</summary>
    public bool Matches(string path)
    {
        if (!path.StartsWith(segments[0], StringComparison.Ordinal))
            return false;
        if (segments.Length == 1)
            return !anchored || path.Length == segments[0].Length;
        var at = segments[0].Length;
        foreach (var segment in segments.AsSpan(1, segments.Length - 2))
        {
            var found = path.IndexOf(segment, at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + segment.Length;
        }
        var last = segments[^1];
        return anchored
            ? path.Length - last.Length >= at && path.EndsWith(last, StringComparison.Ordinal)
            : path.IndexOf(last, at, StringComparison.Ordinal) >= 0;
    }
}
