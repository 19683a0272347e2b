namespace Aggregator.Extract;

/// <summary>The language that a page declares (BCP 47): the language alone, with the script for Chinese, where readers need it.</summary>
internal static class LanguageFinder
{
    internal static string? Find(PageFacts facts) =>
        Normalise(facts.Linked("inLanguage")) ?? Normalise(facts.Language) ?? Normalise(facts.Meta("og:locale")) ?? Normalise(facts.Meta("content-language", "language", "dc.language", "dcterms.language"));

    /// <summary>"vi_VN" → "vi", "zh-TW" → "zh-Hant"; null for what is no language tag.</summary>
    internal static string? Normalise(string? declared)
    {
        var tag = declared?.Trim().Replace('_', '-').ToLowerInvariant();
        if (string.IsNullOrEmpty(tag))
            return null;
        var parts = tag.Split('-', ',', ';', ' ');
        var language = parts[0] switch
        {
            "vietnamese" or "vie" or "vn" => "vi",
            "english" or "eng" => "en",
            "iw" => "he",
            "in" => "id",
            var other => other,
        };
        if (language.Length is < 2 or > 3 || !language.All(char.IsAsciiLetterLower))
            return null;
        if (language != "zh")
            return language;
        return parts.Any(part => part is "tw" or "hk" or "mo" or "hant") ? "zh-Hant" : "zh-Hans";
    }
}
