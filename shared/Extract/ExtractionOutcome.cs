using Aggregator.Articles;

namespace Aggregator.Extract;

/// <summary>What reading a page came to.</summary>
public abstract record ExtractionOutcome
{
    private ExtractionOutcome() { }

    public sealed record Extracted(ExtractedArticle Article) : ExtractionOutcome;

    /// <summary>There is no article on the page. <paramref name="Reason"/> is one sentence for the operator.</summary>
    public sealed record NotAnArticle(string Reason) : ExtractionOutcome;
}
