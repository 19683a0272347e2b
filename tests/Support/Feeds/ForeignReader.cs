using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Aggregator.Support.Feeds;

/// <summary>What a reader found in a feed.</summary>
public sealed record ReadFeed(string? Title, IReadOnlyList<ReadItem> Items);

/// <summary>An entry as a reader found it.</summary>
public sealed record ReadItem(string Id, string Title, string Url, DateTimeOffset Date);

/// <summary>Readers of feeds that others made, run as programs of their own.</summary>
public static class ForeignReader
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    private static readonly NpmInstallation Readers = new("readers");

    /// <summary>Why a reader cannot be run; null when it can.</summary>
    public static string? MissingReason(string reader) => reader switch
    {
        "python-feedparser" => Python is null ? "Python's feedparser is not installed (apt-get install python3-feedparser)." : null,
        _ => NpmInstallation.CanBeHad ? null : "There is no Node.js on this machine.",
    };

    /// <summary>Reads a feed. Throws with the reader's own words when it cannot.</summary>
    public static async Task<ReadFeed> ReadAsync(string reader, ReadOnlyMemory<byte> feed)
    {
        var (program, arguments) = reader == "python-feedparser"
            ? (Python!, new[] { Path.Combine(Readers.Folder, "read.py") })
            : ("node", [Path.Combine(await Readers.EnsureAsync(), "read.js"), reader]);
        var (output, errors, code) = await RunAsync(program, arguments, feed);
        if (code != 0)
            throw new InvalidOperationException($"{reader} failed: {errors}");
        return JsonSerializer.Deserialize<ReadFeed>(output, Options)!;
    }

    private static string? Python { get; } = FindPython();

    private static string? FindPython()
    {
        foreach (var program in new[] { "/usr/bin/python3", "python3" }.Where(program => File.Exists(program) || SearchPath.Has(program)))
        {
            using var python = Process.Start(new ProcessStartInfo(program, ["-c", "import feedparser"]) { RedirectStandardError = true, UseShellExecute = false })!;
            python.StandardError.ReadToEnd();
            python.WaitForExit();
            if (python.ExitCode == 0)
                return program;
        }
        return null;
    }

    private static async Task<(string Output, string Errors, int Code)> RunAsync(string program, string[] arguments, ReadOnlyMemory<byte> input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, UseShellExecute = false,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (await output, await errors, process.ExitCode);
    }
}
