using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Aggregator.Support;

/// <summary>The product as a process of its own, so that it can be killed for real.</summary>
public sealed partial class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AppProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The app ended at once:\n{Output}"));
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Everything it printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    public bool HasExited => process.HasExited;

    public int ProcessId => process.Id;

    /// <summary>
    /// Starts the app on a free port, or at <paramref name="address"/>, and waits until it listens. Settings are passed as
    /// environment variables (: as __); <paramref name="started"/> gets the process id as soon as there is one. Nothing is
    /// translated unless a setting names an engine: what the demo translates is as much work as what it collects.
    /// </summary>
    public static async Task<AppProcess> StartAsync(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? settings = null, Action<int>? started = null, Uri? address = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Aggregator.Functions.dll"));
        foreach (var argument in arguments.Concat(["--urls", address?.GetLeftPart(UriPartial.Authority) ?? "http://127.0.0.1:0"]))
            start.ArgumentList.Add(argument);
        start.Environment["Translate__Engine"] = "none";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>(StringComparer.Ordinal))
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var app = new AppProcess(start);
        app.process.Start();
        started?.Invoke(app.process.Id);
        app.process.BeginOutputReadLine();
        app.process.BeginErrorReadLine();
        app.Address = await app.listening.Task.WaitAsync(StartPatience);
        return app;
    }

    /// <summary>SIGKILL: no shutdown code runs.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, and waits for the end.</summary>
    public async Task StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.AppendLine(line);
        if (ListeningAddress().Match(line) is { Success: true } match)
            listening.TrySetResult(new Uri(match.Value));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListeningAddress();
}
