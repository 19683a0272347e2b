using Aggregator.Articles;
using Aggregator.Extract;
using Aggregator.Insight;
using Aggregator.Store;
using static Aggregator.Tests.Insight.Readings;

namespace Aggregator.Tests.Insight;

public sealed class LanguageCheckTests
{
    private const string English = "The central bank keeps its interest rates unchanged this month";

    [Theory]
    [InlineData("vi", "vi-VN", null)]
    [InlineData("vi", null, null)]
    [InlineData("vi", "en-us", "The feed says en-us, but the entries are in vi.")]
    [InlineData("en", "en", "The catalogue says en and the feed says en, but the entries are in vi.")]
    [InlineData("en", "vi", "The catalogue says en, but the entries are in vi.")]
    public void Declared_AgainstDetected(string catalogue, string? feed, string? words) =>
        Assert.Equal(words, LanguageCheck.Words(catalogue, new FeedDocument { Format = "rss-2.0", Language = feed, Entries = Entries(6) }, KnownEntries.None));

    [Fact]
    public void MixedOrFewEntries_SayNothing()
    {
        IReadOnlyList<FeedEntry> mixed = [.. Entries(4), .. Entries(3, English)];
        Assert.Null(LanguageCheck.Words("en", new FeedDocument { Format = "rss-2.0", Entries = mixed }, KnownEntries.None));
        Assert.Null(LanguageCheck.Words("en", new FeedDocument { Format = "rss-2.0", Entries = Entries(4) }, KnownEntries.None));
    }

    [Fact]
    public void Pages_ThatDeclareAnotherLanguage_AreCounted()
    {
        var known = new KnownEntries(6, 0, 0) { PagesInOtherLanguage = 5, PageDeclares = "en", PageLanguage = "vi" };
        Assert.Equal("The article pages say en, but are in vi.", LanguageCheck.Words("vi", new FeedDocument { Format = "rss-2.0", Entries = Entries(6) }, known));
        Assert.Null(LanguageCheck.Words("vi", new FeedDocument { Format = "rss-2.0", Entries = Entries(6) }, known with { PagesInOtherLanguage = 4 }));
    }

    [Theory]
    [InlineData("en", "vi", "en")]
    [InlineData("vi", "vi", null)]
    [InlineData("zh-Hans", "zh-Hant", null)]
    [InlineData(null, "vi", null)]
    public void Entry_RemembersWhatItsPageDeclaredWrongly(string? declared, string detected, string? kept)
    {
        var entry = new StoredEntry
        {
            Id = "1", Url = "https://outlet.vn/1", SourceId = "outlet", EndpointId = "outlet~1", Entry = Entries(1)[0], EntryHash = "1", FirstSeen = Now,
        };
        var article = new Article
        {
            Id = "1", Url = entry.Url, OriginalUrl = entry.Url, SourceId = "outlet", EndpointId = "outlet~1", Title = "Tin", Language = detected,
            Published = new PublicationTime(Now), FirstSeen = Now, StoredAt = Now, VisibleFrom = Now, ContentHash = "1",
        };
        var finished = EntryPolicy.Finish(entry, article, new PageOutcome.Read(new ExtractedArticle { Language = declared }, new Uri(entry.Url)), attempt: 0);
        Assert.Equal((kept, kept is null ? null : detected), (finished.PageDeclares, finished.PageLanguage));
    }
}
