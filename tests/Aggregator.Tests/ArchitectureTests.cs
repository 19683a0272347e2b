using System.Text.RegularExpressions;

namespace Aggregator.Tests;

/// <summary>Rules about who may know whom, read off the sources.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void AzureSdk_IsUsedOnlyByTheAdapters()
    {
        var strangers = Sources("shared")
            .Where(file => !file.Contains("/Store/Azure/", StringComparison.Ordinal)
                && !file.EndsWith("/Store/StoreRegistration.cs", StringComparison.Ordinal)
                && AzureUsing().IsMatch(File.ReadAllText(Path.Combine(Root, file))));

        Assert.Empty(strangers);
    }

    [Fact]
    public void Functions_UseNothingOfTheLocalLibrariesBeyondTheRealNames()
    {
        var leaning = Sources("functions").Concat(Sources("shared"))
            .Where(file => File.ReadAllText(Path.Combine(Root, file)).Contains("Aggregator.Local", StringComparison.Ordinal));

        Assert.Empty(leaning);
    }

    [Fact]
    public void Stages_DoNotKnowTheOutputs()
    {
        var knowing = Sources("shared")
            .Where(file => !file.Contains("shared/Publish/", StringComparison.Ordinal)
                && File.ReadAllText(Path.Combine(Root, file)).Contains("using Aggregator.Publish", StringComparison.Ordinal));

        Assert.Empty(knowing);
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Aggregator.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The sources are not above the tests.");
    }

    [GeneratedRegex(@"^using (static )?Azure[.;]", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AzureUsing();
}
