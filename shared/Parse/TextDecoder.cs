using System.Text;
using System.Text.Unicode;

namespace Aggregator.Parse;

/// <summary>
/// Bytes and Content-Type to text: byte order mark, then what the bytes really are, then what was declared (HTTP
/// charset, XML declaration, meta charset), then a guess. Declarations are checked against the bytes, because
/// UTF-8 declared as something else is the press's most common mistake. No input throws.
/// </summary>
public static class TextDecoder
{
    // Fewer multi-byte sequences than this may be valid UTF-8 by chance in an East Asian encoding.
    private const int ConvincingSequences = 4;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes a whole body. <paramref name="contentType"/> is the header as sent, null when there was none.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        if (ByteOrderMark.Find(body) is { } marked) return FromMark(body, marked);
        var declared = DeclaredCharset.Find(body, contentType);
        if (ByteOrderMark.GuessWide(body) is { } wide) return new DecodedText(wide.GetString(body), wide.WebName, null);
        if (Ascii.IsValid(body)) return FromAscii(body, declared);
        return Utf8.IsValid(body) ? FromValidUtf8(body, declared) : FromOther(body, declared);
    }

    /// <summary>Whether a body can be given to an XML reader as bytes: nothing declares it to be anything but UTF-8.</summary>
    internal static bool LooksLikeUtf8(ReadOnlySpan<byte> body, string? contentType) =>
        !(body.Length >= 2 && (body[0] is 0xFE or 0xFF or 0 || body[1] == 0)) &&
        DeclaredCharset.Find(body, contentType) is null or { Name: "utf-8" };

    private static DecodedText FromMark(ReadOnlySpan<byte> body, (Encoding Encoding, int Length) mark)
    {
        var rest = body[mark.Length..];
        // A UTF-16 mark before bytes without a single zero is a mark that somebody pasted in front of UTF-8.
        var lies = mark.Encoding is UnicodeEncoding && rest.Length > 4 && rest[..Math.Min(rest.Length, 64)].IndexOf((byte)0) < 0 && Utf8.IsValid(rest);
        var encoding = lies ? Encoding.UTF8 : mark.Encoding;
        return new DecodedText(encoding.GetString(rest), encoding.WebName, lies ? "The byte order mark says UTF-16, the bytes are UTF-8" : null);
    }

    private static DecodedText FromAscii(ReadOnlySpan<byte> body, DeclaredCharset? declared)
    {
        // ISO-2022 and UTF-7 hide other letters behind ASCII; only an open declaration makes them believable.
        if (declared?.Encoding is { } encoding && declared.Name.StartsWith("iso-2022", StringComparison.Ordinal))
            return new DecodedText(encoding.GetString(body), declared.Name, null);
        var name = declared is { Encoding: not null } && !declared.IsWide ? declared.Name : "utf-8";
        return new DecodedText(Encoding.ASCII.GetString(body), name, declared?.Problem(name));
    }

    private static DecodedText FromValidUtf8(ReadOnlySpan<byte> body, DeclaredCharset? declared)
    {
        var believable = declared is { Encoding: { } other, IsMultiByte: true } && CountSequences(body) < ConvincingSequences && IsClean(other, body);
        if (believable) return new DecodedText(declared!.Encoding!.GetString(body), declared.Name, null);
        return new DecodedText(Encoding.UTF8.GetString(body), "utf-8", declared?.Problem("utf-8"));
    }

    private static DecodedText FromOther(ReadOnlySpan<byte> body, DeclaredCharset? declared)
    {
        var text = Encoding.UTF8.GetString(body);
        if (IsMostlyUtf8(body, text)) return new DecodedText(text, "utf-8", "Some bytes are no valid UTF-8 and were replaced");
        if (declared is { Encoding: { } encoding, IsUtf8: false, IsWide: false } && (!declared.IsMultiByte || IsClean(encoding, body)))
            return new DecodedText(VietnameseText.Compose(encoding.GetString(body), encoding), declared.Name, null);
        var guess = CharsetDetector.Detect(body, declared?.Encoding);
        var warning = declared is null ? $"No encoding is declared; read as {guess.WebName}" : $"Declared as {declared.Name}, which does not fit; read as {guess.WebName}";
        return new DecodedText(VietnameseText.Compose(guess.GetString(body), guess), guess.WebName, warning);
    }

    private static int CountSequences(ReadOnlySpan<byte> body)
    {
        var count = 0;
        foreach (var value in body)
        {
            if (value >= 0xC0 && ++count >= ConvincingSequences) break;
        }
        return count;
    }

    private static bool IsClean(Encoding encoding, ReadOnlySpan<byte> body) => !encoding.GetString(body).Contains('\uFFFD', StringComparison.Ordinal);

    // A feed cut in the middle of a character, or one pasted quotation mark of another encoding, is still UTF-8.
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> body, string text)
    {
        var broken = text.AsSpan().Count('\uFFFD');
        var good = 0;
        foreach (var character in text)
        {
            if (character > 0x7F && character != '\uFFFD') good++;
        }
        return body.Length > 0 && good > broken * 10;
    }
}
