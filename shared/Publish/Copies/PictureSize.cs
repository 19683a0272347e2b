using System.Buffers.Binary;

namespace Aggregator.Publish.Copies;

/// <summary>Reads the size of a picture from its first bytes.</summary>
public static class PictureSize
{
    private static readonly byte[] PngStart = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Width and height in pixels with the usual extension of such files; null for anything but PNG, GIF and JPEG, and for broken ones.</summary>
    public static (int Width, int Height, string Extension)? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length >= 24 && file.StartsWith(PngStart))
            return Sane(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]), "png");
        if (file.Length >= 10 && file.StartsWith("GIF8"u8))
            return Sane(BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]), "gif");
        return file.Length > 4 && file[0] == 0xFF && file[1] == 0xD8 ? Jpeg(file) : null;
    }

    // Segments follow each other until one that starts a frame (ITU-T T.81, B.2.2).
    private static (int Width, int Height, string Extension)? Jpeg(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return Sane(BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]), "jpeg");
            at += 2 + Math.Max((int)BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]), 2);
        }
        return null;
    }

    private static (int Width, int Height, string Extension)? Sane(int width, int height, string extension) =>
        width is > 0 and < 100_000 && height is > 0 and < 100_000 ? (width, height, extension) : null;
}
