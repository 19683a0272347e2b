using System.Text;

namespace Aggregator.Fuzz.Mutate;

/// <summary>Pieces of text that parsers trip over, put in anywhere: numbers at the limits, odd white space, marks, separators.</summary>
internal static class TextChanges
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "0", "-1", "00", "9", "31", "32", "12", "13", "24", "60", "99", "1900", "1970", "2026", "9999", "10000", "0001", "2147483647", "2147483648", "-2147483649",
            "9223372036854775807", "9223372036854775808", "18446744073709551616", "1e308", "1e999", "NaN", "-0", "0x7f", "٣", "３", "௧", "Ⅻ", "²",
            "\0", "\t", "\r", "\n", "\r\n", "\v", "\f", "\u0085", "\u00a0", "\u200b", "\u2028", "\ufeff", "\u3000", "\u202e", "\u200d", "\ufffe", "\uffff", "\ufffd",
            "\u0301", "\u0323\u0301", "\u0338", "\u20e3", "e\u0323\u0302", "ﬁ", "ß", "İ", "ı", "Å", "각", "\ud83d\ude00", "\ud83d\udc68\u200d\ud83d\udc69", "Đ", "ệ",
            ":", "::", "//", "/../", "/./", "\\", "@", "%", "%0", "%00", "%2e%2e", "%ff", "%E1%BB", "?", "#", "&", "=", ";", ",", ".", "..", "-", "+", "*", "$", "[", "]", "[::1]", "xn--", "xn--a-",
            "http://", "https:", "javascript:", "data:text/html,", "mailto:a@b.c", "feed:", "//a", "http://a:99999/", "http://a:0/", "http://1.1/", "http://[", "https://a..b/", "http:///x", "http://ａ.vn/",
            "T", "Z", "z", "+07:00", "+24:00", "-99:99", "GMT+7", "GMT+99", "UTC-", "AM", "PM", "12 AM", "SA", "CH", "Thứ bảy", "Chủ nhật", "tháng", "năm", "ngày", "giờ trước", "hôm qua", "Mon", "Feb", "Feb 30", "W53", "2026-W01-1", "2026-366",
            "User-agent: *\n", "Disallow: /\n", "Allow: *$\n", "Crawl-delay: 1e9\n", "Crawl-delay: -1\n", "Disallow: /*/*/*/*$\n", "User-agent:\n", "#",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public static byte[] Apply(byte[] input, Random random)
    {
        var piece = Pieces[random.Next(Pieces.Length)];
        var at = random.Next(input.Length + 1);
        return random.Next(3) switch
        {
            0 => ByteChanges.Insert(input, at, ByteChanges.Repeat(piece, random.Next(1, 40))),
            1 => ReplaceNumber(input, at, piece),
            _ => ByteChanges.Insert(input, at, piece),
        };
    }

    // The number that comes next becomes the piece.
    private static byte[] ReplaceNumber(byte[] input, int at, byte[] piece)
    {
        var start = input.AsSpan(at).IndexOfAnyInRange((byte)'0', (byte)'9');
        if (start < 0)
            return ByteChanges.Insert(input, at, piece);
        start += at;
        var length = input.AsSpan(start).IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return [.. input.AsSpan(0, start), .. piece, .. input.AsSpan(length < 0 ? input.Length : start + length)];
    }
}
