using Aggregator.Stories;

namespace Aggregator.Tests.Stories;

public sealed class StoryBatchTests
{
    [Fact]
    public void Group_GivesEveryArticleAStory_TheFirstOneItsName()
    {
        var stories = StoryBatch.Group(
        [
            ("a", "Quốc hội thông qua Luật Báo chí sửa đổi sáng nay", "", "vov"),
            ("b", "Người dân Cà Mau đón mùa nước nổi muộn", "", "vtv"),
            ("c", "Quốc hội thông qua Luật Báo chí (sửa đổi) sáng nay", "", "vtv"),
            ("d", "QUỐC HỘI THÔNG QUA LUẬT BÁO CHÍ SỬA ĐỔI SÁNG NAY", "", "cand"),
        ]);
        Assert.Equal(("a", "b", "a", "a"), (stories["a"], stories["b"], stories["c"], stories["d"]));
    }

    [Fact]
    public void Group_SameSource_OnlyJoinsTheVerySame()
    {
        var stories = StoryBatch.Group(
        [
            ("a", "Tin thế giới sáng nay có gì mới và đáng chú ý", "Một hai ba bốn năm sáu bảy tám.", "vov"),
            ("b", "Tin thế giới sáng nay có gì mới và đáng chú ý", "Chuyện khác hẳn, không chữ nào chung với bản tin hôm qua cả.", "vov"),
            ("c", "Tin thế giới sáng nay có gì mới và đáng chú ý", "Một hai ba bốn năm sáu bảy tám.", "vov"),
        ]);
        Assert.Equal(("a", "b", "a"), (stories["a"], stories["b"], stories["c"]));
    }

    [Theory]
    [InlineData("Báo Nhân Dân số 25812", "Báo Nhân Dân số 25814")]
    [InlineData("Kết quả xổ số miền Nam ngày 20/7/2026", "Kết quả xổ số miền Nam ngày 21/7/2026")]
    [InlineData("Thời tiết", "Thời tiết")]
    [InlineData("", "")]
    public void Group_SerialOrTooShort_StaysApart(string first, string second)
    {
        var stories = StoryBatch.Group([("a", first, "Đoạn một của bài viết dài hơn một chút cho đủ chữ", "vov"), ("b", second, "Hoàn toàn nói về một chuyện khác không dính dáng gì", "vtv")]);
        Assert.NotEqual(stories["a"], stories["b"]);
    }

    [Fact]
    public void Group_Empty_IsEmpty() => Assert.Empty(StoryBatch.Group([]));

    [Fact]
    public void Group_ThousandsUnderOneHeadline_StaysFast()
    {
        var stories = StoryBatch.Group(Enumerable.Range(0, 3000).Select(number => ($"{number}", "Quốc hội thông qua Luật Báo chí sửa đổi sáng nay", "", $"s{number}")));
        Assert.Single(stories.Values.Distinct());
    }
}
