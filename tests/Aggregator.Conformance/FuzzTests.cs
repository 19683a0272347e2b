using System.Diagnostics;
using Aggregator.Fuzz;
using Aggregator.Support;
using Xunit.Abstractions;

namespace Aggregator.Conformance;

/// <summary>The fuzzer itself: a short run that is the same every time, and that it finds what is there to be found.</summary>
public sealed class FuzzTests(ITestOutputHelper output) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aggregator-fuzz-").FullName;

    [CorpusFact]
    public void AFixedNumberOfCases_FindsNothing()
    {
        var log = new StringWriter();
        var findings = new FuzzRun(FuzzKinds.All, Options(cases: 3_000), log).Run();
        output.WriteLine(log.ToString());
        // How long a case takes is not judged beside other tests.
        Assert.Empty(findings.Where(finding => finding.Signature is not "slow").Select(finding => $"{finding.Kind} {finding.Number}: {finding.Detail}"));
    }

    [CorpusFact]
    public void SeedAndNumber_DecideACase()
    {
        foreach (var number in new long[] { 0, 1, 61, 1_000 })
        {
            var (kind, input) = FuzzRun.Case(FuzzKinds.All, seed: 7, number);
            var (again, same) = FuzzRun.Case(FuzzKinds.All, seed: 7, number);
            Assert.Equal(kind.Name, again.Name);
            Assert.Equal(input, same);
        }
        Assert.NotEqual(FuzzRun.Case(FuzzKinds.All, seed: 7, 3).Input, FuzzRun.Case(FuzzKinds.All, seed: 8, 3).Input);
    }

    [Fact]
    public void AReaderThatThrows_IsFound_AndItsInputMadeSmall()
    {
        var kind = Kind(input => input.Contains((byte)'7') ? throw new FormatException("seven") : () => []);
        var finding = Assert.Single(new FuzzRun([kind], Options(cases: 2_000), TextWriter.Null).Run());
        Assert.StartsWith("FormatException", finding.Signature, StringComparison.Ordinal);
        Assert.Equal("7"u8.ToArray(), finding.Input);
        Assert.Equal(finding.Input, File.ReadAllBytes(finding.Save(folder, seed: 1)));
    }

    [Fact]
    public void ABrokenPromise_IsFound()
    {
        var kind = Kind(input => () => input.Length > 3 ? ["too long\nby far"] : []);
        var finding = Assert.Single(new FuzzRun([kind], Options(cases: 200), TextWriter.Null).Run());
        Assert.Equal(("too long", 4), (finding.Signature, finding.Input.Length));
    }

    [Fact]
    public void AnInputThatTakesMemory_IsFound()
    {
        var kind = Kind(_ => { GC.KeepAlive(new byte[400 << 20]); return () => []; });
        Assert.Equal("too much memory", Assert.Single(new FuzzRun([kind], Options(cases: 1), TextWriter.Null).Run()).Signature);
    }

    [Fact]
    public void AnInputThatTakesLong_IsFound()
    {
        var kind = Kind(_ => { Burn(TimeSpan.FromMilliseconds(120)); return () => []; });
        Assert.Equal("slow", Assert.Single(new FuzzRun([kind], Options(cases: 1) with { Slow = TimeSpan.FromMilliseconds(100) }, TextWriter.Null).Run()).Signature);
    }

    [Theory]
    [InlineData("feed", null)]
    [InlineData("soup", "There is no kind soup")]
    public void Kinds_AreChosenByName(string name, string? problem)
    {
        var said = FuzzKinds.Choose([name], out _);
        if (problem is null)
            Assert.Null(said);
        else
            Assert.StartsWith(problem, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>a</p>", null)]
    [InlineData("<p>a", "p is not closed")]
    [InlineData("<p onclick=\"a\">b</p>", "attribute onclick of p")]
    [InlineData("<script>a</script>", "element script")]
    [InlineData("<a href=\"javascript:a\">b</a>", "address in href")]
    [InlineData("<p title=a>b</p>", "a tag of another form than ours")]
    [InlineData("a & b", "a loose bracket or ampersand in text")]
    [InlineData("<b><i>a</b></i>", "the end tag of b closes nothing")]
    public void UnsafeMarkup_IsSeen(string html, string? fault) => Assert.Equal(fault, Fuzz.Kinds.SafeMarkup.Faults(html).FirstOrDefault());

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private FuzzOptions Options(long cases) => new(Seed: 1, TimeSpan.FromHours(1), cases, Workers: 1, folder);

    private static FuzzKind Kind(Func<byte[], Func<IEnumerable<string>>> read) => new("test", 1, () => ["abc 123"u8.ToArray()], read);

    // By the clock and by the processor: the run looks at the first, then makes sure by the second, which other tests add to.
    private static void Burn(TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        while (clock.Elapsed < time || Environment.CpuUsage.TotalTime - before < time)
            Thread.SpinWait(1_000);
    }
}
