namespace Aggregator.Extract;

/// <summary>Tells raster pictures by their first bytes; what a server calls them is not relied on.</summary>
public static class PictureType
{
    /// <summary>The media type, or null when the bytes are no picture that browsers show safely (SVG can carry script and is not).</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return "image/jpeg";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]))
            return "image/png";
        if (bytes.StartsWith("GIF8"u8))
            return "image/gif";
        if (bytes.Length < 12)
            return null;
        if (bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8))
            return "image/webp";
        return bytes[4..8].SequenceEqual("ftyp"u8) && bytes[8..12].SequenceEqual("avif"u8) ? "image/avif" : null;
    }
}
