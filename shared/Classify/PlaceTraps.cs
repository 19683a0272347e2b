using System.Collections.Frozen;

namespace Aggregator.Classify;

/// <summary>
/// What looks like a place and is none. All in modern tone spelling; in <see cref="Phrases"/> a word in lower case is met
/// in any case, a capitalised one only so.
/// </summary>
internal static class PlaceTraps
{
    /// <summary>Longer names that contain a place's name: oceans, newspapers, banks, streets, prizes.</summary>
    public static readonly string[] Phrases =
    [
        "Thái Bình Dương", "Bình Dương Vương", "Hà Nam Ninh", "Việt Nam Định", "Đồng Tháp Mười", "Bình Định Vương", "Hà Nội Mới",
        "Hà Nội Times", "Hanoi Times", "Saigon Times", "xa lộ Hà Nội", "đại lộ Bình Dương", "bún bò Huế", "Điện Biên Phủ trên không", "Philips Hue",
        "Sài Gòn Giải Phóng", "Sài Gòn Giải phóng", "Sài Gòn Thương Tín", "Sài Gòn Times", "Kinh tế Sài Gòn", "tmcp Sài Gòn",
        "ngân hàng Sài Gòn", "bia Sài Gòn", "thuốc lá Sài Gòn", "sông Sài Gòn", "sông Đồng Nai", "Nobel Hòa Bình", "vì Hòa Bình",
        "gìn giữ Hòa Bình", "hội đồng Hòa Bình", "hiệp định Hòa Bình", "chim Hòa Bình", "công viên Hòa Bình", "tập đoàn Hòa Bình",
        "xây dựng Hòa Bình", "nhà hát Hòa Bình", "khách sạn Hòa Bình", "rạp Hòa Bình", "Hòa Bình Group", "Hòa Bình Construction",
        "nhà thi đấu Phú Thọ", "sân vận động Phú Thọ", "trường đua Phú Thọ", "Phú Thọ Hòa", "ngã tư Bình Phước", "cầu Bình Phước",
        "Hiệp Bình Phước", "Vĩnh Phúc Hưng", "Phúc Thái Nguyên", "tỉnh Hà Nam Trung Quốc", "Hà Nam Trung Quốc", "Henan",
    ];

    /// <summary>Names that are ordinary words too: where capitals say nothing, something else must say that the place is meant.</summary>
    public static readonly FrozenSet<string> CommonWords =
        new[] { "hòa bình", "thái bình", "bình định", "cao bằng", "hải dương", "bình dương", "hue", "long an" }
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names that are a person's first of all: only next to another place, or after a word for a unit.</summary>
    public static readonly FrozenSet<string> NeedSupport =
        new[] { "hồ chí minh" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words after which a name is surely meant as a place.</summary>
    public static readonly FrozenSet<string> Units =
        new[] { "tỉnh", "tp", "city", "province", "ubnd", "hđnd", "tinh" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words after which a name is that of a street or of a smaller unit elsewhere.</summary>
    public static readonly FrozenSet<string> Streets =
        new[] { "đường", "phố", "ngõ", "hẻm", "lộ", "quận", "huyện", "xã", "thôn", "ấp", "bản", "làng" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words before which a name is that of a street, river or smaller unit.</summary>
    public static readonly FrozenSet<string> StreetsAfter =
        new[] { "street", "st", "road", "avenue", "boulevard", "highway", "river", "commune", "district", "township" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words of address before a person's name.</summary>
    public static readonly FrozenSet<string> Honorifics =
        new[] { "ông", "bà", "anh", "chị", "cô", "em", "chú", "bác", "cậu", "thầy", "mr", "mrs", "ms", "shark" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Surnames and middle names, with and (where no English word is the same) without marks.</summary>
    public static readonly FrozenSet<string> PersonNames =
        new[]
        {
            "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương", "lý", "đinh", "đoàn",
            "trịnh", "đào", "tô", "tạ", "trương", "lương", "văn", "thị", "hữu", "đình", "nguyen", "tran", "pham", "hoang", "huynh", "phan", "vu",
            "vo", "dang", "bui", "ngo", "duong", "dinh", "doan", "trinh", "truong", "luong", "van", "thi", "huu",
        }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names that China has too; not ours where China is named close by.</summary>
    public static readonly FrozenSet<string> AlsoInChina =
        new[] { "hà nam", "thái nguyên", "quảng ninh", "hải dương" }.ToFrozenSet(StringComparer.Ordinal);
}
