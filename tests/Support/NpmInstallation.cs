using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Aggregator.Support;

/// <summary>Installs what a folder of ours asks of npm, exactly as its <c>package-lock.json</c> says, once for all test processes.</summary>
public sealed class NpmInstallation
{
    private static readonly string Npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <param name="name">A folder beside this file.</param>
    public NpmInstallation(string name) => Folder = Path.Combine(Path.GetDirectoryName(SourceFile())!, name);

    /// <summary>Whether Node.js is on this machine.</summary>
    public static bool CanBeHad { get; } = SearchPath.Has(OperatingSystem.IsWindows() ? "node.exe" : "node") && SearchPath.Has(Npm);

    /// <summary>Where the packages are asked for; node_modules is there once <see cref="EnsureAsync"/> is through.</summary>
    public string Folder { get; }

    /// <summary>Returns the folder that holds node_modules. Throws with npm's own words when it fails.</summary>
    public async Task<string> EnsureAsync()
    {
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder, "package-lock.json"))));
        var marker = Path.Combine(Folder, "node_modules", ".installed");
        await using var alone = await LockAsync(Path.Combine(Path.GetTempPath(), $"npm-{wanted[..16]}.lock"));
        if (!File.Exists(marker) || await File.ReadAllTextAsync(marker) != wanted)
        {
            await InstallAsync();
            await File.WriteAllTextAsync(marker, wanted);
        }

        return Folder;
    }

    private async Task InstallAsync()
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

    private static string SourceFile([CallerFilePath] string path = "") => path;
}
