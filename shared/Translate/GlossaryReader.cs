using System.Text.Json;
using Aggregator.Sources;

namespace Aggregator.Translate;

/// <summary>Reads the glossary's files, and takes places and outlets from the catalogue, which has them already.</summary>
internal static class GlossaryReader
{
    private static readonly string[] Languages = ["vi", "en", "zh-Hans", "es", "fr", "ar", "ru", "pt"];

    // Outlets whose name describes them ("Báo Xây dựng") have an English one; the others are brands, the same everywhere.
    private static readonly string[] Descriptions = ["Báo ", "Tạp chí ", "Đài ", "Truyền hình "];

    public static IEnumerable<GlossaryEntry> Read(Catalogue catalogue) =>
    [
        .. File("geography.json", TermKind.Place), .. Places(catalogue), .. File("bodies.json", TermKind.Organisation),
        .. File("culture.json", TermKind.Heritage), .. File("units.json", TermKind.Unit), .. File("people.json", TermKind.Person), .. Outlets(catalogue),
    ];

    private static IEnumerable<JsonElement> Records(string name) => JsonDocument.Parse(Glossary.File(name)).RootElement.EnumerateArray();

    private static IEnumerable<GlossaryEntry> File(string name, TermKind kind) =>
        Records(name).Select(record => Entry(record, Kind(record) ?? kind, Names(record), Texts(record, "forms")));

    // A place's record holds only what the catalogue does not: its names in other languages.
    private static IEnumerable<GlossaryEntry> Places(Catalogue catalogue)
    {
        foreach (var record in Records("places.json"))
        {
            var place = catalogue.FindPlace(record.GetProperty("place").GetString()!)
                ?? throw new InvalidOperationException($"glossary/places.json: there is no place {record.GetProperty("place")}.");
            var names = Names(record);
            names["vi"] = place.NameVi;
            names["en"] = place.NameEn;
            yield return Entry(record, TermKind.Place, names, [.. place.Aliases.Where(alias => Classify.PlaceNames.IsLatin(alias))]);
        }
    }

    private static IEnumerable<GlossaryEntry> Outlets(Catalogue catalogue)
    {
        foreach (var source in catalogue.Sources.Where(source => source.Kind is not (SourceKind.Portal or SourceKind.Organisation)))
        {
            var vietnamese = source.NameVi.Split(" (")[0].Split(" - ")[0];
            var english = source.NameEn.Split(" (")[0];
            var named = Array.Exists(Descriptions, start => vietnamese.StartsWith(start, StringComparison.Ordinal)) ? english : vietnamese;
            yield return new GlossaryEntry(
                TermKind.Outlet, new Dictionary<string, string>(StringComparer.Ordinal) { ["vi"] = vietnamese, ["en"] = named }, [],
                Languages.ToDictionary(language => language, _ => (IReadOnlyList<string>)[vietnamese, english], StringComparer.Ordinal));
        }
    }

    private static GlossaryEntry Entry(JsonElement record, TermKind kind, Dictionary<string, string> names, IReadOnlyList<string> forms) =>
        new(kind, names, forms, Also(record)) { Country = record.TryGetProperty("country", out _), World = record.TryGetProperty("world", out _) };

    private static Dictionary<string, string> Names(JsonElement record) =>
        Languages.Where(language => record.TryGetProperty(language, out _))
            .ToDictionary(language => language, language => record.GetProperty(language).GetString()!, StringComparer.Ordinal);

    private static IReadOnlyList<string> Texts(JsonElement record, string field) =>
        record.TryGetProperty(field, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];

    private static Dictionary<string, IReadOnlyList<string>> Also(JsonElement record) =>
        record.TryGetProperty("also", out var also)
            ? also.EnumerateObject().ToDictionary(language => language.Name, language => Texts(also, language.Name), StringComparer.Ordinal)
            : new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    private static TermKind? Kind(JsonElement record) =>
        record.TryGetProperty("kind", out var kind) ? Enum.Parse<TermKind>(kind.GetString()!, ignoreCase: true) : null;
}
