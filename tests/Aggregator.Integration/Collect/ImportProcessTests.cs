using Aggregator.Sources;
using Aggregator.Support;

namespace Aggregator.Integration.Collect;

/// <summary>A partner's subscription list, from the command line into a catalogue.</summary>
public sealed class ImportProcessTests : IDisposable
{
    private const string Subscriptions =
        """
        <opml version="2.0"><body><outline text="Châu Âu"><outline text="Tạp chí Béclin" xmlUrl="https://berlin.example/rss" language="vi"/>
        <outline text="Nội bộ" xmlUrl="http://10.0.0.1/rss"/></outline></body></opml>
        """;

    private readonly string root = Directory.CreateTempSubdirectory("aggregator-import-").FullName;
    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task List_IsShownFirst_ThenProposed_AndKnownFromThenOn()
    {
        var (file, into) = (Path.Combine(root, "friends.opml"), Path.Combine(root, "catalogue"));
        settings["Data"] = Path.Combine(root, "data");
        await File.WriteAllTextAsync(file, Subscriptions);

        var shown = await CliProcess.RunAsync(settings, "sources", "import", file);
        Assert.Contains("would add berlin-example", shown, StringComparison.Ordinal);
        Assert.Contains("http://10.0.0.1/rss: 10.0.0.1 is not a public address", shown, StringComparison.Ordinal);
        Assert.False(Directory.Exists(into));

        Assert.Contains("1 outlets, 1 feeds; 1 feeds left out", await CliProcess.RunAsync(settings, "sources", "import", file, "--into", into), StringComparison.Ordinal);
        Assert.Null(CatalogueLoader.Load(into).FindSource("berlin-example"));
        Assert.NotNull(CatalogueLoader.Load(into, withProposed: true).FindSource("berlin-example"));
        var again = await Assert.ThrowsAsync<InvalidOperationException>(() => CliProcess.RunAsync(settings, "sources", "import", file, "--into", into));
        Assert.Contains("collected already, for berlin-example", again.Message, StringComparison.Ordinal);
    }
}
