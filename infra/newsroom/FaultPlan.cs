using System.Collections.Frozen;
using Aggregator.Newsroom.Invent;
using Aggregator.Sources;

namespace Aggregator.Newsroom;

/// <summary>Which source has which fault from the start.</summary>
public sealed record FaultPlan(IReadOnlyDictionary<string, Fault> BySource)
{
    /// <summary>Everything works.</summary>
    public static FaultPlan None { get; } = new(FrozenDictionary<string, Fault>.Empty);

    /// <summary>Gives every kind of fault to <paramref name="sourcesPerFault"/> sources, so that a status page has something to show.</summary>
    public static FaultPlan Sample(Catalogue catalogue, int seed = 1, int sourcesPerFault = 1)
    {
        var faults = Enum.GetValues<Fault>().Where(fault => fault != Fault.None)
            .SelectMany(fault => Enumerable.Repeat(fault, sourcesPerFault));
        var sources = catalogue.Sources.OrderBy(source => Dice.Mix((ulong)seed, Dice.Hash(source.Id), 71)).Select(source => source.Id);
        return new(sources.Zip(faults).ToFrozenDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }
}
