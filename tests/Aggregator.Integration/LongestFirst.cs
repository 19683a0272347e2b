using Aggregator.Integration.Collect;
using Aggregator.Integration.Publish;
using Aggregator.Integration.Search;
using Aggregator.Integration.Translate;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Aggregator.Integration.LongestFirst", "Aggregator.Integration")]

namespace Aggregator.Integration;

/// <summary>Two classes run at a time; begun last, one of the long ones would run alone in the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly Type[] Long =
    [
        typeof(KillTests), typeof(WithdrawalProcessTests), typeof(SearchProcessTests), typeof(FaultyPressTests), typeof(PushProcessTests), typeof(StoreAwayTests),
        typeof(TranslationProcessTests),
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(collection =>
        Array.FindIndex(Long, one => collection.DisplayName.EndsWith(one.FullName!, StringComparison.Ordinal)) is var place and >= 0 ? place : Long.Length);
}
