using Aggregator.Articles;
using Aggregator.Store;

namespace Aggregator.Publish.Lists;

/// <summary>The list to read for a query, and what has to be checked on each of its cards; null when nothing has.</summary>
internal sealed record ScopeChoice(string Name, Func<Card, bool>? Passes)
{
    /// <summary>The narrowest list that holds everything asked for; one source writes less than one place gets, and so on.</summary>
    public static ScopeChoice For(ArticleQuery query) => query switch
    {
        { Source: { } source } => new(Scope.Source(source), Filter(query with { Source = null })),
        { Place: { } place, Language: { } language } => new(Scope.LanguagePlace(language, place), Filter(query with { Place = null, Language = null })),
        { Place: { } place } => new(Scope.Place(place), Filter(query with { Place = null })),
        { Topic: { } topic, Language: { } language } => new(Scope.LanguageTopic(language, topic), null),
        { Topic: { } topic } => new(Scope.Topic(topic), null),
        { Language: { } language } => new(Scope.Language(language), null),
        _ => new(Scope.All, null),
    };

    private static Func<Card, bool>? Filter(ArticleQuery rest)
    {
        if (rest is { Language: null, Topic: null, Place: null })
            return null;
        return card =>
            (rest.Language is null || string.Equals(card.Language, rest.Language, StringComparison.OrdinalIgnoreCase))
            && (rest.Topic is null || card.Topics.Contains(rest.Topic, StringComparer.Ordinal))
            && (rest.Place is null || card.Places.Contains(rest.Place, StringComparer.Ordinal));
    }
}
