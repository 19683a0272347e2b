using Aggregator.Articles;

namespace Aggregator.Rights;

/// <summary>Applies an agreement to an article before it is stored: when it becomes visible, and what of it may be kept.</summary>
public static class RightsGate
{
    /// <summary>The article with its visible-from time; the full body stays only where the agreement allows full text.</summary>
    public static Article Apply(Article article, Agreement agreement, DateTimeOffset now)
    {
        var terms = RightsPolicy.Judge(agreement, article.VisibleFrom, now);
        return article with
        {
            VisibleFrom = RightsPolicy.VisibleFrom(agreement, article.Published, article.FirstSeen),
            Terms = RightsPolicy.TermsOf(agreement, now),
            BodyHtml = terms.Text == TextRight.Full ? article.BodyHtml : null,
        };
    }
}
