using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Aggregator.Support;

/// <summary>
/// The storage emulator, shared by the tests of a process: started by the first test that asks, ended with the process. Where the
/// variable AZURITE_CONNECTION is set, that account is used instead and nothing is started.
/// </summary>
public sealed class Azurite
{
    // Azurite's own published account; it opens nothing else.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const int Starts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task<Azurite>> Shared = new(StartAsync);

    private Azurite(string connectionString) => ConnectionString = connectionString;

    public string ConnectionString { get; }

    /// <summary>Why tests against the emulator cannot run here, in words; null when they can.</summary>
    public static string? MissingReason { get; } =
        Environment.GetEnvironmentVariable("AZURITE_CONNECTION") is { Length: > 0 } || NpmInstallation.CanBeHad
            ? null
            : "Azurite cannot be had: node and npm are not on the PATH, and AZURITE_CONNECTION is not set.";

    /// <summary>The running emulator. Throws with the emulator's own words when it cannot be installed or started.</summary>
    public static Task<Azurite> GetAsync() => Shared.Value;

    /// <summary>
    /// An empty one, for a test that lets the whole app work on it: apps that share an account collect each other's press.
    /// It ends with the process, too.
    /// </summary>
    public static Task<Azurite> StartEmptyAsync() => StartAsync();

    private static async Task<Azurite> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("AZURITE_CONNECTION") is { Length: > 0 } given)
            return new Azurite(given);
        var folder = await new NpmInstallation("azurite").EnsureAsync();
        for (var start = 1; ; start++)
        {
            var ports = FreePorts(3);
            var (process, words) = Launch(folder, ports);
            if (await IsReadyAsync(process, ports))
                return new Azurite(Connection(ports));
            process.Kill(entireProcessTree: true);
            // Another process may have taken a port between our looking and Azurite's listening.
            if (start == Starts)
                throw new InvalidOperationException($"Azurite did not start:\n{words}");
        }
    }

    private static (Process Process, Output Words) Launch(string folder, int[] ports)
    {
        string[] arguments =
        [
            "run.js", "--skipApiVersionCheck", "--silent", "--inMemoryPersistence", "--disableTelemetry",
            "--blobPort", $"{ports[0]}", "--queuePort", $"{ports[1]}", "--tablePort", $"{ports[2]}",
        ];
        var process = Process.Start(new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true, // run.js ends when this closes
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        };
        return (process, new Output(process));
    }

    private static async Task<bool> IsReadyAsync(Process process, int[] ports)
    {
        var started = Stopwatch.GetTimestamp();
        using var client = new HttpClient();
        foreach (var port in ports)
        {
            while (true)
            {
                try
                {
                    using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/{Account}"));
                    break;
                }
                catch (HttpRequestException)
                {
                    if (process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
                        return false;
                    await Task.Delay(50);
                }
            }
        }

        return !process.HasExited;
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }

    private static string Connection(int[] ports) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint=http://127.0.0.1:{ports[0]}/{Account};"
        + $"QueueEndpoint=http://127.0.0.1:{ports[1]}/{Account};"
        + $"TableEndpoint=http://127.0.0.1:{ports[2]}/{Account};";

    /// <summary>What a process says, read all the time so that it never waits for us.</summary>
    private sealed class Output
    {
        private readonly Queue<string> lines = new();

        public Output(Process process)
        {
            process.OutputDataReceived += (_, line) => Add(line.Data);
            process.ErrorDataReceived += (_, line) => Add(line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        public override string ToString()
        {
            lock (lines)
                return string.Join('\n', lines);
        }

        private void Add(string? line)
        {
            lock (lines)
            {
                lines.Enqueue(line ?? "");
                if (lines.Count > 200)
                    lines.Dequeue();
            }
        }
    }
}
