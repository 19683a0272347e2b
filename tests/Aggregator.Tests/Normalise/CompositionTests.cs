using System.Diagnostics;
using System.Text;
using Aggregator.Normalise;

namespace Aggregator.Tests.Normalise;

public sealed class CompositionTests
{
    [Theory]
    [InlineData("Viê\u0323t Nam", "Việt Nam")]
    [InlineData("Tie\u0302\u0301ng Vie\u0323\u0302t", "Tiếng Việt")]
    [InlineData("plain", "plain")]
    [InlineData("a\uD800\u0301", "a\uD800\u0301")]
    public void Text_IsComposed(string text, string composed) => Assert.Equal(composed, Composition.Compose(text));

    [Theory]
    [InlineData("\u0301\u0323\u0327")]
    [InlineData("\uD834\uDD67\u0301")]
    [InlineData("\u0301\uD834\uDD67")]
    public void ManyMarks_AreLimited_InLinearTime(string marks)
    {
        var text = "a" + new StringBuilder().Insert(0, marks, 500_000) + "b";
        var watch = Stopwatch.StartNew();
        var composed = Composition.Compose(text);
        Assert.InRange(composed.EnumerateRunes().Count(), 3, 32);
        Assert.True(composed.IsNormalized());
        Assert.EndsWith("b", composed, StringComparison.Ordinal);
        // By the square it would take an hour.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), watch.Elapsed.ToString());
    }
}
