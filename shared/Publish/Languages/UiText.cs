namespace Aggregator.Publish.Languages;

/// <summary>
/// Every word of the interface in one language. A text that is missing keeps the program from starting, because the
/// properties are required. In the texts <c>{0}</c> and <c>{1}</c> stand for names.
/// </summary>
public sealed record UiText
{
    public required SiteText Site { get; init; }

    public required ListText Lists { get; init; }

    public required SearchText Search { get; init; }

    public required ArticleText Articles { get; init; }

    public required HomeText Home { get; init; }

    public required StoryText Stories { get; init; }

    public required GalleryText Gallery { get; init; }

    public required RightsText Rights { get; init; }

    public required PlaceText Places { get; init; }

    public required SourceText Sources { get; init; }

    public required StatusText Status { get; init; }

    public required BotText Bot { get; init; }

    public required FeedsText Feeds { get; init; }

    public required MessageText Messages { get; init; }

    /// <summary>The pages about ourselves by the last part of their address.</summary>
    public required IReadOnlyDictionary<string, InformationText> Information { get; init; }

    /// <summary>Names of topics by slug.</summary>
    public required IReadOnlyDictionary<string, string> TopicNames { get; init; }

    /// <summary>Names of kinds of source, by the kind's name in the code.</summary>
    public required IReadOnlyDictionary<string, string> KindNames { get; init; }

    /// <summary>Names of the languages that articles come in, by BCP 47 tag.</summary>
    public required IReadOnlyDictionary<string, string> LanguageNames { get; init; }

    public required DeveloperText Developers { get; init; }

    public required RepublishText Republish { get; init; }

    public required PackageText Packages { get; init; }

    public required ChangesText Changes { get; init; }

    /// <summary>Names of places by slug, where the language writes them in its own script; elsewhere empty.</summary>
    public required IReadOnlyDictionary<string, string> PlaceNames { get; init; }

    public required WidgetText Widgets { get; init; }

    public required WorkText Work { get; init; }

    public required TranslationText Translation { get; init; }
}
