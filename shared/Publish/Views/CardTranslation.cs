using Aggregator.Translate;

namespace Aggregator.Publish.Views;

/// <summary>How much of a translation editors wrote or confirmed.</summary>
public enum ReviewExtent
{
    None,
    Partly,
    Whole,
}

/// <summary>What a card whose words are a translation's knows of the original.</summary>
/// <param name="Title">The outlet's own headline.</param>
/// <param name="Excerpt">The outlet's own words, as far as they may be shown.</param>
/// <param name="Language">BCP 47, of both.</param>
/// <param name="Made">The translation.</param>
public sealed record CardTranslation(string Title, string? Excerpt, string Language, ArticleTranslation Made)
{
    /// <summary>Of headline and excerpt: all that a list shows.</summary>
    public ReviewExtent Heading => Made switch
    {
        { TitleReview: null, LeadReview: null } => ReviewExtent.None,
        { TitleReview: not null, Lead: null } or { TitleReview: not null, LeadReview: not null } => ReviewExtent.Whole,
        _ => ReviewExtent.Partly,
    };

    /// <summary>Of everything.</summary>
    public ReviewExtent All => Made.IsReviewed ? ReviewExtent.Whole : Made.LastReview is null ? ReviewExtent.None : ReviewExtent.Partly;
}
