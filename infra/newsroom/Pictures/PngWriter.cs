using System.Buffers.Binary;
using System.IO.Compression;

namespace Aggregator.Newsroom.Pictures;

/// <summary>A landscape as PNG (ISO/IEC 15948): a palette of eight bits, rows unfiltered, one IDAT chunk.</summary>
internal static class PngWriter
{
    private const int SkyBands = 96;

    private static readonly uint[] CheckTable = [.. Enumerable.Range(0, 256).Select(value => CheckOf((uint)value))];
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Write(Landscape landscape, int width, int height)
    {
        using var png = new MemoryStream();
        png.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 3;
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "PLTE"u8, Palette(landscape));
        WriteChunk(png, "IDAT"u8, Compress(landscape, width, height));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    // The sky's bands, then the disc, then the ridges.
    private static byte[] Palette(Landscape landscape)
    {
        var sky = Enumerable.Range(0, SkyBands).Select(band => landscape.SkyTop.Towards(landscape.SkyBottom, (double)band / (SkyBands - 1)));
        return [.. sky.Append(landscape.Disc).Concat(landscape.Ridges.Select(ridge => ridge.Color)).SelectMany(color => new[] { color.Red, color.Green, color.Blue })];
    }

    private static byte[] Compress(Landscape landscape, int width, int height)
    {
        var beginnings = Beginnings(landscape, width, height);
        var front = new byte[width];
        var row = new byte[1 + width];
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                foreach (var (x, index) in beginnings[y])
                    front[x] = Math.Max(front[x], index);
                Paint(row.AsSpan(1), landscape, front, y, width, height);
                zlib.Write(row);
            }
        }
        return compressed.ToArray();
    }

    // Where, from the top, each ridge begins to cover each column; what is nearer covers what is farther.
    private static List<(int X, byte Index)>[] Beginnings(Landscape landscape, int width, int height)
    {
        var beginnings = new List<(int, byte)>[height];
        for (var y = 0; y < height; y++)
            beginnings[y] = [];
        for (var ridge = 0; ridge < landscape.Ridges.Count; ridge++)
        {
            for (var x = 0; x < width; x++)
            {
                var line = Math.Max(0, (int)(landscape.Ridges[ridge].LineAt((double)x / width) * height));
                if (line < height)
                    beginnings[line].Add((x, (byte)(SkyBands + 1 + ridge)));
            }
        }
        return beginnings;
    }

    private static void Paint(Span<byte> row, Landscape landscape, byte[] front, int y, int width, int height)
    {
        var sky = (byte)(y * SkyBands / height);
        var radius = landscape.DiscRadius * width;
        var rise = y - (landscape.DiscY * height);
        var half = rise * rise < radius * radius ? Math.Sqrt((radius * radius) - (rise * rise)) : -1;
        var from = (int)((landscape.DiscX * width) - half);
        var to = half < 0 ? -1 : (int)((landscape.DiscX * width) + half);
        for (var x = 0; x < row.Length; x++)
            row[x] = front[x] != 0 ? front[x] : x >= from && x <= to ? (byte)SkyBands : sky;
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Check(Check(uint.MaxValue, type), data));
        png.Write(number);
    }

    // CRC-32 as in annex D of the standard.
    private static uint Check(uint check, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
            check = CheckTable[(check ^ value) & 0xFF] ^ (check >> 8);
        return check;
    }

    private static uint CheckOf(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }
}
