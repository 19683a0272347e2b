using System.ComponentModel;
using System.Diagnostics;

namespace Aggregator.Integration.Store;

/// <summary>A file system of a few megabytes in memory, mounted on a new folder. Needs Linux and the right to mount.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DataFolder mountPoint = new();

    public SmallDisk(int megabytes)
    {
        if (!Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "aggregator-tests", mountPoint.Path))
            throw new InvalidOperationException("A small disk cannot be mounted here.");
    }

    public string Path => mountPoint.Path;

    private string Filler => System.IO.Path.Combine(Path, "filler");

    /// <summary>Whether this process can have one; tried once.</summary>
    public static bool CanBeHad { get; } = Try();

    /// <summary>Takes all space but <paramref name="leaving"/> bytes.</summary>
    public void Fill(int leaving)
    {
        using var file = File.Create(Filler);
        file.Write(new byte[new DriveInfo(Path).AvailableFreeSpace - leaving]);
    }

    /// <summary>Takes all space there is, while someone else may be writing too.</summary>
    public void FillUp()
    {
        using var file = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
                file.Write(block);
        }
        catch (IOException)
        {
            // No space is left: what was wanted.
        }
    }

    /// <summary>Gives the space back.</summary>
    public void Empty() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", "-l", mountPoint.Path);
        mountPoint.Dispose();
    }

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return false;
        try
        {
            new SmallDisk(megabytes: 1).Dispose();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A test on a disk that can be filled; skipped by name where none can be mounted.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.CanBeHad ? null : "A small disk to fill cannot be mounted here: that needs Linux and root.";
}
