using System.Buffers.Binary;
using System.IO.Compression;

namespace Aggregator.Newsroom.Pictures;

/// <summary>A landscape as PNG (ISO/IEC 15948): eight bits, red, green and blue, one IDAT chunk.</summary>
internal static class PngWriter
{
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
        header[9] = 2;
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "IDAT"u8, Compress(landscape, width, height));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    // Filter 2 (difference from the row above) leaves mostly zeros.
    private static byte[] Compress(Landscape landscape, int width, int height)
    {
        var lines = Lines(landscape, width, height);
        var above = new byte[width * 3];
        var row = new byte[width * 3];
        var filtered = new byte[1 + (width * 3)];
        filtered[0] = 2;
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                Paint(row, landscape, lines, y, width, height);
                for (var index = 0; index < row.Length; index++)
                    filtered[index + 1] = (byte)(row[index] - above[index]);
                zlib.Write(filtered);
                (row, above) = (above, row);
            }
        }
        return compressed.ToArray();
    }

    private static int[][] Lines(Landscape landscape, int width, int height) =>
        [.. landscape.Ridges.Select(ridge => Enumerable.Range(0, width).Select(x => (int)(ridge.LineAt((double)x / width) * height)).ToArray())];

    private static void Paint(byte[] row, Landscape landscape, int[][] lines, int y, int width, int height)
    {
        var sky = landscape.SkyTop.Towards(landscape.SkyBottom, (double)y / height);
        var radius = landscape.DiscRadius * width;
        var rise = y - (landscape.DiscY * height);
        var half = rise * rise < radius * radius ? Math.Sqrt((radius * radius) - (rise * rise)) : -1;
        for (var x = 0; x < width; x++)
        {
            var color = half >= Math.Abs(x - (landscape.DiscX * width)) ? landscape.Disc : sky;
            for (var ridge = lines.Length - 1; ridge >= 0; ridge--)
            {
                if (y < lines[ridge][x])
                    continue;
                color = landscape.Ridges[ridge].Color;
                break;
            }
            (row[x * 3], row[(x * 3) + 1], row[(x * 3) + 2]) = (color.Red, color.Green, color.Blue);
        }
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
