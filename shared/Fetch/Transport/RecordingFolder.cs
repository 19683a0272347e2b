using System.Security.Cryptography;
using System.Text;
using Aggregator.Store;

namespace Aggregator.Fetch.Transport;

/// <summary>
/// The writing side of a recording: bodies stored once by their hash, then one line appended and flushed, so a process
/// that dies leaves whole lines whose bodies exist. Throws <see cref="StoreUnavailableException"/> when it cannot write.
/// </summary>
internal sealed class RecordingFolder
{
    private readonly Lock gate = new();
    private readonly string folder;

    public RecordingFolder(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        Guarded(() =>
        {
            Directory.CreateDirectory(Path.Combine(this.folder, "bodies"));
            DropTornLine();
        });
    }

    public void Add(Recording recording, ReadOnlyMemory<byte>? body)
    {
        lock (gate)
        {
            Guarded(() =>
            {
                var file = body is { Length: > 0 } bytes ? StoreBody(bytes.Span, recording.Header("Content-Encoding")) : null;
                using var lines = new FileStream(LinesPath, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
                lines.Write(Encoding.UTF8.GetBytes((recording with { File = file }).ToLine() + "\n"));
                lines.Flush();
            });
        }
    }

    private string LinesPath => Path.Combine(folder, Recording.FileName);

    private string StoreBody(ReadOnlySpan<byte> body, string? coding)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        var name = $"bodies/{hash}{(coding is "gzip" or "x-gzip" ? ".gz" : "")}";
        var path = Path.Combine(folder, name);
        if (File.Exists(path))
            return name;
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        File.WriteAllBytes(unfinished, body);
        File.Move(unfinished, path, overwrite: true);
        return name;
    }

    // A process that died while writing may have left half a line, which would spoil the next one.
    private void DropTornLine()
    {
        using var lines = new FileStream(LinesPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        var end = lines.Length;
        while (end > 0)
        {
            lines.Position = end - 1;
            if (lines.ReadByte() == '\n')
                break;
            end--;
        }
        if (end < lines.Length)
            lines.SetLength(end);
    }

    private void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The recording folder {folder} cannot be written: {exception.Message}", exception);
        }
    }
}
