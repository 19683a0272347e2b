namespace Aggregator.Sources;

/// <summary>Loads and validates the catalogue. It loads whole and right, or not at all.</summary>
public static class CatalogueLoader
{
    private static readonly string[] FileNames =
        ["provinces.json", "units2025.json", "press.json", "organisations.json", "portals.json", "agreements.json", "rules.json"];

    /// <summary>The catalogue that comes with the program.</summary>
    /// <exception cref="CatalogueException">Something is wrong; the message names file, record and field of every problem.</exception>
    public static Catalogue Load() => Read(Embedded, []);

    /// <summary>
    /// A catalogue whose files in <paramref name="folder"/> replace those of the program; a file that the folder does not
    /// hold stays the program's own. Outlets that are only proposed are part of it <paramref name="withProposed"/> only.
    /// </summary>
    /// <exception cref="CatalogueException">Something is wrong; the message names file, record and field of every problem.</exception>
    public static Catalogue Load(string folder, bool withProposed = false)
    {
        if (!Directory.Exists(folder))
            throw new CatalogueException([$"{folder}: there is no such folder"]);
        var present = Directory.EnumerateFiles(folder, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();
        var problems = present.Except(FileNames, StringComparer.Ordinal)
            .Select(name => $"{name}: is not a file of the catalogue ({string.Join(", ", FileNames)})").ToList();
        if (present.Count == 0)
            problems.Add($"{folder}: holds none of the catalogue's files ({string.Join(", ", FileNames)})");
        return Read(name => present.Contains(name) ? File.ReadAllBytes(Path.Combine(folder, name)) : Embedded(name), problems, withProposed);
    }

    /// <summary>The text of one of the catalogue's files that come with the program.</summary>
    internal static string OwnFile(string name) => System.Text.Encoding.UTF8.GetString(Embedded(name));

    private static Catalogue Read(Func<string, byte[]> content, List<string> problems, bool withProposed = false)
    {
        var files = FileNames.ToDictionary(name => name, name => CatalogueFile.Read(name, content(name), problems), StringComparer.Ordinal);
        var placeReader = new PlaceReader();
        var places = placeReader.Read(files["provinces.json"], files["units2025.json"]);
        var terms = new TermsReader(files["agreements.json"], files["rules.json"]);
        var sources = new SourceReader(placeReader, terms).Read(files["press.json"], files["organisations.json"], files["portals.json"], withProposed);
        foreach (var source in sources.Where(source => !source.Endpoints.Any(endpoint => endpoint.Enabled)))
            problems.Add($"{source.Id}: has no address of its own to collect from; another source's record holds its homepage");
        return problems.Count == 0 ? new Catalogue(sources, places) : throw new CatalogueException(problems);
    }

    private static byte[] Embedded(string name)
    {
        using var stream = typeof(CatalogueLoader).Assembly.GetManifestResourceStream($"catalogue/{name}")
            ?? throw new InvalidOperationException($"The program was built without catalogue/{name}.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
