using Aggregator.Articles;
using Aggregator.Publish.Views;
using Aggregator.Store;

namespace Aggregator.Publish.Lists;

/// <summary>The list to read for a query, and what has to be checked on each of its cards; null when nothing has.</summary>
internal sealed record ScopeChoice(string Name, Func<Card, bool>? Passes)
{
    /// <summary>What only the verdict and the catalogue can tell; null when nothing has to be asked.</summary>
    public Func<CardView, bool>? Shows { get; private init; }

    /// <summary>Whether some rows of the list may be left out, so that more are read than are wanted.</summary>
    public bool Filters => Passes is not null || Shows is not null;

    /// <summary>The narrowest list that holds everything asked for; one source writes less than one place gets, and so on.</summary>
    public static ScopeChoice For(ArticleQuery query) => Narrowest(query) with { Shows = Visible(query) };

    private static ScopeChoice Narrowest(ArticleQuery query) => query switch
    {
        { Source: { } source } => new(Scope.Source(source), Filter(query with { Source = null })),
        { Type: { } type } when type != ArticleType.Text => new(Scope.Type(type), Filter(query with { Type = null })),
        { Place: { } place, Language: { } language } => new(Scope.LanguagePlace(language, place), Filter(query with { Place = null, Language = null })),
        { Place: { } place } => new(Scope.Place(place), Filter(query with { Place = null })),
        { Topic: { } topic, Language: { } language } => new(Scope.LanguageTopic(language, topic), Filter(query with { Topic = null, Language = null })),
        { Topic: { } topic } => new(Scope.Topic(topic), Filter(query with { Topic = null })),
        { Language: { } language } => new(Scope.Language(language), Filter(query with { Language = null })),
        _ => new(Scope.All, Filter(query)),
    };

    private static Func<Card, bool>? Filter(ArticleQuery rest)
    {
        if (rest is { Language: null, Topic: null, Place: null, Type: null })
            return null;
        return card =>
            (rest.Language is null || string.Equals(card.Language, rest.Language, StringComparison.OrdinalIgnoreCase))
            && (rest.Type is null || card.Type == rest.Type)
            && (rest.Topic is null || card.Topics.Contains(rest.Topic, StringComparer.Ordinal))
            && (rest.Place is null || card.Places.Contains(rest.Place, StringComparer.Ordinal));
    }

    private static Func<CardView, bool>? Visible(ArticleQuery query)
    {
        if (query is { SourceKind: null, Republishable: null, WithPicture: false, ModifiedSince: null })
            return null;
        return card =>
            (query.SourceKind is null || card.Source.Kind == query.SourceKind)
            && (query.Republishable is null || card.Verdict.Republication == query.Republishable)
            && (!query.WithPicture || card.Image is not null)
            && (query.ModifiedSince is null || card.LastChange >= query.ModifiedSince);
    }
}
