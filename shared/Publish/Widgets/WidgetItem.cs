using Aggregator.Articles;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Views;

namespace Aggregator.Publish.Widgets;

/// <summary>
/// One article as every form of a widget shows it, in words that are ready: whose it is, who owns that outlet, the original,
/// both times, and as much more as the verdict allows and the layout has room for.
/// </summary>
public sealed record WidgetItem
{
    private WidgetItem()
    {
    }

    public required string Id { get; init; }

    public required int Version { get; init; }

    /// <summary>Our page of it, as a path.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    /// <summary>BCP 47: of the title.</summary>
    public required string Language { get; init; }

    public required string Direction { get; init; }

    /// <summary>BCP 47: of the excerpt; another one while only the title is translated.</summary>
    public required string ExcerptLanguage { get; init; }

    public required string ExcerptDirection { get; init; }

    /// <summary>BCP 47: of the article at the outlet.</summary>
    public required string OriginalLanguage { get; init; }

    /// <summary>That the words are a translation and whose; null while they are the outlet's own.</summary>
    public string? Label { get; private init; }

    public required string Outlet { get; init; }

    public required string Owner { get; init; }

    public required string Original { get; init; }

    public required string ReadAt { get; init; }

    /// <summary>When the outlet published it, for machines and for readers; null where it stated no time.</summary>
    public (string Machine, string Text)? Published { get; private init; }

    /// <summary>When we took it.</summary>
    public required (string Machine, string Text) Collected { get; init; }

    public string? Excerpt { get; private init; }

    /// <summary>Path of the picture; null where there is none to show.</summary>
    public string? Picture { get; private init; }

    /// <summary>What the picture shows, where it is what the layout is about; empty where the headline beside it says it.</summary>
    public string PictureText { get; private init; } = "";

    public string? Credit { get; private init; }

    /// <summary>What may be done with the article; null where there is no room.</summary>
    public string? Rights { get; private init; }

    /// <summary>The card as the layout shows it.</summary>
    public static WidgetItem Of(CardView card, WidgetLayout layout, InterfaceLanguage language)
    {
        var text = UiTexts.Of(language);
        var outlet = SourceNames.Of(card.Source, language);
        return new WidgetItem
        {
            Id = card.Id,
            Version = card.Version,
            Path = SiteLinks.Article(language, card),
            Title = card.Title,
            Language = card.Language,
            Direction = card.Direction,
            ExcerptLanguage = card.ExcerptLanguage,
            ExcerptDirection = card.ExcerptDirection,
            OriginalLanguage = card.OriginalLanguage,
            Label = card.Translation is { } words ? TranslationLine.Of(words, words.Heading, language) : null,
            Outlet = outlet,
            Owner = card.Source.Owner is { } owner ? $"{text.Articles.Owner} {owner}" : text.Sources.OwnerUnknown,
            Original = card.OriginalUrl,
            ReadAt = string.Format(language.Culture, text.Articles.ReadAt, card.Source.Homepage.Host),
            Published = card.Published.Precision == TimePrecision.Seen ? null : (LocalTime.Machine(card.Published), Words(card.Published, language)),
            Collected = (LocalTime.Machine(card.FirstSeen), $"{text.Articles.Collected} {LocalTime.Medium(card.FirstSeen, language)}"),
            Excerpt = layout is WidgetLayout.Cards or WidgetLayout.Article ? card.Excerpt : null,
            Picture = card.Image is null ? null : SiteLinks.Picture(card.Id),
            PictureText = layout is WidgetLayout.Article or WidgetLayout.Picture && card.Image is { } image
                ? image.Caption ?? string.Format(language.Culture, text.Gallery.PictureFor, card.Title)
                : "",
            Credit = card.Image is null ? null : $"{text.Articles.Picture}: {card.Image.Credit ?? outlet}",
            Rights = layout == WidgetLayout.Article ? RightsLine.Of(card.Verdict, text) : null,
        };
    }

    private static string Words(PublicationTime time, InterfaceLanguage language) => time.Precision == TimePrecision.Day
        ? DateOnly.FromDateTime(time.Value.DateTime).ToString(language.DatePattern, language.Culture)
        : LocalTime.Medium(time.Value, language);
}
