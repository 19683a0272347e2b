namespace Aggregator.Support;

/// <summary>Schemas and vocabularies of others, which lie beside the corpus and are read in place.</summary>
public static class Standards
{
    /// <summary>The folder, or null when it is not on this machine.</summary>
    public static string? Root { get; } = Corpus.Root is { } corpus && Directory.Exists(System.IO.Path.Combine(corpus, "..", "standards"))
        ? System.IO.Path.GetFullPath(System.IO.Path.Combine(corpus, "..", "standards"))
        : null;

    /// <summary>A path inside it.</summary>
    public static string Path(params ReadOnlySpan<string> parts) =>
        System.IO.Path.Combine([Root ?? throw new InvalidOperationException("There are no standards."), .. parts]);
}
