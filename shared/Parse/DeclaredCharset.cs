using System.Text;

namespace Aggregator.Parse;

/// <summary>
/// What a document says its encoding is. Order: HTTP charset (RFC 7303), XML declaration, meta charset. Names are
/// understood as browsers do (Encoding Standard): ISO-8859-1 and US-ASCII mean windows-1252, GB2312 means GB18030.
/// </summary>
internal sealed record DeclaredCharset(string Name, Encoding? Encoding)
{
    private const int Searched = 2048;

    public bool IsUtf8 => Name == "utf-8";

    public bool IsWide => Encoding is UnicodeEncoding or UTF32Encoding;

    public bool IsMultiByte => Encoding is { IsSingleByte: false } && !IsUtf8 && !IsWide;

    /// <summary>Null when the document declares nothing. An unknown name has a null <see cref="Encoding"/>.</summary>
    public static DeclaredCharset? Find(ReadOnlySpan<byte> body, string? contentType)
    {
        if (contentType is not null && FindParameter(contentType) is { } fromHttp && FromName(fromHttp) is { Encoding: not null } usable) return usable;
        var head = body.Length > Searched ? body[..Searched] : body;
        var name = FindXmlEncoding(head) ?? FindMeta(head);
        return name is null ? null : FromName(name);
    }

    /// <summary>What to tell the operator when <paramref name="used"/> was used instead; null when that is the same.</summary>
    public string? Problem(string used)
    {
        if (Name == used) return null;
        return Encoding is null ? $"The declared encoding {Name} is unknown; read as {used}" : $"Declared as {Name}, but the bytes are {used}";
    }

    private static DeclaredCharset FromName(string name)
    {
        var label = name.Trim().Trim('"', '\'').ToLowerInvariant();
        var canonical = label switch
        {
            "utf8" or "unicode-1-1-utf-8" => "utf-8",
            "ascii" or "us-ascii" or "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "latin-1" or "l1" or "cp1252" => "windows-1252",
            "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" or "cp936" => "gb18030",
            "cp1258" or "x-cp1258" => "windows-1258",
            "cp1251" => "windows-1251",
            "cp1250" => "windows-1250",
            "iso-8859-9" or "latin5" => "windows-1254",
            "iso-8859-11" or "tis-620" => "windows-874",
            "x-sjis" or "sjis" or "windows-31j" or "cp932" or "ms932" => "shift_jis",
            "ks_c_5601-1987" or "ksc5601" or "uhc" or "cp949" or "windows-949" => "euc-kr",
            "big5-hkscs" or "cn-big5" or "x-x-big5" => "big5",
            "utf16" or "ucs-2" or "utf-16le" => "utf-16",
            "utf32" or "utf-32le" => "utf-32",
            _ => label,
        };
        return new DeclaredCharset(canonical, Lookup(canonical));
    }

    /// <summary>The encoding with U+FFFD for what it cannot decode; by default some tables give "?" or a katakana dot, which hides that they do not fit.</summary>
    public static Encoding Open(string name) => Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));

    private static Encoding? Lookup(string name)
    {
        if (name is "" or "utf-7" || name.Length > 40) return null;
        try
        {
            return Open(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private static string? FindParameter(string contentType)
    {
        var at = contentType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var value = contentType.AsSpan(at + "charset=".Length);
        var end = value.IndexOfAny(';', ',');
        return (end < 0 ? value : value[..end]).Trim().Trim("\"'").ToString();
    }

    private static string? FindXmlEncoding(ReadOnlySpan<byte> head)
    {
        var start = head.IndexOf("<?xml"u8);
        if (start < 0) return null;
        var declaration = head[start..];
        var end = declaration.IndexOf("?>"u8);
        if (end > 0) declaration = declaration[..end];
        else if (declaration.Length > 200) declaration = declaration[..200];
        return FindValue(declaration, "encoding"u8);
    }

    private static string? FindMeta(ReadOnlySpan<byte> head)
    {
        var rest = head;
        while (true)
        {
            var meta = rest.IndexOf("<meta"u8);
            if (meta < 0) meta = rest.IndexOf("<META"u8);
            if (meta < 0) return null;
            rest = rest[(meta + 5)..];
            var end = rest.IndexOf((byte)'>');
            if (end < 0) return null;
            if (FindValue(rest[..end], "charset"u8) is { } name) return name;
        }
    }

    // name = value, quoted or not; the value ends at the first character no charset name has.
    private static string? FindValue(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        var at = text.IndexOf(name);
        if (at < 0) return null;
        text = text[(at + name.Length)..].TrimStart(" \t\r\n"u8);
        if (text is not [(byte)'=', ..]) return null;
        text = text[1..].TrimStart(" \t\r\n\"'"u8);
        var length = 0;
        while (length < text.Length && length < 40 && (char.IsAsciiLetterOrDigit((char)text[length]) || text[length] is (byte)'-' or (byte)'_' or (byte)':' or (byte)'.')) length++;
        return length == 0 ? null : Encoding.ASCII.GetString(text[..length]);
    }
}
