namespace Aggregator.Sources;

/// <summary>The catalogue cannot be used. The message names file, record and field of every problem found, one a line.</summary>
public sealed class CatalogueException(IReadOnlyList<string> problems)
    : Exception($"The catalogue has {problems.Count} problem{(problems.Count == 1 ? "" : "s")}:\n" + string.Join('\n', problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
