namespace Aggregator.Conformance;

/// <summary>
/// What must never drop again: shares between 0 and 1, each a little under what was measured. A floor is only raised.
/// </summary>
internal static partial class Floors
{
    /// <summary>feedparser's expectations on its well-formed files, without sanitiser and CDF tests.</summary>
    public const double FeedparserWellFormed = 0.975;

    /// <summary>feedparser's expectations on its ill-formed, encoding and entity files.</summary>
    public const double FeedparserOther = 0.99;

    /// <summary>Results that gofeed's own tests expect.</summary>
    public const double Gofeed = 0.97;

    /// <summary>Models that feed-rs gives for real feeds.</summary>
    public const double FeedRs = 0.985;

    /// <summary>feedparser's table of dates.</summary>
    public const double Dates = 1;

    /// <summary>Headlines in headings of the recorded Vietnamese listing pages that are found.</summary>
    public const double ListingRecall = 0.99;
}
