namespace Aggregator.Support;

/// <summary>The programs that this machine finds by name.</summary>
public static class SearchPath
{
    /// <summary>Whether one of that name is there.</summary>
    public static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
