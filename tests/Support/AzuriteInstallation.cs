using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Aggregator.Support;

/// <summary>Installs Azurite from npm, exactly as <c>azurite/package-lock.json</c> says, once for all test processes.</summary>
internal static class AzuriteInstallation
{
    private static readonly string Npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static string Folder { get; } = Path.Combine(Path.GetDirectoryName(SourceFile())!, "azurite");

    public static bool CanBeHad => IsOnPath(OperatingSystem.IsWindows() ? "node.exe" : "node") && IsOnPath(Npm);

    /// <summary>Returns the folder that holds run.js and node_modules. Throws with npm's own words when it fails.</summary>
    public static async Task<string> EnsureAsync()
    {
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder, "package-lock.json"))));
        var marker = Path.Combine(Folder, "node_modules", ".installed");
        await using var alone = await LockAsync(Path.Combine(Path.GetTempPath(), $"azurite-{wanted[..16]}.lock"));
        if (!File.Exists(marker) || await File.ReadAllTextAsync(marker) != wanted)
        {
            await InstallAsync();
            await File.WriteAllTextAsync(marker, wanted);
        }

        return Folder;
    }

    private static async Task InstallAsync()
    {
        string[] arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
        using var npm = Process.Start(new ProcessStartInfo(Npm, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm ci failed in {Folder}:\n{await output}\n{await errors}");
    }

    private static async Task<FileStream> LockAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another test process is installing; npm ends by itself, with its process at the latest.
                await Task.Delay(100);
            }
        }
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string SourceFile([CallerFilePath] string path = "") => path;
}
