using Aggregator.Publish.Views;

namespace Aggregator.Publish.Pages;

/// <summary>The front page.</summary>
/// <param name="Stories">The day's stories, those with the most outlets first.</param>
/// <param name="InThis">The newest articles in the reader's language; empty where that is what most of the list is in anyway.</param>
/// <param name="Pictures">The newest pictures that may be shown.</param>
/// <param name="List">The newest articles of all.</param>
public sealed record HomeModel(
    IReadOnlyList<StoryView> Stories, IReadOnlyList<CardView> InThis, IReadOnlyList<CardView> Pictures, ListModel List);
