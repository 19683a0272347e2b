using System.Globalization;
using System.Text;

namespace Aggregator.Newsroom.Texts;

/// <summary>All texts and names of the press, read once per process from the assembly.</summary>
internal sealed class TextLibrary
{
    private static readonly string[] Codes = ["vi", "en", "fr", "es", "zh-Hans", "ru", "ko", "lo"];
    private static readonly Lazy<TextLibrary> Loaded = new(() => new TextLibrary());

    private readonly Dictionary<string, LanguageText> languages;
    private readonly ILookup<string, string[]> names;
    private readonly Dictionary<string, string[]> places;

    private TextLibrary()
    {
        languages = Codes.ToDictionary(code => code, code => LanguageTextReader.Read(code, Resource(code)), StringComparer.Ordinal);
        Subjects = [.. DataLines("subjects").Select(ReadSubject)];
        names = DataLines("names").Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToLookup(parts => parts[0].Split(' ')[0], StringComparer.Ordinal);
        places = DataLines("places").Select(line => line.Split('|')).ToDictionary(parts => parts[0], StringComparer.Ordinal);
        People = [.. names["person"].Select(ToName)];
        Spots = [.. names["spot"].Select(ToName)];
        SharedSpots = [.. names["shared"].Select(ToName)];
        Organisations = [.. names["org"].Select(ToName)];
        Towns = [.. names["town"].Select(ToName)];
        EverywhereSubjects = [.. Subjects.Where(subject => languages["ru"].Subjects.ContainsKey(subject.Id))];
    }

    public static TextLibrary Instance => Loaded.Value;

    public IReadOnlyList<Subject> Subjects { get; }

    /// <summary>The subjects that all larger languages can tell.</summary>
    public IReadOnlyList<Subject> EverywhereSubjects { get; }

    public IReadOnlyList<Name> People { get; }

    /// <summary>Names of wards, landings and hills for what one source alone reports.</summary>
    public IReadOnlyList<Name> Spots { get; }

    /// <summary>Names kept for events that several sources report.</summary>
    public IReadOnlyList<Name> SharedSpots { get; }

    public IReadOnlyList<Name> Organisations { get; }

    public IReadOnlyList<Name> Towns { get; }

    public int CropCount => names["crop"].Count();

    /// <summary>Null when the press has no texts in that language.</summary>
    public LanguageText? Language(string code) => languages.GetValueOrDefault(code);

    public string Crop(int index, string language) => names["crop"].ElementAt(index)[language switch
    {
        "vi" => 1, "fr" => 3, "es" => 4, "zh-Hans" => 5, "ru" => 6, _ => 2,
    }];

    /// <summary>The place's own name in that language; null where Vietnamese or English serve.</summary>
    public string? PlaceName(string slug, string language)
    {
        if (!places.TryGetValue(slug, out var parts))
            return null;
        return language switch { "zh-Hans" => parts[1], "ru" => parts[2], "fr" => parts.ElementAtOrDefault(3), _ => null };
    }

    private static Name ToName(string[] parts) =>
        new(parts[1], parts[2], parts.Length > 3 ? parts[3] : parts[2], Female: parts[0].EndsWith(" f", StringComparison.Ordinal));

    private static Subject ReadSubject(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var words = parts[3].Split(' ');
        var quantities = words.Chunk(2).ToDictionary(
            pair => pair[0],
            pair => (Number(pair[1].Split('-')[0]), Number(pair[1].Split('-')[1])), StringComparer.Ordinal);
        return new Subject(parts[0], parts[1].Split(' '), parts[2], quantities);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string> DataLines(string name) =>
        Resource(name).Split('\n').Where(line => line.Length > 0 && line[0] != '#');

    private static string Resource(string name)
    {
        using var stream = typeof(TextLibrary).Assembly.GetManifestResourceStream($"texts/{name}.txt")
            ?? throw new InvalidOperationException($"The program was built without texts/{name}.txt.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
    }
}
