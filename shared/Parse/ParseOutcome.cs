using Aggregator.Articles;

namespace Aggregator.Parse;

/// <summary>What came of reading a document. Bad documents are values; no reader throws for what is in them.</summary>
public abstract record ParseOutcome
{
    private ParseOutcome() { }

    /// <summary>It was read, perhaps with warnings, perhaps without a single entry.</summary>
    public sealed record Parsed(FeedDocument Document) : ParseOutcome;

    /// <summary>It is no feed, sitemap or listing. <paramref name="Reason"/> says what it is instead, for the operator.</summary>
    public sealed record NotAFeed(string Reason) : ParseOutcome;
}
