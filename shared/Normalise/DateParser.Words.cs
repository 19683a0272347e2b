using System.Collections.Frozen;

namespace Aggregator.Normalise;

internal enum DateWordKind
{
    Month,
    Half,
    Zone,

    /// <summary>The number or word that follows is the day of the week ("Thứ 7").</summary>
    WeekdayMarker,

    DayMarker,
    MonthMarker,
    YearMarker,
    HourMarker,
    MinuteMarker,
    SecondMarker,
    Ignored,
}

/// <summary>What a word in a date means; <paramref name="Value"/> is the month, the half of the day or the offset in minutes.</summary>
internal readonly record struct DateWord(DateWordKind Kind, int Value = 0);

/// <summary>Words met in printed dates. Days of the week need no entry: words that are not known are passed over.</summary>
internal static class DateWords
{
    // Twelve lists, January first. Names that several languages share stand once.
    private static readonly string[] Months =
    [
        "jan january janvier janv enero ene januar jänner janeiro gennaio januari январь января янв يناير ιαν ιανουαρίου január stycznia styczeń ledna leden січня ocak ianuarie جانفي",
        "feb february février fevrier févr fev febrero februar fevereiro febbraio februari февраль февраля фев فبراير φεβ φεβρουαρίου február lutego luty února únor лютого şubat februarie شباط فيفري",
        "mar march mars marzo märz maerz mrz março marco maret март марта мар مارس μάρ μαρ μαρτίου március maart maa marca marzec března březen березня mart martie آذار اذار",
        "apr april avril avr abril abr aprile апрель апреля апр أبريل ابريل إبريل απρ απριλίου április kwietnia kwiecień dubna duben квітня nisan aprilie نيسان أفريل افريل",
        "may mai mayo maio maggio mei май мая مايو μάι μαι μαΐου május maj maja května květen травня mayıs أيار ايار ماي",
        "jun june juin junio juni junho giugno июнь июня июн يونيو يونيه ιούν ιουν ιουνίου június czerwca czerwiec června červen червня haziran iunie حزيران جوان",
        "jul july juillet juil julio juli julho luglio июль июля июл يوليو يوليه ιούλ ιουλ ιουλίου július lipca lipiec července červenec липня temmuz iulie تموز جويلية",
        "aug august août aout agosto ago agustus август августа авг أغسطس اغسطس αύγ αυγ αυγούστου augusztus augusti sierpnia sierpień srpna srpen серпня ağustos ogos ags آب اب أوت اوت",
        "sep sept september septembre septiembre setiembre setembro settembre сентябрь сентября сен сент سبتمبر σεπ σεπτεμβρίου szeptember września wrzesień září вересня eylül septembrie أيلول ايلول",
        "oct october octobre octubre okt oktober outubro ottobre октябрь октября окт أكتوبر اكتوبر οκτ οκτωβρίου október października październik října říjen жовтня ekim octombrie",
        "nov november novembre noviembre novembro ноябрь ноября ноя نوفمبر νοέ νοε νοεμβρίου listopada listopad listopadu листопада kasım noiembrie",
        "dec december décembre decembre déc diciembre dic dez dezember dezembro dicembre desember декабрь декабря дек ديسمبر δεκ δεκεμβρίου grudnia grudzień prosince prosinec грудня aralık decembrie des",
    ];

    private static readonly (string Names, int Minutes)[] Zones =
    [
        ("gmt utc ut z wet uct zulu", 0), ("bst cet met mez west", 60), ("cest mest mesz eet sast cat", 120), ("eest msk idt trt", 180),
        ("gst", 240), ("pkt", 300), ("ist", 330), ("npt", 345), ("ict wib ho_chi_minh saigon hanoi bangkok", 420),
        ("sgt hkt myt pht awst singapore hong_kong", 480), ("jst kst tokyo seoul", 540), ("aest", 600), ("aedt", 660), ("nzst", 720), ("nzdt", 780),
        ("nst", -210), ("ast at", -240), ("adt", -180), ("est et", -300), ("edt", -240), ("cst ct", -360), ("cdt", -300),
        ("mst mt", -420), ("mdt", -360), ("pst pt", -480), ("pdt", -420), ("akst", -540), ("akdt", -480), ("hst", -600),
    ];

    private static readonly (string Names, DateWord Word)[] Others =
    [
        ("am a.m sa sáng πμ", new(DateWordKind.Half, (int)DayHalf.Morning)),
        ("pm p.m ch chiều tối μμ", new(DateWordKind.Half, (int)DayHalf.Afternoon)),
        ("trưa", new(DateWordKind.Half, (int)DayHalf.Noon)),
        ("đêm khuya", new(DateWordKind.Half, (int)DayHalf.Night)),
        ("thứ", new(DateWordKind.WeekdayMarker)),
        ("ngày", new(DateWordKind.DayMarker)),
        ("tháng thg th", new(DateWordKind.MonthMarker)),
        ("năm", new(DateWordKind.YearMarker)),
        ("giờ h g", new(DateWordKind.HourMarker)),
        ("phút", new(DateWordKind.MinuteMarker)),
        ("giây", new(DateWordKind.SecondMarker)),
        ("st nd rd er e º t etc asia america europe australia", new(DateWordKind.Ignored)),
    ];

    private static readonly string[] VietnameseNumbers = ["", "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

    private static readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> Known = Build().GetAlternateLookup<ReadOnlySpan<char>>();

    // Chinese, Japanese and Korean have no spaces; what matters is looked for where it stands.
    private static readonly (string Text, DayHalf Half)[] EastAsianHalves =
    [
        ("上午", DayHalf.Morning), ("下午", DayHalf.Afternoon), ("凌晨", DayHalf.Morning), ("早上", DayHalf.Morning), ("晚上", DayHalf.Afternoon),
        ("中午", DayHalf.Noon), ("午前", DayHalf.Morning), ("午後", DayHalf.Afternoon), ("오전", DayHalf.Morning), ("오후", DayHalf.Afternoon),
    ];

    public static bool TryFind(ReadOnlySpan<char> word, out DateWord meaning) => Known.TryGetValue(word, out meaning);

    /// <summary>The month after "tháng": một … mười hai, giêng, chạp; 0 when it is none. Two-word numbers begin with "mười".</summary>
    public static int VietnameseMonth(ReadOnlySpan<char> word)
    {
        if (word.Equals("giêng", StringComparison.OrdinalIgnoreCase)) return 1;
        if (word.Equals("chạp", StringComparison.OrdinalIgnoreCase)) return 12;
        if (word.Equals("bốn", StringComparison.OrdinalIgnoreCase)) return 4;
        for (var i = 1; i < VietnameseNumbers.Length; i++)
        {
            if (word.Equals(VietnameseNumbers[i], StringComparison.OrdinalIgnoreCase)) return i;
        }
        return 0;
    }

    /// <summary>The half of the day that an East Asian text begins with.</summary>
    public static DayHalf EastAsianHalf(ReadOnlySpan<char> text)
    {
        foreach (var (name, half) in EastAsianHalves)
        {
            if (text.StartsWith(name, StringComparison.Ordinal)) return half;
        }
        return DayHalf.None;
    }

    private static FrozenDictionary<string, DateWord> Build()
    {
        var words = new Dictionary<string, DateWord>(StringComparer.OrdinalIgnoreCase);
        for (var month = 1; month <= Months.Length; month++)
        {
            foreach (var name in Months[month - 1].Split(' ')) words[name] = new(DateWordKind.Month, month);
        }
        foreach (var (names, minutes) in Zones)
        {
            foreach (var name in names.Split(' ')) words[name] = new(DateWordKind.Zone, minutes);
        }
        foreach (var (names, word) in Others)
        {
            foreach (var name in names.Split(' ')) words[name] = word;
        }
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
