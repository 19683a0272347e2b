namespace Aggregator.Fuzz;

/// <summary>
/// One way of reading hostile input. <paramref name="Read"/> is what is timed; what it returns looks for broken promises
/// in what was read, and gives them in words. <paramref name="Seeds"/> are the inputs that mutations start from. What is
/// quick to read has a high <paramref name="Weight"/> and is run more often.
/// </summary>
internal sealed record FuzzKind(string Name, int Weight, Func<IReadOnlyList<byte[]>> Seeds, Func<byte[], Func<IEnumerable<string>>> Read)
{
    private IReadOnlyList<byte[]>? seeds;

    /// <summary>The seeds, read when they are first asked for; never empty.</summary>
    public IReadOnlyList<byte[]> Inputs
    {
        get
        {
            lock (Seeds)
                return seeds ??= Seeds() is { Count: > 0 } found ? found : [[]];
        }
    }
}
