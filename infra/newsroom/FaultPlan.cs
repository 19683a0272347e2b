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
    public static FaultPlan Sample(Catalogue catalogue, int seed = 1, int sourcesPerFault = 1) =>
        Deal(catalogue, seed, sourcesPerFault * Kinds.Length);

    /// <summary>Gives a quarter of the sources a fault, all kinds in turn.</summary>
    public static FaultPlan Quarter(Catalogue catalogue, int seed = 1) => Deal(catalogue, seed, catalogue.Sources.Count / 4);

    private static Fault[] Kinds { get; } = [.. Enum.GetValues<Fault>().Where(fault => fault != Fault.None)];

    // Sources that share a host would share the fault, which nobody could tell apart: each host gets one at most.
    private static FaultPlan Deal(Catalogue catalogue, int seed, int count)
    {
        var hosts = catalogue.Sources.SelectMany(source => Hosts(source).Select(host => (host, source.Id)))
            .GroupBy(pair => pair.host, pair => pair.Id, StringComparer.Ordinal)
            .Where(group => group.Count() > 1).SelectMany(group => group).ToHashSet(StringComparer.Ordinal);
        var free = catalogue.Sources
            .Where(source => source.Endpoints.Any(endpoint => endpoint.Enabled) && !hosts.Contains(source.Id))
            .OrderBy(source => Dice.Mix((ulong)seed, Dice.Hash(source.Id), 71)).ToList();
        var dealt = new Dictionary<string, Fault>(StringComparer.Ordinal);
        // The most demanding kinds stand last and choose first.
        foreach (var kind in Enumerable.Range(0, count).Select(number => Kinds[^(1 + number % Kinds.Length)]))
        {
            if ((free.Find(source => Fits(kind, source)) ?? free.FirstOrDefault()) is not { } source)
                break;
            free.Remove(source);
            dealt.Add(source.Id, kind);
        }
        return new(dealt.ToFrozenDictionary(StringComparer.Ordinal));
    }

    // What is wrong with entries over time shows best where one feed brings them all; some faults only feeds can have.
    private static bool Fits(Fault kind, Source source)
    {
        var enabled = source.Endpoints.Where(endpoint => endpoint.Enabled).ToList();
        var areFeeds = enabled.TrueForAll(endpoint => endpoint.Kind == EndpointKind.Feed);
        return kind switch
        {
            Fault.ChangingTexts or Fault.ChangingIds or Fault.StaleValidators or Fault.VisitorPages => areFeeds && enabled.Count == 1,
            Fault.CharsetLie or Fault.WrongType or Fault.HtmlInsteadOfFeed or Fault.BrokenXml or Fault.DeepHtml or Fault.ManyAttributes => areFeeds,
            _ => true,
        };
    }

    private static IEnumerable<string> Hosts(Source source) =>
        source.Endpoints.Select(endpoint => endpoint.Url.IdnHost).Append(source.Homepage.IdnHost).Distinct(StringComparer.Ordinal);
}
