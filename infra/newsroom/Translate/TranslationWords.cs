using System.Globalization;
using System.Text;
using Aggregator.Newsroom.Texts;

namespace Aggregator.Newsroom.Translate;

/// <summary>
/// What the press can translate its Vietnamese texts into: one language's lines, each in the place of the Vietnamese one that
/// it translates. Where there is no file line, the language's own texts serve, if they are told line by line alike.
/// </summary>
internal sealed class TranslationWords
{
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Subject, char Kind), List<string>> lines = [];
    private readonly LanguageText? own;

    private TranslationWords(string code, string content)
    {
        Code = code;
        own = TextLibrary.Instance.Language(code);
        var subject = "";
        foreach (var line in content.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
                subject = line[2..].Trim();
            else if (line[1] == ' ')
                Lines(subject, line[0]).Add(line[2..]);
            else if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
                words[line[..colon]] = line[(colon + 1)..].Trim();
        }
    }

    /// <summary>BCP 47.</summary>
    public string Code { get; }

    /// <summary>Every language that there is a file for.</summary>
    public static IReadOnlyList<TranslationWords> All { get; } = [.. Read()];

    /// <summary>The line that translates a Vietnamese one; null where there is none.</summary>
    public string? Line(string subject, char kind, int index) => lines.TryGetValue((subject, kind), out var found) && index < found.Count
        ? found[index]
        : Code == "en" ? OwnLine(subject, kind, index) : null;

    public string Number(string vietnamese)
    {
        var digits = vietnamese.Replace(".", "", StringComparison.Ordinal);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? Thousands(value) : vietnamese;
    }

    public string Day(int index) => Word("days").Split('|')[index];

    public string Date(string vietnamese)
    {
        var parts = vietnamese.Split('-', StringSplitOptions.TrimEntries);
        var month = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var months = TryWord("months")?.Split('|');
        return string.Format(CultureInfo.InvariantCulture, Word("date"), parts[0], months?[month - 1] ?? parts[1]);
    }

    public string Gendered(string key, bool female) => Word(key).Split('|')[female ? 1 : 0];

    public string Crop(int index) => TryWord("crops")?.Split('|')[index] ?? TextLibrary.Instance.Crop(index, Code);

    public string Organisation(string name) => string.Format(CultureInfo.InvariantCulture, (TryWord("org") ?? "{0}").Split('|')[0], name);

    /// <summary>A place with what it is, as a pattern of the language has it (inplace: with a preposition); a name that says it already needs no word for it.</summary>
    public string Place(string pattern, string name, string kind)
    {
        var says = name.Contains("province", StringComparison.OrdinalIgnoreCase) || name.EndsWith('省') || name.EndsWith('市');
        var chosen = TryWord($"{pattern}.{(says ? "city" : kind)}") ?? "{0}";
        return says && chosen == "{0}市" ? name : string.Format(CultureInfo.InvariantCulture, chosen, name);
    }

    private static IEnumerable<TranslationWords> Read()
    {
        const string Folder = "translations/";
        var assembly = typeof(TranslationWords).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            yield return new TranslationWords(
                name[Folder.Length..^".txt".Length], reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC));
        }
    }

    private List<string> Lines(string subject, char kind) => lines.TryGetValue((subject, kind), out var found) ? found : lines[(subject, kind)] = [];

    // Of the texts that the press tells by itself, the English ones are told line by line as the Vietnamese ones, but for the titles.
    private string? OwnLine(string subject, char kind, int index)
    {
        var told = kind switch
        {
            'H' => own!.Headings,
            'Q' => own!.Quotes,
            'B' => own!.Backgrounds,
            'L' => own!.Subjects[subject].Leads,
            'P' => own!.Subjects[subject].Paragraphs,
            'C' => own!.Subjects[subject].Captions,
            _ => [],
        };
        return index < told.Count ? told[index] : null;
    }

    private string Thousands(int value) => TryWord("thousands") switch
    {
        { } mark and not "none" when value >= 1000 =>
            value.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", mark == "nbsp" ? "\u00A0" : mark, StringComparison.Ordinal),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private string Word(string key) => TryWord(key) ?? throw new InvalidOperationException($"{Code}: the word “{key}” is missing.");

    private string? TryWord(string key) => words.GetValueOrDefault(key) ?? own?.Pattern(key) switch { null or "{0}" => null, var found => found };
}
