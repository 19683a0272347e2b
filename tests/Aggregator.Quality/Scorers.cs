using Aggregator.Quality.Articles;
using Aggregator.Quality.Feeds;
using Aggregator.Quality.Translate;
using Aggregator.Quality.Understanding;

namespace Aggregator.Quality;

/// <summary>Everything that is scored on recorded material, in the order of the pipeline.</summary>
public static class Scorers
{
    /// <summary>By area; each gives one figure or several, and throws only where the corpus is not as its manifest says.</summary>
    public static IReadOnlyDictionary<string, Func<IEnumerable<Figure>>> All { get; } = new Dictionary<string, Func<IEnumerable<Figure>>>(StringComparer.Ordinal)
    {
        ["feedparser"] = FeedparserQuality.Score,
        ["gofeed"] = GofeedQuality.Score,
        ["feed-rs"] = FeedRsQuality.Score,
        ["vietnamese feeds"] = VietnameseFeedQuality.Score,
        ["dates"] = DateQuality.Score,
        ["listings"] = ListingQuality.Score,
        ["bodies"] = BodyQuality.Score,
        ["titles"] = TitleQuality.Score,
        ["days"] = DayQuality.Score,
        ["authors"] = AuthorQuality.Score,
        ["languages"] = LanguageQuality.Score,
        ["places"] = PlaceQuality.Score,
        ["topics"] = TopicQuality.Score,
        ["stories"] = StoryQuality.Score,
        ["names"] = NameQuality.Score,
    };
}
