using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Sources;

namespace Aggregator.Publish.Feeds;

/// <summary>What a feed calls itself, by its filters.</summary>
internal sealed record FeedHead(InterfaceLanguage Language, string Title, string Description, string HomePath, string Filters)
{
    public static FeedHead For(ArticleQuery query, Catalogue catalogue)
    {
        var language = query.Language is null ? InterfaceLanguages.English : InterfaceLanguages.ForArticle(query.Language);
        var text = UiTexts.Of(language);
        var names = Names(query, catalogue, language, text);
        var title = names.Count == 0 ? text.Site.Name : $"{text.Site.Name} – {string.Join(" · ", names)}";
        return new FeedHead(
            language, title, text.Site.Tagline.Format(catalogue.Sources.Count, language), PathOf(query, language),
            string.Join('&', $"lang={query.Language}", $"place={query.Place}", $"source={query.Source}", $"topic={query.Topic}"));
    }

    private static List<string> Names(ArticleQuery query, Catalogue catalogue, InterfaceLanguage language, UiText text)
    {
        var names = new List<string>();
        if (query.Topic is { } topic)
            names.Add(TopicNames.Of(topic, text));
        if (query.Place is { } slug && catalogue.FindPlace(slug) is { } place)
            names.Add(PlaceNames.Of(place, language));
        if (query.Source is { } id && catalogue.FindSource(id) is { } source)
            names.Add(source.NameVi);
        if (query.Language is { } tag)
            names.Add(text.LanguageNames.GetValueOrDefault(tag, tag));
        return names;
    }

    private static string PathOf(ArticleQuery query, InterfaceLanguage language) => query switch
    {
        { Source: { } source } => SiteLinks.Source(language, source),
        { Place: { } place } => SiteLinks.Place(language, place),
        { Topic: { } topic } => SiteLinks.Topic(language, topic),
        _ => SiteLinks.Home(language),
    };
}
