namespace Aggregator.Conformance;

/// <summary>
/// What must never drop again: shares between 0 and 1, each a little under what was measured. A floor is only raised.
/// </summary>
internal static class Floors
{
    /// <summary>feedparser's expectations on its well-formed files, without sanitiser and CDF tests.</summary>
    public const double FeedparserWellFormed = 0.97;

    /// <summary>feedparser's expectations on its ill-formed, encoding and entity files.</summary>
    public const double FeedparserOther = 0.92;

    /// <summary>Results that gofeed's own tests expect.</summary>
    public const double Gofeed = 0.95;

    /// <summary>Models that feed-rs gives for real feeds.</summary>
    public const double FeedRs = 0.95;

    /// <summary>feedparser's table of dates.</summary>
    public const double Dates = 0.95;
}
