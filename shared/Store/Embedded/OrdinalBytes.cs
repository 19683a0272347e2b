using System.Text;

namespace Aggregator.Store.Embedded;

/// <summary>
/// Keys as bytes whose order is the ordinal order of the strings, and that of Azure's tables: UTF-8, except that each half of a
/// surrogate pair is encoded for itself (CESU-8, Unicode Technical Report 26). In plain UTF-8, U+1F600 sorts after U+FF01;
/// as UTF-16 code units it sorts before.
/// </summary>
internal static class OrdinalBytes
{
    /// <summary>Above every key: no encoded key holds the byte 0xFF.</summary>
    public static byte[] AboveAll { get; } = [0xFF];

    public static byte[] Encode(string key)
    {
        if (!HasSurrogate(key))
            return Encoding.UTF8.GetBytes(key);
        var bytes = new byte[key.Length * 3];
        var length = 0;
        foreach (var unit in key)
        {
            if (unit < 0x80)
            {
                bytes[length++] = (byte)unit;
            }
            else if (unit < 0x800)
            {
                bytes[length++] = (byte)(0xC0 | unit >> 6);
                bytes[length++] = (byte)(0x80 | unit & 0x3F);
            }
            else
            {
                bytes[length++] = (byte)(0xE0 | unit >> 12);
                bytes[length++] = (byte)(0x80 | unit >> 6 & 0x3F);
                bytes[length++] = (byte)(0x80 | unit & 0x3F);
            }
        }

        return bytes[..length];
    }

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        // Surrogates, and they alone with a few Hangul syllables, begin with 0xED.
        if (!bytes.Contains((byte)0xED))
            return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
                text.Append((char)bytes[i++]);
            else if (bytes[i] < 0xE0)
                text.Append((char)((bytes[i++] & 0x1F) << 6 | bytes[i++] & 0x3F));
            else
                text.Append((char)((bytes[i++] & 0x0F) << 12 | (bytes[i++] & 0x3F) << 6 | bytes[i++] & 0x3F));
        }

        return text.ToString();
    }

    private static bool HasSurrogate(string key) => key.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
}
