using System.IO.Compression;

namespace Aggregator.Cli.Inspect;

/// <summary>Files as cases and people name them.</summary>
internal static class LocalFile
{
    /// <summary>The file's bytes, unpacked when its name ends in .gz.</summary>
    public static byte[] Read(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            return File.ReadAllBytes(path);
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }
}
