using Aggregator.Articles;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Sources;

namespace Aggregator.Publish.Feeds;

/// <summary>What a feed calls itself, by its filters and the language of its labels.</summary>
internal sealed record FeedHead(InterfaceLanguage Language, string Title, string Description, string HomePath, string Filters)
{
    /// <param name="query">The filters.</param>
    /// <param name="labels">The language of what is ours in the feed.</param>
    /// <param name="story">The headline of the story, where the feed is about one.</param>
    /// <param name="catalogue">Knows places and sources.</param>
    public static FeedHead For(ArticleQuery query, InterfaceLanguage labels, string? story, Catalogue catalogue)
    {
        var text = UiTexts.Of(labels);
        var names = Names(query, catalogue, labels, text);
        if (story is not null)
            names.Insert(0, story);
        var title = names.Count == 0 ? text.Site.Name : $"{text.Site.Name} – {string.Join(" · ", names)}";
        return new FeedHead(labels, title, text.Site.Tagline.Format(catalogue.Sources.Count, labels), PathOf(query, labels), FiltersOf(query));
    }

    /// <summary>The language of labels that suits the articles.</summary>
    public static InterfaceLanguage LabelsOf(ArticleQuery query) =>
        query.Language is null ? InterfaceLanguages.English : InterfaceLanguages.ForArticle(query.Language);

    // The id of a feed is made of this for ever: what comes later is added only where it is set.
    private static string FiltersOf(ArticleQuery query) => string.Join('&', ((string?[])
    [
        $"lang={query.Language}", $"place={query.Place}", $"source={query.Source}", $"topic={query.Topic}",
        query.Type is { } type ? $"type={FeedLinks.NameOf(type)}" : null,
        query.WithPicture ? "pictures" : null,
        query.Story is { } story ? $"story={story}" : null,
        query.Translated == TranslationChoice.None ? null : $"translated={TranslationChoices.NameOf(query.Translated)}",
    ]).OfType<string>());

    private static List<string> Names(ArticleQuery query, Catalogue catalogue, InterfaceLanguage language, UiText text)
    {
        var names = new List<string>();
        if (query.WithPicture || query.Type is ArticleType.Photo)
            names.Add(text.Developers.Pictures);
        if (query.Type is ArticleType.Video)
            names.Add(text.Developers.Videos);
        if (query.Topic is { } topic)
            names.Add(TopicNames.Of(topic, text));
        if (query.Place is { } slug && catalogue.FindPlace(slug) is { } place)
            names.Add(PlaceNames.Of(place, language));
        if (query.Source is { } id && catalogue.FindSource(id) is { } source)
            names.Add(source.NameVi);
        if (query.Language is { } tag)
            names.Add(text.LanguageNames.GetValueOrDefault(tag, tag));
        if (query.Translated != TranslationChoice.None)
            names.Add(text.Lists.AllLanguages);
        return names;
    }

    private static string PathOf(ArticleQuery query, InterfaceLanguage language) => query switch
    {
        { Story: { } story } => SiteLinks.Story(language, story),
        { Source: { } source } => SiteLinks.Source(language, source),
        { WithPicture: true } or { Type: ArticleType.Photo } => SiteLinks.Pictures(language),
        { Type: ArticleType.Video } => SiteLinks.Videos(language),
        { Place: { } place } => SiteLinks.Place(language, place),
        { Topic: { } topic } => SiteLinks.Topic(language, topic),
        _ => SiteLinks.Home(language),
    };
}
