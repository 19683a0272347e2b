namespace Aggregator.Parse;

/// <summary>What a document can make us keep. Bodies are at most 5 MB already (Fetch/); these bound what becomes of them.</summary>
internal static class ParseLimits
{
    /// <summary>Entries kept of one document.</summary>
    public const int Entries = 2_000;

    /// <summary>Open elements; deeper ones are read as if they were not there.</summary>
    public const int Depth = 256;

    /// <summary>Characters of a title, name, category, id or address.</summary>
    public const int Short = 4_000;

    /// <summary>Characters of a summary.</summary>
    public const int Summary = 100_000;

    /// <summary>Characters of a content element.</summary>
    public const int Content = 2_000_000;

    /// <summary>Authors, categories or enclosures of one entry.</summary>
    public const int PerEntry = 100;

    public const int Warnings = 20;
}
