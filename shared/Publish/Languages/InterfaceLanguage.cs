using System.Globalization;

namespace Aggregator.Publish.Languages;

/// <summary>One of the languages that the site itself speaks. An article keeps its own language whatever the interface's is.</summary>
/// <param name="Tag">BCP 47, for example zh-Hans.</param>
/// <param name="Path">The first segment of the addresses in this language: the tag in lower case.</param>
/// <param name="NativeName">The language's name in itself.</param>
/// <param name="CultureName">The culture (CLDR) that dates and numbers are written by.</param>
public sealed record InterfaceLanguage(string Tag, string Path, string NativeName, string CultureName)
{
    /// <summary>Dates and numbers of this language.</summary>
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(CultureName);

    /// <summary>The language's long date without the weekday.</summary>
    public string DatePattern { get; } = CultureInfo.GetCultureInfo(CultureName).DateTimeFormat.LongDatePattern
        .Replace("dddd", "", StringComparison.Ordinal).Trim(' ', ',', '،');

    /// <summary>ltr or rtl.</summary>
    public string Direction => TextDirection.Of(Tag);
}
