using System.Text;
using Aggregator.Support;
using Aggregator.Translate;

namespace Aggregator.Tests.Translate;

public sealed class TermFinderTests
{
    [Theory]
    [InlineData("Thủ tướng Phạm Minh Chính thăm Đà Nẵng", "Phạm Minh Chính|Đà Nẵng")]
    [InlineData("Nguyễn Thị Kim Ngân nói với Lê Nam", "Nguyễn Thị Kim Ngân|Lê Nam")]
    [InlineData("Ông Trần Hưng và bà Lan gặp ca sĩ Mỹ Linh ở Mỹ", "Trần Hưng|Lan|Mỹ Linh|Mỹ")]
    [InlineData("Anh Đức rời nước Đức, Pháp và Anh", "Đức|Đức|Pháp|Anh")]
    [InlineData("Anh em trong nhà bảo nhau giữ đất", "")]
    [InlineData("Ý kiến của người dân được lắng nghe", "")]
    [InlineData("Pháp luật quy định rõ, Mỹ phẩm giả bị thu giữ", "")]
    [InlineData("THỦ TƯỚNG PHẠM MINH CHÍNH THĂM HÀ NỘI", "PHẠM MINH CHÍNH|HÀ NỘI")]
    [InlineData("HLV Park Hang-seo gặp Lee Seung-ho", "Park Hang-seo|Lee Seung-ho")]
    [InlineData("Tổng thống Mỹ Donald Trump điện đàm với ông Putin", "Mỹ|Donald Trump|Putin")]
    [InlineData("Thủ tướng Đức Friedrich Merz và Ngoại trưởng Nga", "Đức|Friedrich Merz|Nga")]
    [InlineData("Sau trận đấu, Jordan Pickford rời sân; tờ Washington Post đưa tin", "Jordan Pickford|Washington Post")]
    [InlineData("Tổng thống Iran Masoud Pezeshkian và Quốc vương Jordan", "Iran|Masoud Pezeshkian|Jordan")]
    [InlineData("Bí thư Thành ủy Đà Nẵng Nguyễn Văn Quảng phát biểu", "Đà Nẵng|Nguyễn Văn Quảng")]
    [InlineData("Nguyễn Thái Bình quê Thái Bình", "Nguyễn Thái Bình|Thái Bình")]
    [InlineData("Bị cáo Nguyễn Văn A. và chị N.T.H. khai báo", "Nguyễn Văn A|N.T.H")]
    [InlineData("Ca sĩ Quân A.P ra mắt album", "Quân A.P")]
    [InlineData("Phạm Tuấn Hải ghi bàn, Hải được khen", "Phạm Tuấn Hải|Hải")]
    [InlineData("Xã Ứng Thiên và phường Láng (Hà Nội)", "Ứng Thiên|Láng|Hà Nội")]
    [InlineData("H'Hen Niê về Đắk Lắk", "H'Hen Niê|Đắk Lắk")]
    [InlineData("Cái nắng của Hoàng hôn, (Hoàng, 29 tuổi)", "Hoàng")]
    [InlineData("Sở Xây dựng và Ban Chỉ đạo họp", "")]
    [InlineData("Podcast hôm nay có gì? Robot làm gì?", "")]
    [InlineData("Theo Reuters, Apple và Samsung ra mắt máy mới", "Reuters|Apple|Samsung")]
    public void Find_NamesInVietnamese_AreFound(string text, string names) =>
        Assert.Equal(names, string.Join('|', TermFinder.Find(text, "vi", "en").Select(term => term.Text)));

    [Theory]
    [InlineData("tại Hà Nội", "en", "Hanoi")]
    [InlineData("Tổng thống Mỹ Donald Trump", "en", "United States")]
    [InlineData("đội tuyển Anh thắng", "en", "England")]
    [InlineData("trên bán đảo Triều Tiên", "en", "Korean Peninsula")]
    [InlineData("tại Hà Nội", "zh-Hans", "河内")]
    [InlineData("tại Hà Nội", "ru", "Ханой")]
    [InlineData("tại Hà Nội", "ar", "هانوي")]
    [InlineData("tại Hà Nội", "fr", "Hanoï")]
    [InlineData("ở TP.HCM", "en", "Ho Chi Minh City")]
    [InlineData("ở TP Hồ Chí Minh", "zh-Hans", "胡志明市")]
    [InlineData("ở thành phố Hồ Chí Minh", "fr", "Hô Chi Minh-Ville")]
    [InlineData("Chủ tịch Hồ Chí Minh", "zh-Hans", "胡志明")]
    [InlineData("quần đảo Hoàng Sa", "en", "Hoang Sa archipelago")]
    [InlineData("trên Biển Đông", "en", "East Sea")]
    [InlineData("đi Huế", "zh-Hans", "顺化")]
    [InlineData("Bộ Ngoại giao khẳng định", "en", "Ministry of Foreign Affairs")]
    [InlineData("Bộ Văn hóa, Thể thao và Du lịch", "zh-Hans", "文化体育与旅游部")]
    [InlineData("Bộ GD&ĐT công bố", "en", "Ministry of Education and Training")]
    [InlineData("Ủy ban Trung ương MTTQ Việt Nam", "en", "Viet Nam Fatherland Front Central Committee")]
    [InlineData("Bà Rịa – Vũng Tàu", "en", "Ba Ria - Vung Tau")]
    [InlineData("giá 5 triệu đồng", "en", "dong")]
    [InlineData("gặp Tập Cận Bình", "en", "Xi Jinping")]
    [InlineData("Tết Nguyên đán", "zh-Hans", "春节")]
    [InlineData("ăn phở", "en", "pho")]
    [InlineData("báo Tuổi Trẻ", "zh-Hans", "Tuổi Trẻ")]
    [InlineData("ông Nguyễn Văn Hiền", "zh-Hans", "Nguyễn Văn Hiền")]
    public void Find_GlossaryTerm_HasItsRendering(string text, string to, string rendering) =>
        Assert.Contains(TermFinder.Find(text, "vi", to), term => term.Rendering == rendering);

    [Theory]
    [InlineData("Bộ Quốc phòng Mỹ cho biết", "Ministry of National Defence")]
    [InlineData("cánh đồng lúa, tượng đồng", "dong")]
    [InlineData("tuổi trẻ hôm nay", "Tuổi Trẻ")]
    [InlineData("học tiếng Anh, tiếng Pháp", "United Kingdom")]
    [InlineData("ở bang New Mexico", "Mexico")]
    [InlineData("Tập đoàn ký Ý định thư", "Italy")]
    public void Find_SomethingElseInTheSameWords_IsLeft(string text, string rendering) =>
        Assert.DoesNotContain(TermFinder.Find(text, "vi", "en"), term => term.Rendering == rendering);

    [Fact]
    public void Find_BodyWithoutNameInTheLanguage_IsLeftToTheEngine() =>
        Assert.DoesNotContain(TermFinder.Find("Hội Nông dân Việt Nam", "vi", "ar"), term => term.Kind == TermKind.Organisation);

    [Theory]
    [InlineData("en", "President Luong Cuong met Lê Minh Hưng in Hanoi", "fr", "Hanoï")]
    [InlineData("zh-Hans", "越南国会主席访问河内", "en", "Hanoi")]
    [InlineData("fr", "Le marché de Hanoï", "en", "Hanoi")]
    public void Find_OtherLanguages_KnowTheGlossary(string from, string text, string to, string rendering) =>
        Assert.Contains(TermFinder.Find(text, from, to), term => term.Rendering == rendering);

    [Fact]
    public void Find_VietnameseNameInEnglish_IsKept() =>
        Assert.Contains(TermFinder.Find("Prime Minister Lê Minh Hưng spoke", "en", "fr"), term => term.Text == "Lê Minh Hưng");

    [Fact]
    public void Find_DecomposedText_KeepsItsPositions()
    {
        var text = "Ông Nguyễn Văn Hiền ở Đà Nẵng".Normalize(NormalizationForm.FormD);
        var terms = TermFinder.Find(text, "vi", "en");
        Assert.Equal(["Nguyễn Văn Hiền", "Da Nang"], terms.Select(term => term.Rendering));
        Assert.All(terms, term => Assert.Equal(text.Substring(term.Start, term.Length), term.Text));
    }

    [Theory]
    [InlineData("Mỹ và Tây Ban Nha", true)]
    [InlineData("ở Bắc Kinh, Liên hợp quốc", true)]
    [InlineData("ở Hà Nội, Bộ Ngoại giao, ông Nguyễn Văn Hiền", false)]
    public void Find_WhatEveryEngineKnows_IsMarked(string text, bool known) =>
        Assert.All(TermFinder.Find(text, "vi", "ru"), term => Assert.Equal(known, term.Known));

    [Fact]
    public void Find_SameLanguage_IsEmpty() => Assert.Empty(TermFinder.Find("Hà Nội", "vi", "vi"));

    [Fact]
    public void Find_AnyText_GivesTermsInOrder()
    {
        foreach (var (text, translations) in Translations.All)
        {
            foreach (var language in translations.Keys)
            {
                var end = 0;
                foreach (var term in TermFinder.Find(text, "vi", language))
                {
                    Assert.True(term.Start >= end && term.Length > 0);
                    Assert.Equal(text.Substring(term.Start, term.Length), term.Text);
                    end = term.Start + term.Length;
                }
            }
        }
    }
}
