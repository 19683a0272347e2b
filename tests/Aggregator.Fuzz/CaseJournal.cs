using System.Text;

namespace Aggregator.Fuzz;

/// <summary>A file with the arguments that run the case being run again: what ends the whole process (a stack that overflows) can be found by it.</summary>
internal sealed class CaseJournal : IDisposable
{
    private const int Width = 200;

    private readonly string path;
    private readonly FileStream file;
    private readonly string arguments;

    public CaseJournal(string folder, int worker, string arguments)
    {
        Directory.CreateDirectory(folder);
        path = Path.Combine(folder, $"running-{worker}.txt");
        file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        this.arguments = arguments;
    }

    public void Begin(long number) =>
        RandomAccess.Write(file.SafeFileHandle, Encoding.ASCII.GetBytes($"./dev fuzz --case {number} {arguments}".PadRight(Width) + '\n'), 0);

    public void Dispose()
    {
        file.Dispose();
        File.Delete(path);
    }
}
