using Aggregator.Publish.Languages;

namespace Aggregator.Publish.Pages;

/// <summary>The typefaces that a page of a language shows above all: asked for at once, so that its text does not move later.</summary>
internal static class PageFonts
{
    // Headlines are Vietnamese whatever the language of the page around them.
    private static readonly string[] Vietnamese =
    [
        "be-vietnam-pro-latin-400.woff2", "noto-serif-latin-600.woff2",
        "be-vietnam-pro-vietnamese-400.woff2", "noto-serif-vietnamese-600.woff2",
    ];

    /// <summary>Names of assets.</summary>
    public static IReadOnlyList<string> Of(InterfaceLanguage language) => language.Tag switch
    {
        "ar" => ["noto-sans-arabic-arabic-400.woff2", "noto-sans-arabic-arabic-600.woff2", .. Vietnamese],
        "ru" => ["noto-sans-cyrillic-400.woff2", "noto-serif-cyrillic-600.woff2", .. Vietnamese],
        // Chinese itself uses the typefaces of the reader's system: one for its thousands of letters weighs more than the whole page.
        _ => Vietnamese,
    };
}
