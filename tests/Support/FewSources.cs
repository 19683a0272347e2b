using System.Text.Json.Nodes;
using Aggregator.Sources;

namespace Aggregator.Support;

/// <summary>
/// A catalogue of some of the real sources of every kind, for tests that are not about how many there are: the emulator works
/// on one request at a time, and with all of them its own slowness would be what a test shows.
/// </summary>
public sealed class FewSources : IDisposable
{
    private const int Nth = 8;

    /// <summary>Lays the catalogue's files into <see cref="Folder"/>, which is the app's setting <c>Catalogue</c>.</summary>
    public FewSources()
    {
        Folder = Directory.CreateTempSubdirectory("aggregator-few-").FullName;
        foreach (var name in new[] { "press.json", "organisations.json", "portals.json" })
        {
            // One that another took over names it, and that one may be left out.
            var some = JsonNode.Parse(CatalogueLoader.OwnFile(name))!.AsArray().Where(one => one!["successor"] is null).Where((_, at) => at % Nth == 0);
            File.WriteAllText(Path.Combine(Folder, name), new JsonArray([.. some.Select(one => one!.DeepClone())]).ToJsonString());
        }
    }

    public string Folder { get; }

    public Catalogue Catalogue => CatalogueLoader.Load(Folder);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
