namespace Aggregator.Support;

/// <summary>The programs that this machine finds by name.</summary>
internal static class SearchPath
{
    public static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
