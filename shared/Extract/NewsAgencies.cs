using System.Collections.Frozen;

namespace Aggregator.Extract;

/// <summary>News agencies by the names that bylines give them. A text of theirs has no other author.</summary>
internal static class NewsAgencies
{
    private const int ShortName = 4;

    // Keys as TitleFinder makes them: letters and digits, lower case, without marks.
    private static readonly FrozenSet<string> Names = new[]
    {
        "afp", "agencefrancepresse", "ap", "associatedpress", "theassociatedpress", "reuters", "thomsonreuters", "dpa", "deutschepresseagentur",
        "dpaafx", "dpainfocom", "sid", "epd", "kna", "sda", "ats", "keystonesda", "keystonesdaats", "apa", "ansa", "adnkronos", "agi", "efe", "agenciaefe",
        "europapress", "lusa", "agencialusa", "anp", "belga", "ntb", "ritzau", "tt", "stt", "bns", "elta", "leta", "pap", "ctk", "tasr", "mti",
        "agerpres", "hina", "tanjug", "interfax", "tass", "itartass", "rianovosti", "ukrinform", "anadolu", "anadoluagency", "irna", "wam", "qna",
        "pa", "pamedia", "pressassociation", "upi", "bloomberg", "bloombergnews", "cnnwire", "thecanadianpress", "canadianpress",
        "lapressecanadienne", "aap", "pti", "ani", "ians", "bernama", "antara", "kyodo", "kyodonews", "jiji", "jijipress", "yonhap", "yonhapnews",
        "xinhua", "xinhuanews", "tanhuaxa", "ttxvn", "vna", "thongtanxavietnam", "kpl", "akp", "telam", "notimex", "ande", "prensalatina",
        "新华社", "新華社", "中新社", "中央社", "共同通信", "時事通信", "연합뉴스", "뉴스1", "뉴시스", "тасс", "интерфакс", "риановости",
    }.Select(TitleFinder.Key).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a byline's part is an agency's name. Short ones are capitals throughout or without any ("AP", "dpa").</summary>
    internal static bool Contains(string name)
    {
        var key = TitleFinder.Key(name);
        if (!Names.Contains(key))
            return false;
        return key.Length > ShortName || name.All(character => !char.IsLower(character)) || (key.Length > 2 && name.All(character => !char.IsUpper(character)));
    }
}
