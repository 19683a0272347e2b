namespace Aggregator.Translate;

/// <summary>How numbers are written in a language: which mark is the decimal one, whether blanks group, and the words of numbers.</summary>
internal sealed class NumberStyle
{
    private static readonly Dictionary<string, NumberStyle> All = new(StringComparer.Ordinal)
    {
        ["vi"] = new(NumberWords.Vietnamese) { DecimalComma = true, HourWords = ["h", "g", "giờ", ":"] },
        ["en"] = new(NumberWords.English) { HourWords = ["h", "am", "pm", "a.m", "p.m", "o'clock", "o’clock", "hours", ":"] },
        ["zh-Hans"] = new(NumberWords.Chinese) { HourWords = ["点", "时", "小时", ":", "："], NoBlanks = true },
        ["fr"] = new(NumberWords.French) { DecimalComma = true, GroupingBlanks = true, HourWords = ["h", "heure", ":"] },
        ["es"] = new(NumberWords.Spanish) { DecimalComma = true, GroupingBlanks = true, EitherMark = true, HourWords = ["h", "hora", "am", "pm", "a. m", "p. m", "a.m", "p.m", ":"] },
        ["pt"] = new(NumberWords.Portuguese) { DecimalComma = true, GroupingBlanks = true, HourWords = ["h", "hora", ":"] },
        ["ru"] = new(NumberWords.Russian) { DecimalComma = true, GroupingBlanks = true, Inflected = true, HourWords = ["ч", ":"] },
        ["ar"] = new(NumberWords.Arabic) { EitherMark = true, Prefixed = true, HourWords = ["صباح", "مساء", "ظهر", "بعد", "ليل", "فجر", "بتوقيت", ":"] },
    };

    private NumberStyle((string Values, string Scales) words)
    {
        Values = NumberWords.Read(words.Values);
        Scales = NumberWords.Read(words.Scales);
        LongestScale = Scales.Keys.Max(word => word.Length);
    }

    /// <summary>Words with their values: cardinal and ordinal numbers, months.</summary>
    public IReadOnlyDictionary<string, decimal> Values { get; }

    /// <summary>Words that multiply the number before them.</summary>
    public IReadOnlyDictionary<string, decimal> Scales { get; }

    public int LongestScale { get; }

    public bool DecimalComma { get; private init; }

    /// <summary>Whether outlets in the language are divided over which mark is which.</summary>
    public bool EitherMark { get; private init; }

    public bool GroupingBlanks { get; private init; }

    public bool NoBlanks { get; private init; }

    /// <summary>Whether words are known by their beginnings, whatever follows.</summary>
    public bool Inflected { get; private init; }

    /// <summary>Whether conjunctions, prepositions and the article are written on to words.</summary>
    public bool Prefixed { get; private init; }

    /// <summary>What follows an hour.</summary>
    public IReadOnlyList<string> HourWords { get; private init; } = [];

    /// <summary>The style of a language; that of English for one that is not of the interface.</summary>
    public static NumberStyle Of(string language) => All.GetValueOrDefault(language) ?? All["en"];
}
