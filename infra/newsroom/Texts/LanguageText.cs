using System.Globalization;

namespace Aggregator.Newsroom.Texts;

/// <summary>Everything the press can say in one language.</summary>
internal sealed class LanguageText
{
    private readonly IReadOnlyDictionary<string, string> words;

    public LanguageText(
        string code, IReadOnlyDictionary<string, string> words, IReadOnlyDictionary<string, SubjectText> subjects,
        IReadOnlyList<string> headings, IReadOnlyList<string> quotes, IReadOnlyList<string> backgrounds)
    {
        this.words = words;
        Code = code;
        Subjects = subjects;
        Headings = headings;
        Quotes = quotes;
        Backgrounds = backgrounds;
        Script = words.GetValueOrDefault("script") switch { "han" => Script.Han, "cyrillic" => Script.Cyrillic, _ => Script.Latin };
        Days = words["days"].Split('|');
        Months = words.TryGetValue("months", out var months) ? months.Split('|') : [];
        Organisations = words["org"].Split('|');
    }

    /// <summary>BCP 47.</summary>
    public string Code { get; }

    public IReadOnlyDictionary<string, SubjectText> Subjects { get; }

    public IReadOnlyList<string> Headings { get; }

    public IReadOnlyList<string> Quotes { get; }

    public IReadOnlyList<string> Backgrounds { get; }

    public Script Script { get; }

    /// <summary>From Sunday.</summary>
    public IReadOnlyList<string> Days { get; }

    /// <summary>Empty where months are numbers.</summary>
    public IReadOnlyList<string> Months { get; }

    /// <summary>Patterns around an organisation's name.</summary>
    public IReadOnlyList<string> Organisations { get; }

    /// <summary>Sentences without spaces between them.</summary>
    public bool Unspaced => Script == Script.Han;

    public string Word(string key) => words[key];

    /// <summary>A city's or province's pattern; the bare name where the language has none.</summary>
    public string Pattern(string key) => words.GetValueOrDefault(key, "{0}");

    /// <summary>The section's name; the general one where the language has no name for it.</summary>
    public string Section(string section) => words.GetValueOrDefault("section " + section) ?? words["section latest"];

    public string Date(DateTimeOffset day) => string.Format(
        CultureInfo.InvariantCulture, words["date"], day.Day,
        Months.Count > 0 ? Months[day.Month - 1] : day.Month.ToString(CultureInfo.InvariantCulture));

    public string Number(int value)
    {
        var separator = words.GetValueOrDefault("thousands", "none");
        var digits = value.ToString(CultureInfo.InvariantCulture);
        if (separator == "none" || digits.Length < 4)
            return digits;
        return digits.Insert(digits.Length - 3, separator == "nbsp" ? "\u00A0" : separator);
    }
}
