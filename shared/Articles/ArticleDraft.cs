namespace Aggregator.Articles;

/// <summary>An article on its way to the store, with the plain text that classifying needs and storing does not.</summary>
public sealed record ArticleDraft(Article Article, string Text, string? Section, IReadOnlyList<string> Categories);
