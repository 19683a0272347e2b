using Xunit;

namespace Aggregator.Support.Feeds;

/// <summary>A test with one reader that others made; skipped by name where it cannot be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReaderTheoryAttribute : TheoryAttribute
{
    public ReaderTheoryAttribute(string reader) => Skip = ForeignReader.MissingReason(reader);
}
