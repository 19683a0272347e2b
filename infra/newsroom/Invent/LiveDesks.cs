using System.Collections.Frozen;
using Aggregator.Sources;

namespace Aggregator.Newsroom.Invent;

/// <summary>The few sources that publish fast and, in the demo, may be shown at once.</summary>
internal static class LiveDesks
{
    public static FrozenSet<string> Of(Catalogue catalogue) => catalogue.Sources
        .Where(source => source.Kind is SourceKind.Agency or SourceKind.National or SourceKind.Broadcaster)
        .OrderBy(source => Dice.Mix(Dice.Hash(source.Id), 5))
        .Take(8).Select(source => source.Id).ToFrozenSet(StringComparer.Ordinal);
}
