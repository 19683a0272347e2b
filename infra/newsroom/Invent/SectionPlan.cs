using Aggregator.Newsroom.Texts;
using Aggregator.Sources;

namespace Aggregator.Newsroom.Invent;

/// <summary>Which sections a source writes for: those of its feeds, and what its kind usually covers.</summary>
internal static class SectionPlan
{
    private const int Enough = 7;

    private static readonly (string Word, string[] Sections)[] Interests =
    [
        ("museum", ["culture", "travel", "education"]), ("heritage", ["culture", "travel", "realestate"]),
        ("touris", ["travel", "culture", "lifestyle"]), ("travel", ["travel", "culture", "lifestyle"]),
        ("visit", ["travel", "culture", "lifestyle"]), ("fantasticity", ["travel", "entertainment", "lifestyle"]),
        ("health", ["health", "society", "lifestyle"]), ("education", ["education", "technology", "society"]),
        ("agricult", ["agriculture", "environment", "business"]), ("science", ["science", "technology", "energy"]),
        ("construction", ["realestate", "transport", "energy"]), ("trade", ["business", "energy", "agriculture"]),
        ("industry", ["business", "energy", "technology"]), ("invest", ["business", "finance", "energy"]),
        ("financ", ["finance", "business", "technology"]), ("business", ["business", "finance", "technology"]),
        ("econom", ["business", "finance", "agriculture"]), ("law", ["law", "society", "politics"]),
        ("justice", ["law", "politics", "society"]), ("police", ["law", "society", "transport"]),
        ("security", ["law", "society", "transport"]), ("defence", ["defence", "society", "environment"]),
        ("army", ["defence", "society", "sport"]), ("sport", ["sport", "entertainment", "lifestyle"]),
        ("foreign", ["world", "culture", "education"]), ("friendship", ["world", "culture", "education"]),
        ("women", ["lifestyle", "society", "health"]), ("environment", ["environment", "energy", "science"]),
        ("energy", ["energy", "science", "environment"]), ("transport", ["transport", "local", "society"]),
    ];

    private static readonly string[] General =
        ["society", "culture", "travel", "business", "environment", "education", "sport", "health", "lifestyle"];

    private static readonly string[] Local =
        ["local", "agriculture", "culture", "society", "travel", "sport", "education", "weather", "health", "environment"];

    /// <summary>Never empty; only sections that <paramref name="language"/> has a subject for.</summary>
    public static IReadOnlyList<string> For(Source source, LanguageText language, IReadOnlyList<Endpoint> endpoints)
    {
        var sections = endpoints.Select(endpoint => endpoint.Section).OfType<string>().Where(section => section != "latest").ToList();
        if (endpoints.Any(IsGeneral))
        {
            var usual = Usual(source);
            sections.AddRange(usual.Take(Math.Max(0, Enough - sections.Count)));
        }
        var known = sections.Distinct(StringComparer.Ordinal).Where(section => Subjects(language, section).Any()).ToList();
        return known.Count > 0 ? known : [.. General.Where(section => Subjects(language, section).Any())];
    }

    /// <summary>Whether an endpoint lists every section.</summary>
    public static bool IsGeneral(Endpoint endpoint) => endpoint.Section is null or "latest";

    /// <summary>The subjects of a section that a language can tell.</summary>
    public static IEnumerable<Subject> Subjects(LanguageText language, string section) => TextLibrary.Instance.Subjects
        .Where(subject => language.Subjects.ContainsKey(subject.Id) && subject.Sections.Contains(section, StringComparer.Ordinal));

    private static IEnumerable<string> Usual(Source source)
    {
        var interests = Interests.Where(interest => source.NameEn.Contains(interest.Word, StringComparison.OrdinalIgnoreCase))
            .SelectMany(interest => interest.Sections).ToList();
        var everyday = source.Province is not null ? Local : General;
        return source.Kind == SourceKind.Organisation && interests.Count > 0 ? interests : interests.Concat(everyday);
    }
}
