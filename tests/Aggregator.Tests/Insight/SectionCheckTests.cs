using Aggregator.Articles;
using Aggregator.Insight;
using static Aggregator.Tests.Insight.Readings;

namespace Aggregator.Tests.Insight;

public sealed class SectionCheckTests
{
    [Theory]
    [InlineData("https://outlet.vn/a", null)]
    [InlineData("https://video.outlet.vn/a", null)]
    [InlineData("https://m.outlet.vn/a", null)]
    [InlineData("https://casino.example/a", "casino.example")]
    [InlineData("https://outlet.com.vn/a", "outlet.com.vn")]
    public void Links_ToAnotherSite_AreNamed(string folder, string? site)
    {
        var words = Words(SymptomKind.WrongSection, Read(Entries(10, folder: folder)));
        Assert.Equal(site is null, words is null);
        Assert.Contains(site ?? "", words ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Links_OfWhichOneLeadsHome_AreNamedUpToFourFifths()
    {
        var strange = Entries(5, folder: "https://casino.example");
        Assert.NotNull(Words(SymptomKind.WrongSection, Read([.. strange.Take(4), .. Entries(1)])));
        Assert.Null(Words(SymptomKind.WrongSection, Read([.. strange.Take(3), .. Entries(2)])));
    }

    [Fact]
    public void Redirect_ToAnotherEndpoint_IsNamed()
    {
        Assert.Contains("listed as latest", Words(SymptomKind.WrongSection, Read(Entries(5), finalUrl: "https://www.outlet.vn/rss/home.rss")), StringComparison.Ordinal);
        Assert.Null(Words(SymptomKind.WrongSection, Read(Entries(5), finalUrl: "https://www.outlet.vn/rss/kinh-doanh.rss")));
    }

    [Fact]
    public void SameEntriesAsTheFrontPage_AreNamed()
    {
        var shown = Entries(20);
        DocumentReading With(IEnumerable<FeedEntry> front) => Read(shown) with { Siblings = [(Latest, TitlePrints.Of(front))] };
        Assert.Contains(Latest.Url.AbsoluteUri, Words(SymptomKind.WrongSection, With(shown)), StringComparison.Ordinal);
        Assert.NotNull(Words(SymptomKind.WrongSection, With(shown.Skip(1))));
        // Two more of another section: the front page holds this section's entries among others.
        Assert.Null(Words(SymptomKind.WrongSection, With([.. shown, .. Entries(2, "Bóng đá")])));
        Assert.Null(Words(SymptomKind.WrongSection, With(shown.Skip(2))));
    }

    [Theory]
    [InlineData("https://outlet.vn/the-thao", 12, true)]
    [InlineData("https://outlet.vn/kinh-doanh", 12, false)]
    [InlineData("https://outlet.vn/tai-chinh", 12, false)] // another word for the same topic
    [InlineData("https://outlet.vn/thoi-su", 12, false)] // holds everything: says nothing
    [InlineData("https://outlet.vn/the-thao", 9, false)] // too few to tell
    public void Folders_OfAnotherTopic_AreNamed(string folder, int count, bool found) =>
        Assert.Equal(found, Words(SymptomKind.WrongSection, Read(Entries(count, folder: folder))) is not null);

    [Fact]
    public void Categories_Count_AndAFifthOfItsOwnIsEnough()
    {
        var entries = Entries(10, folder: "https://outlet.vn").Select(entry => entry with { Categories = ["Thể thao"] }).ToList();
        Assert.Contains("sport", Words(SymptomKind.WrongSection, Read(entries)), StringComparison.Ordinal);
        Assert.Null(Words(SymptomKind.WrongSection, Read([.. entries[..8], .. Entries(2)])));
        Assert.Null(Words(SymptomKind.WrongSection, Read(entries, endpoint: Latest)));
    }

    [Fact]
    public void TitlePrints_SurviveTheStore()
    {
        var prints = TitlePrints.Parse(TitlePrints.Of(Entries(300)).ToString());
        Assert.Equal(200, prints.Count);
        Assert.True(prints.Contains(Entries(1)[0].Title));
        Assert.False(prints.Contains("Tin khác"));
        Assert.False(prints.Contains(""));
        Assert.Equal(0, TitlePrints.Parse(null).Count);
        Assert.Equal(0, TitlePrints.Parse("not base64!").Count);
    }
}
