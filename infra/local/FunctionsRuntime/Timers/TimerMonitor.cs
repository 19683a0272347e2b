using System.Text.Json;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Local.Timers;

/// <summary>
/// Remembers over restarts when each timer ran, one small file a function. Only beside embedded storage: on Azure the real
/// host does this, so without a folder nothing is remembered.
/// </summary>
internal sealed class TimerMonitor(string? folder)
{
    /// <summary>Null when the function never ran here, or its file cannot be read.</summary>
    public ScheduleStatus? Load(string function)
    {
        if (folder is null)
            return null;
        try
        {
            return JsonSerializer.Deserialize<ScheduleStatus>(File.ReadAllBytes(PathOf(folder, function)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the whole file or leaves the old one; a disk that is full only costs a made-up run.</summary>
    public bool TrySave(string function, ScheduleStatus status)
    {
        if (folder is null)
            return true;
        try
        {
            Directory.CreateDirectory(folder);
            var path = PathOf(folder, function);
            File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(status));
            File.Move(path + ".new", path, overwrite: true);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string PathOf(string folder, string function) => Path.Combine(folder, function + ".json");
}
