using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Views;

namespace Aggregator.Publish.Pages;

/// <summary>One page of a list of articles.</summary>
public sealed record ListModel
{
    public required IReadOnlyList<CardView> Articles { get; init; }

    /// <summary>Knows which articles other outlets report too.</summary>
    public required StoryDigest Digest { get; init; }

    /// <summary>Path of this list without its cursor.</summary>
    public required string ListPath { get; init; }

    /// <summary>Whether only articles that were written in the interface's language are shown.</summary>
    public required bool OnlyThisLanguage { get; init; }

    /// <summary>Which translations the others are shown in.</summary>
    public TranslationChoice Translated { get; init; } = TranslationChoice.Machine;

    /// <summary>Whether this is the newest page of the list.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>Cursor of the next, older page; null at the end.</summary>
    public string? Next { get; init; }

    /// <summary>The articles by the day in Viet Nam on which they became visible, in order.</summary>
    public IEnumerable<IGrouping<DateOnly, CardView>> Days => Articles.GroupBy(card => LocalTime.Day(card.VisibleFrom));

    /// <summary>This list with or without the language switch, from its newest article.</summary>
    public string Switched(bool onlyThisLanguage) => onlyThisLanguage ? ListPath + "?original=true" : ListPath;

    /// <summary>The next, older page.</summary>
    public string OlderPath => $"{ListPath}?{(OnlyThisLanguage ? "original=true&" : "")}{TranslatedParameter}after={Next}";

    private string TranslatedParameter =>
        Translated == TranslationChoice.Machine ? "" : $"{TranslationChoices.Parameter}={TranslationChoices.NameOf(Translated)}&";
}
