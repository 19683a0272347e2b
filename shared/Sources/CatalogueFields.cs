using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Aggregator.Sources;

/// <summary>Fields with a meaning of their own: addresses and languages.</summary>
internal static partial class CatalogueFields
{
    // The catalogue writes zh for mainland Chinese; in BCP 47 the script is what tells the two written forms apart.
    private static readonly FrozenDictionary<string, string> Scripts =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["zh"] = "zh-Hans", ["zh-CN"] = "zh-Hans", ["zh-TW"] = "zh-Hant", ["zh-HK"] = "zh-Hant",
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly Uri Nowhere = new("https://invalid.invalid/");

    /// <summary>An absolute http(s) address with a host and without user name.</summary>
    public static Uri Address(this CatalogueRecord record, string field) => Address(record, field, record.Text(field));

    public static IReadOnlyList<Uri> Addresses(this CatalogueRecord record, string field) =>
        [.. record.Texts(field).Select((text, index) => Address(record, $"{field}[{index}]", text))];

    /// <summary>A BCP 47 language tag in the form the program uses.</summary>
    public static string Language(this CatalogueRecord record, string field) => Language(record, field, record.Text(field));

    public static IReadOnlyList<string> Languages(this CatalogueRecord record, string field)
    {
        var languages = record.Texts(field).Select((text, index) => Language(record, $"{field}[{index}]", text)).ToList();
        if (languages.Count == 0)
            record.Problem(field, "must name at least one language");
        return languages;
    }

    private static Uri Address(CatalogueRecord record, string field, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0 && url.UserInfo.Length == 0)
            return url;
        if (text.Length > 0)
            record.Problem(field, $"“{text}” is not an absolute http or https address");
        return Nowhere;
    }

    private static string Language(CatalogueRecord record, string field, string text)
    {
        if (Scripts.TryGetValue(text, out var tag))
            return tag;
        if (text.Length > 0 && !LanguageTag().IsMatch(text))
            record.Problem(field, $"“{text}” is not a BCP 47 language tag");
        return text;
    }

    // Language, script, region of RFC 5646 in their customary case; nothing longer names the language of an outlet.
    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LanguageTag();
}
