using System.Text;
using Aggregator.Classify;
using Aggregator.Sources;

namespace Aggregator.Tests.Classify;

public sealed class PlaceFinderTests
{
    private static readonly Catalogue Catalogue = CatalogueLoader.Load();
    private static readonly PlaceFinder Finder = new(Catalogue);

    public static TheoryData<string, string> Names()
    {
        var names = new TheoryData<string, string>();
        foreach (var place in Catalogue.Places)
            names.Add(place.Slug, place.NameVi);
        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Find_EveryName_InEverySpelling(string slug, string name)
    {
        var bare = Letters.Fold(name.AsSpan());
        var titled = string.Join(' ', bare.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        Assert.Equal(slug, First(Finder.Find($"Khánh thành cầu mới tại {name} hôm nay")));
        Assert.Equal(slug, First(Finder.Find($"Tỉnh {name.ToUpperInvariant()} công bố quy hoạch")));
        Assert.Equal(slug, First(Finder.Find($"Khánh thành cầu mới tại {name} hôm nay".Normalize(NormalizationForm.FormD))));
        Assert.Equal(slug, First(Finder.Find($"New bridge opens in {titled} after three years")));
    }

    [Theory]
    [InlineData("Hanoi opens its second metro line", "ha-noi")]
    [InlineData("Ha Noi hosts regional forum", "ha-noi")]
    [InlineData("HCMC seeks public input on green vehicles", "ho-chi-minh")]
    [InlineData("HCM City draws crowds", "ho-chi-minh")]
    [InlineData("Ho Chi Minh City's riverside", "ho-chi-minh")]
    [InlineData("TP.HCM sắp có tuyến buýt mới", "ho-chi-minh")]
    [InlineData("TPHCM sắp có tuyến buýt mới", "ho-chi-minh")]
    [InlineData("TP HCM sắp có tuyến buýt mới", "ho-chi-minh")]
    [InlineData("Tp. Hồ Chí Minh sắp có tuyến buýt mới", "ho-chi-minh")]
    [InlineData("T.P Hồ Chí Minh sắp có tuyến buýt mới", "ho-chi-minh")]
    [InlineData("Người Sài Gòn đi chợ sớm", "ho-chi-minh")]
    [InlineData("Saigon's oldest market reopens", "ho-chi-minh")]
    [InlineData("Tuyến bay Hà Nội - Hồ Chí Minh tăng chuyến", "ha-noi ho-chi-minh")]
    [InlineData("Thừa Thiên - Huế đón khách", "hue")]
    [InlineData("Thừa Thiên Huế đón khách", "hue")]
    [InlineData("Festival Huế khai mạc tối nay", "hue")]
    [InlineData("Lăng Cô, thành phố Huế, đón khách", "hue")]
    [InlineData("Bà Rịa–Vũng Tàu mở cảng", "ba-ria-vung-tau ho-chi-minh")]
    [InlineData("Bà Rịa - Vũng Tàu mở cảng", "ba-ria-vung-tau ho-chi-minh")]
    [InlineData("BR-VT mở cảng", "ba-ria-vung-tau ho-chi-minh")]
    [InlineData("Biển Quy Nhơn vào hè", "binh-dinh gia-lai")]
    [InlineData("Cà phê Buôn Mê Thuột xuất ngoại", "dak-lak")]
    [InlineData("Đăk Lăk được mùa sầu riêng", "dak-lak")]
    [InlineData("Daklak được mùa sầu riêng", "dak-lak")]
    [InlineData("Thuỷ điện Hoà Bình xả lũ", "hoa-binh phu-tho")]
    [InlineData("Khánh Hoà đón tàu biển", "khanh-hoa")]
    [InlineData("Sân bay TP Vinh đóng cửa", "nghe-an")]
    [InlineData("Trên đường phố Hà Nội sáng nay", "ha-noi")]
    [InlineData("Cao tốc và đường Nam Định - Hải Phòng thông xe", "nam-dinh ninh-binh hai-phong")]
    [InlineData("Le Vietnam accueille à Hanoï et à Hô Chi Minh-Ville", "ha-noi ho-chi-minh")]
    [InlineData("越南河内与胡志明市举行活动", "ha-noi ho-chi-minh")]
    [InlineData("Встреча в Ханое и Дананге", "ha-noi da-nang")]
    public void Find_OtherNames(string text, string expected) => Assert.Equal(expected, string.Join(' ', Finder.Find(text)));

    [Theory]
    [InlineData("Thị trường ổn định, giá gạo bình ổn")]
    [InlineData("Vì một thế giới hòa bình và thịnh vượng")]
    [InlineData("Hòa bình là khát vọng của nhân loại")]
    [InlineData("Giải Nobel Hòa bình năm nay")]
    [InlineData("Tập đoàn Xây dựng Hòa Bình báo lãi")]
    [InlineData("VÌ MỘT THẾ GIỚI HÒA BÌNH, THỊNH VƯỢNG VÀ PHÁT TRIỂN")]
    [InlineData("Phó Thủ tướng Nguyễn Hòa Bình tiếp khách")]
    [InlineData("Deputy PM Nguyen Hoa Binh receives guests")]
    [InlineData("Ca sĩ Lê Hà Giang ra mắt album")]
    [InlineData("Bà Huế kể chuyện đời mình")]
    [InlineData("Tai nạn trên đường Nam Định sáng nay")]
    [InlineData("Cháy nhà ở đường Điện Biên Phủ")]
    [InlineData("Quán cà phê ở 124 Điện Biên Phủ")]
    [InlineData("Phim Hà Nội Mới")]
    [InlineData("Hợp tác châu Á - Thái Bình Dương")]
    [InlineData("Nâng cấp Xa lộ Hà Nội")]
    [InlineData("Tư tưởng Hồ Chí Minh sống mãi")]
    [InlineData("Thông xe đường Hồ Chí Minh")]
    [InlineData("Bộ trưởng dự lễ tại Lăng Chủ tịch Hồ Chí Minh")]
    [InlineData("Món bún bò Huế ngon nhất")]
    [InlineData("Lũ lụt tại tỉnh Hà Nam (Trung Quốc)")]
    [InlineData("It took so long an hour seemed a day")]
    [InlineData("Diễn biến mới của cơn bão")]
    [InlineData("Việt Nam định hình chiến lược")]
    [InlineData("NSND Thanh Hoa hát ở nhà hát lớn")]
    [InlineData("Toà nhà trên Dien Bien Phu Street")]
    [InlineData("Trẻ vị thành niên và mạng xã hội")]
    [InlineData("Nhà Trắng lên tiếng")]
    [InlineData("")]
    [InlineData("…")]
    public void Find_Traps_AreNoPlaces(string text) => Assert.Empty(Finder.Find(text));

    [Fact]
    public void Find_MostMentionedFirst_ThenInOrderOfTheText() =>
        Assert.Equal(
            ["can-tho", "long-an", "tay-ninh", "da-nang"],
            Finder.Find("Long An và Đà Nẵng học Cần Thơ; Cần Thơ đón khách."));

    [Fact]
    public void Find_DissolvedProvinceAndItsUnit_EachOnce() =>
        Assert.Equal(["ho-chi-minh", "binh-duong"], Finder.Find("TP.HCM: khu Bình Dương cũ của TP.HCM đổi tên"));

    [Theory]
    [InlineData("du lich da nang va ha noi mua he", "da-nang ha-noi")]
    [InlineData("du lịch đà nẵng mùa hè", "da-nang")]
    public void Find_TextWithoutCapitals_IsRead(string text, string expected) => Assert.Equal(expected, string.Join(' ', Finder.Find(text)));

    [Fact]
    public void Find_LongHostileText_StaysLinear()
    {
        var text = string.Concat(Enumerable.Repeat("Thành phố Hồ Chí Thành phố Hồ Bà Rịa - Vũng ", 20_000));
        Assert.Empty(Finder.Find(text.Replace("Bà Rịa - Vũng ", "", StringComparison.Ordinal)));
        Assert.Equal(["ba-ria-vung-tau", "ho-chi-minh"], Finder.Find(text));
    }

    [Fact]
    public void Find_UnpairedSurrogates_DoNotThrow() => Assert.Equal(["ha-noi"], Finder.Find("\uD800 Hà Nội \uDC00"));

    private static string First(IReadOnlyList<string> slugs) => slugs is [var first, ..] ? first : "";
}
