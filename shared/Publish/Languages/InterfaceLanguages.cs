namespace Aggregator.Publish.Languages;

/// <summary>The languages of the site, in the order in which the switch shows them.</summary>
public static class InterfaceLanguages
{
    /// <summary>Constraint for the first segment of a route; kept equal to <see cref="All"/> by a test.</summary>
    public const string RoutePattern = "^(vi|en|zh-hans|es|fr|ar|ru|pt)$";

    public static InterfaceLanguage English { get; } = new("en", "en", "English", "en-GB");

    public static IReadOnlyList<InterfaceLanguage> All { get; } =
    [
        new("vi", "vi", "Tiếng Việt", "vi-VN"),
        English,
        new("zh-Hans", "zh-hans", "简体中文", "zh-CN"),
        new("es", "es", "Español", "es-ES"),
        new("fr", "fr", "Français", "fr-FR"),
        new("ar", "ar", "العربية", "ar"),
        new("ru", "ru", "Русский", "ru-RU"),
        new("pt", "pt", "Português", "pt-BR"),
    ];

    /// <summary>The language with that path or tag, in any case; null when the site does not speak it.</summary>
    public static InterfaceLanguage? Find(string? path) =>
        All.FirstOrDefault(language => string.Equals(language.Path, path, StringComparison.OrdinalIgnoreCase));

    /// <summary>The interface language for readers of an article: its own where the site speaks it, else English.</summary>
    public static InterfaceLanguage ForArticle(string articleLanguage) =>
        Find(articleLanguage) ?? Find(PrimarySubtag(articleLanguage)) ?? English;

    private static string PrimarySubtag(string tag)
    {
        var primary = tag.Split('-')[0];
        return string.Equals(primary, "zh", StringComparison.OrdinalIgnoreCase) ? "zh-hans" : primary;
    }
}
