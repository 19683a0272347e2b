using Aggregator.Articles;

namespace Aggregator.Store;

/// <summary>Names of the lists that an article stands in. Each is a key of the Timeline table.</summary>
public static class Scope
{
    public const string All = "all";

    public static string Language(string language) => "lang." + Key(language);

    public static string Topic(string topic) => "topic." + topic;

    public static string Place(string place) => "place." + place;

    public static string Source(string sourceId) => "source." + sourceId;

    public static string Type(ArticleType type) => "type." + Key(type.ToString());

    public static string LanguageTopic(string language, string topic) => Language(language) + "." + Topic(topic);

    public static string LanguagePlace(string language, string place) => Language(language) + "." + Place(place);

    /// <summary>Every list that <paramref name="article"/> stands in.</summary>
    public static IReadOnlyList<string> Of(Article article)
    {
        var scopes = new List<string> { All, Language(article.Language), Source(article.SourceId) };
        if (article.Type != ArticleType.Text)
            scopes.Add(Type(article.Type));
        foreach (var topic in article.Topics)
            scopes.AddRange([Topic(topic), LanguageTopic(article.Language, topic)]);
        foreach (var place in article.Places)
            scopes.AddRange([Place(place), LanguagePlace(article.Language, place)]);
        return [.. scopes.Distinct(StringComparer.Ordinal)];
    }

    // Language tags are case-insensitive (RFC 5646, 2.1.1); keys are not.
    private static string Key(string text) => text.ToLowerInvariant();
}
