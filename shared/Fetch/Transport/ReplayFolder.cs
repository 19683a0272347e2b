using System.Text.Json;

namespace Aggregator.Fetch.Transport;

/// <summary>The reading side of a recording: the responses of each address in the order of the file.</summary>
internal sealed class ReplayFolder
{
    private readonly string folder;
    private readonly Dictionary<string, List<Recording>> byUrl = new(StringComparer.Ordinal);

    /// <summary>Reads and checks all lines. Throws <see cref="InvalidDataException"/> naming the file, the line and what is wrong with it.</summary>
    public ReplayFolder(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        var path = Path.Combine(this.folder, Recording.FileName);
        if (!File.Exists(path))
            throw new InvalidDataException($"There is nothing to replay: {path} does not exist.");
        var number = 0;
        foreach (var line in WholeLines(File.ReadAllText(path)))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                Add(line, $"{path}, line {number}");
        }
    }

    public IReadOnlyList<Recording> Of(Uri url) => byUrl.TryGetValue(Key(url), out var recordings) ? recordings : [];

    public async Task<byte[]> BodyAsync(Recording recording, CancellationToken cancellationToken) =>
        recording.File is null ? [] : await File.ReadAllBytesAsync(PathOf(recording.File), cancellationToken);

    public static string Key(Uri url) => url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);

    // A last line without its end was cut off when the recording process died.
    private static string[] WholeLines(string text)
    {
        var lines = text.Split('\n');
        return lines[^1].TrimEnd().EndsWith('}') ? lines : lines[..^1];
    }

    private void Add(string line, string place)
    {
        Recording recording;
        try
        {
            recording = Recording.FromLine(line);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{place} is no recording: {exception.Message}", exception);
        }
        if (!Uri.TryCreate(recording.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new InvalidDataException($"{place}: \"{recording.Url}\" is no http address.");
        if (recording.File is not null && !File.Exists(PathOf(recording.File)))
            throw new InvalidDataException($"{place}: the body {PathOf(recording.File)} does not exist.");
        if (!byUrl.TryGetValue(Key(url), out var recordings))
            byUrl[Key(url)] = recordings = [];
        // A recorded 304 says "the same again"; whoever asks without validators gets that same answer in full.
        if (recording.Status != 304)
            recordings.Add(recording);
        else if (recordings.Count > 0)
            recordings.Add(recordings[^1]);
    }

    private string PathOf(string file) => Path.GetFullPath(Path.Combine(folder, file));
}
