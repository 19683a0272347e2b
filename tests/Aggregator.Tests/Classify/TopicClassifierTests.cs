using Aggregator.Classify;
using Aggregator.Sources;

namespace Aggregator.Tests.Classify;

public sealed class TopicClassifierTests
{
    [Fact]
    public void Topics_AreTwelveToSeventeen_EachWithATopLevelConcept()
    {
        Assert.InRange(Topics.All.Count, 12, 17);
        Assert.Equal(Topics.All.Count, Topics.All.Select(topic => topic.Slug).Distinct().Count());
        Assert.All(Topics.All, topic => Assert.Matches("^medtop:(0[1-9]|1[0-7])000000$", topic.QCode));
        Assert.All(Topics.All, topic => Assert.Matches("^[a-z-]+$", topic.Slug));
        Assert.All(TopicWords.All, words => Assert.NotNull(Topics.Find(words.Topic)));
        Assert.Null(Topics.Find("nothing"));
    }

    [Theory]
    [InlineData("business", "economy")]
    [InlineData("Kinh tế", "economy")]
    [InlineData("Văn hóa - Giải trí", "entertainment")]
    [InlineData("Thể thao", "sport")]
    [InlineData("The thao", "sport")]
    [InlineData("Tin tức > Giáo dục", "education")]
    [InlineData("PHÁP LUẬT", "law")]
    [InlineData("defence", "politics")]
    [InlineData("realestate", "economy")]
    [InlineData("technology", "science")]
    public void Classify_Section_Decides(string section, string topic) =>
        Assert.Equal(topic, TopicClassifier.Classify("Một buổi sáng", "", null, section, [])[0]);

    [Theory]
    [InlineData("https://dantri.com.vn/the-gioi/tin-moi-20260721210003578.htm", "world")]
    [InlineData("http://kinhdoanh.vnexpress.net/tin-tuc/quoc-te/bai-viet-3505968.html", "economy")]
    [InlineData("https://vov.vn/du-lich/tu-van/bai-viet-post1317164.vov", "travel")]
    [InlineData("https://en.vietnamplus.vn/business/story-post1.vnp", "economy")]
    public void Classify_Address_Decides(string url, string topic) => Assert.Equal(topic, TopicClassifier.Classify("Một buổi sáng", "", url, null, [])[0]);

    [Theory]
    [InlineData("Khởi tố, bắt tạm giam hai bị can lừa đảo chiếm đoạt tài sản", "law")]
    [InlineData("HLV đội tuyển chốt danh sách 23 cầu thủ đá vòng loại World Cup", "sport")]
    [InlineData("Giá vàng, lãi suất ngân hàng và cổ phiếu cùng tăng", "economy")]
    [InlineData("Bác sĩ phẫu thuật cứu bệnh nhân đột quỵ", "health")]
    [InlineData("Hơn một triệu thí sinh làm thủ tục thi tốt nghiệp THPT", "education")]
    [InlineData("UNESCO ghi danh lễ hội, di sản văn hóa phi vật thể", "culture")]
    [InlineData("National Assembly deputies question the prime minister", "politics")]
    [InlineData("Typhoon and landslide leave dozens missing, rescue under way", "society")]
    [InlineData("Researchers unveil artificial intelligence chip and satellite", "science")]
    public void Classify_WordsDecide_WhereNothingElseIsSaid(string title, string topic) =>
        Assert.Equal(topic, TopicClassifier.Classify(title, "", null, null, [])[0]);

    [Fact]
    public void Sections_OfTheCatalogue_AreKnown()
    {
        var unknown = CatalogueLoader.Load().Endpoints.Select(endpoint => endpoint.Section).OfType<string>().Distinct()
            .Where(section => TopicSections.OfName(section) is null).Order(StringComparer.Ordinal);
        Assert.Equal(["latest", "opinion"], unknown);
    }

    [Fact]
    public void Classify_NothingToGoBy_IsEmpty()
    {
        Assert.Empty(TopicClassifier.Classify("", "", null, null, []));
        Assert.Empty(TopicClassifier.Classify("Một buổi sáng", "", "not an address", "latest", []));
    }

    [Fact]
    public void Classify_GivesAtMostThree_AndNoneTwice()
    {
        var topics = TopicClassifier.Classify(
            "Công an khởi tố cầu thủ, ca sĩ và giám đốc ngân hàng", "Bác sĩ bệnh viện, học sinh, du khách, cổ phiếu, bóng đá, ca khúc.",
            "https://vnexpress.net/thoi-su/giao-duc/x.html", "Pháp luật", ["Thể thao", "Giải trí"]);
        Assert.InRange(topics.Count, 1, 3);
        Assert.Equal(topics.Count, topics.Distinct().Count());
        Assert.Equal("law", topics[0]);
    }

    [Fact]
    public void Classify_LongHostileText_IsBounded() =>
        Assert.Equal(["sport"], TopicClassifier.Classify("Bóng đá", string.Concat(Enumerable.Repeat("cầu thủ ", 500_000)), null, null, []));
}
