using System.Text;

namespace Aggregator.Fuzz.Mutate;

/// <summary>The same text in other bytes, or the same bytes said to be another text.</summary>
internal static class EncodingChanges
{
    private static readonly string[] Names =
    [
        "utf-8", "utf-16", "utf-16BE", "utf-32", "windows-1252", "windows-1258", "windows-1251", "koi8-r", "shift_jis", "gb18030", "big5", "euc-kr", "iso-2022-jp", "bogus", "utf-7",
    ];

    private static readonly byte[][] Marks = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0x2B, 0x2F, 0x76, 0x38]];

    static EncodingChanges() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static byte[] Apply(byte[] input, Random random) => random.Next(4) switch
    {
        0 => Transcode(input, random),
        1 => [.. Marks[random.Next(Marks.Length)], .. input],
        2 => Redeclare(input, random),
        _ => ByteChanges.Insert(input, random.Next(input.Length + 1), Surrogate(random)),
    };

    private static byte[] Transcode(byte[] input, Random random)
    {
        if (input.Length > 1 << 20)
            return input;
        // Without its last two, which are none.
        var encoding = Encoding.GetEncoding(Names[random.Next(Names.Length - 2)]);
        var bytes = encoding.GetBytes(Encoding.UTF8.GetString(input));
        return random.Next(2) == 0 ? bytes : [.. encoding.GetPreamble(), .. bytes];
    }

    private static byte[] Redeclare(byte[] input, Random random)
    {
        var name = Names[random.Next(Names.Length)];
        var declaration = random.Next(2) == 0 ? $"<?xml version=\"1.0\" encoding=\"{name}\"?>" : $"<meta charset={name}>";
        var known = input.AsSpan(0, Math.Min(input.Length, 1_000)).IndexOf("utf-8"u8);
        return known < 0 ? [.. Encoding.ASCII.GetBytes(declaration), .. input] : [.. input.AsSpan(0, known), .. Encoding.ASCII.GetBytes(name), .. input.AsSpan(known + 5)];
    }

    // Half of a pair in UTF-8, in UTF-16 and as a reference.
    private static byte[] Surrogate(Random random) => random.Next(4) switch
    {
        0 => [0xED, (byte)random.Next(0xA0, 0xC0), 0x80],
        1 => [0x00, 0xD8],
        2 => [0xDC, 0x00],
        _ => Encoding.ASCII.GetBytes($"&#x{random.Next(0xD800, 0xE000):X};"),
    };
}
