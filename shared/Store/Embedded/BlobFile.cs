using System.Text;

namespace Aggregator.Store.Embedded;

/// <summary>A blob's file: one line with the ETag and the content type, then the content; in one file, so they change together.</summary>
internal static class BlobFile
{
    private const int LongestHeader = 1024;

    /// <summary>Null when there is no such file.</summary>
    public static async Task<Blob?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = OpenRead(path);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, cancellationToken);
            var (etag, contentType, length) = Header(bytes, path);
            return new Blob(bytes.AsMemory(length), contentType, etag);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Null when there is no such file.</summary>
    public static async Task<string?> ReadETagAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = OpenRead(path);
            var head = new byte[LongestHeader];
            var length = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
            return Header(head.AsSpan(0, length), path).ETag;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Written to a file of its own, then renamed: a reader sees the old blob or the new one, whole, and so does the next start.</summary>
    public static async Task WriteAsync(
        string path, string temporary, Blob blob, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(temporary)!);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            await using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes($"{blob.ETag} {blob.ContentType}\n"), cancellationToken);
                await stream.WriteAsync(blob.Content, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static FileStream OpenRead(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    private static (string ETag, string ContentType, int Length) Header(ReadOnlySpan<byte> bytes, string path)
    {
        var end = bytes.IndexOf((byte)'\n');
        var space = bytes.IndexOf((byte)' ');
        if (space < 0 || end < space)
            throw new IOException($"{path} does not begin with an ETag and a content type: it is no blob, or damaged.");
        return (Encoding.UTF8.GetString(bytes[..space]), Encoding.UTF8.GetString(bytes[(space + 1)..end]), end + 1);
    }
}
