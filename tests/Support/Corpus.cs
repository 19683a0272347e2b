using Xunit;

namespace Aggregator.Support;

/// <summary>Finds the recorded material that tests read in place; it is not part of the project.</summary>
public static class Corpus
{
    /// <summary>The folder, or null when it is not on this machine.</summary>
    public static string? Root { get; } = Find();

    /// <summary>A path inside it.</summary>
    public static string Path(params ReadOnlySpan<string> parts) =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine([Root ?? throw new InvalidOperationException("There is no corpus."), .. parts]));

    private static string? Find()
    {
        var configured = Environment.GetEnvironmentVariable("AGGREGATOR_CORPUS");
        if (configured is { Length: > 0 })
            return Directory.Exists(configured) ? System.IO.Path.GetFullPath(configured) : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(folder.FullName, "Aggregator.sln")))
                continue;
            var beside = System.IO.Path.Combine(folder.FullName, "..", "shared", "corpus");
            return Directory.Exists(beside) ? System.IO.Path.GetFullPath(beside) : null;
        }
        return null;
    }
}

/// <summary>A test that needs the corpus; skipped by name where it is absent.</summary>
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (Corpus.Root is null)
            Skip = "The corpus is not on this machine (AGGREGATOR_CORPUS).";
    }
}

/// <summary>Like <see cref="CorpusFactAttribute"/>, for theories.</summary>
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute()
    {
        if (Corpus.Root is null)
            Skip = "The corpus is not on this machine (AGGREGATOR_CORPUS).";
    }
}
