using System.Collections.Frozen;

namespace Aggregator.Extract;

/// <content>Words around names in bylines, and words that are in no name of a person.</content>
internal sealed partial class BylineNames
{
    private static readonly string[] Labels =
    [
        "written by", "reported by", "submitted by", "published by", "posted by", "đăng bởi", "được đăng bởi", "được gửi bởi", "gửi bởi", "viết bởi", "story by", "words by", "text by", "by", "von", "par", "por", "di", "door", "av", "af",
        "tekst", "text", "autor", "autorin", "author", "authors", "escrito por", "propos recueillis par",
        "tác giả", "bài và ảnh", "bài", "thực hiện", "người viết", "phóng viên", "biên tập", "ghi", "автор", "oleh", "作者", "文/", "文：", "記者", "记者",
    ];

    private static readonly string[] Joints = [" and ", " & ", " und ", " et ", " y ", " e ", " và ", " og ", " och ", " en ", " with ", " mit ", ";", "|", " / ", "/", "•", "·", "、", "，", " - ", " – ", " — ", "\n"];

    private static readonly FrozenSet<string> OrganisationWords = new[]
    {
        "news", "staff", "reuters", "afp", "dpa", "ap", "apa", "sda", "ansa", "efe", "ttxvn", "tass", "xinhua", "redaktion", "redaction",
        "redaccion", "rédaction", "redazione", "editor", "editors", "editorial",
        "team", "desk", "press", "agency", "agencia", "agencias", "agence", "agenturen", "bureau", "times", "online", "media", "magazine",
        "newspaper", "newsroom", "correspondent", "correspondents", "reporter",
        "reporters", "contributor", "contributors", "admin", "administrator", "webmaster", "guest", "group", "inc", "ltd", "gmbh", "e.v", "ag", "stiftung", "verlag", "verband", "verein",
        "company", "corporation", "university", "institute", "association", "foundation",
        "wire", "service", "services", "network", "tv", "radio", "channel", "digital", "web", "website", "blog", "associated",
        "international", "department", "ministry", "committee", "university", "zeitung", "nachrichten",
        "ubnd", "vietnam+", "vtv", "vov", "vtc", "vnexpress", "tto", "nlđo", "plo", "pv", "ctv", "ttxvn", "bbt", "bientap", "tapchi", "tòa soạn",
        "posted", "published", "updated", "twitter", "facebook", "instagram", "linkedin", "follow", "folgen", "share", "comments",
        "comment", "agencies", "quelle", "veröffentlicht", "publiziert", "am", "on", "image", "wird", "copyright", "email",
        "journal", "post", "gazette", "herald", "tribune", "sources", "source", "unknown", "none", "null", "undefined", "anonymous",
        "redaktionen", "ntb", "ritzau", "belga", "anp", "lusa", "pap", "čtk", "interfax", "bloomberg", "bbc", "cnn",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> DeskWords = new[]
    {
        "redaktion", "redaction", "redacción", "rédaction", "redazione", "redaktionen", "staff", "editor", "editors", "editorial", "newsroom", "desk",
        "team", "admin", "administrator", "webmaster", "online", "website", "tòa", "toà", "ban", "báo", "tạp", "đài", "cổng",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Words that begin the name of an office, and may well stand inside a person's name.
    private static readonly FrozenSet<string> OfficeStarts = new[]
    {
        "báo", "tạp", "tòa", "toà", "ban", "đài", "thông", "cổng", "bộ", "sở", "tổng", "công", "nhóm", "theo", "trung", "viện", "cục",
        "văn", "the", "die", "der", "le", "la", "el", "los",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Particles = new[]
    {
        "von", "van", "de", "der", "den", "del", "della", "di", "da", "das", "do", "dos", "du", "des", "la", "le", "el", "al", "bin", "ibn", "ben", "zu", "zur", "zum",
        "ter", "ten", "y", "e", "i", "und",
    }.ToFrozenSet(StringComparer.Ordinal);
}
