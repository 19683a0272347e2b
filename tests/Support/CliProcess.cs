using System.Diagnostics;

namespace Aggregator.Support;

/// <summary>The operator's command line as a process of its own.</summary>
public static class CliProcess
{
    /// <summary>Runs a command over the store that <paramref name="settings"/> name; what it printed on its output, trimmed. Throws with all its words when it fails.</summary>
    public static async Task<string> RunAsync(IReadOnlyDictionary<string, string> settings, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] data = ["--data", settings.GetValueOrDefault("Data", Path.Combine(Path.GetTempPath(), "aggregator-cli"))];
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Aggregator.Cli.dll") }.Concat(arguments).Concat(data))
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        using var process = Process.Start(start)!;
        // Both at once: a pipe that nobody empties would hold the process up.
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? (await output).Trim()
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}{await errors}");
    }
}
