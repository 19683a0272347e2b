using Aggregator.Quality;
using Aggregator.Support;
using Xunit.Abstractions;

namespace Aggregator.Conformance;

/// <summary>No figure drops below its floor.</summary>
public sealed class FigureTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. Scorers.All.Keys];

    [CorpusTheory]
    [MemberData(nameof(Names))]
    public void Figures_ReachTheirFloors(string name)
    {
        var figures = Scorers.All[name]().ToList();
        Assert.NotEmpty(figures);
        foreach (var figure in figures)
        {
            output.WriteLine($"{figure.Name}: {figure.Value:P2} of {figure.Of}, floor {figure.Floor:P2}");
            foreach (var miss in figure.Misses.Take(40))
                output.WriteLine($"  {miss}");
        }
        Assert.All(figures, figure => Assert.True(figure.Of > 0 && figure.Value >= figure.Floor, $"{figure.Name}: {figure.Value:P2}, floor {figure.Floor:P2}"));
    }
}
