using Aggregator.Articles;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Microsoft.AspNetCore.Http.Extensions;

namespace Aggregator.Publish.Widgets;

/// <summary>How a widget arranges its articles.</summary>
public enum WidgetLayout
{
    List,
    Cards,

    /// <summary>One line that is scrolled by hand; it moves by itself only where that is asked for.</summary>
    Ticker,

    /// <summary>One article with its excerpt.</summary>
    Article,

    /// <summary>The newest pictures that may be shown.</summary>
    Picture,
}

/// <summary>Which articles a widget shows, and in whose words. Translations only where the outlet allows them.</summary>
public enum WidgetArticles
{
    /// <summary>Those in the widget's language.</summary>
    Own,

    /// <summary>The same and translations that editors wrote or confirmed.</summary>
    Reviewed,

    /// <summary>The same and all translations.</summary>
    Translated,

    /// <summary>Those in all languages, as the outlets wrote them.</summary>
    All,
}

/// <summary>The colours of a widget.</summary>
public enum WidgetTheme
{
    /// <summary>As the reader's device has it.</summary>
    Auto,
    Light,
    Dark,
}

/// <summary>What a widget shows, as its parameters say. Equal settings have one address: <see cref="Address"/>.</summary>
public sealed record WidgetQuery
{
    public const int LargestLimit = 20;

    /// <summary>BCP 47: the language of the widget and, as far as <see cref="Articles"/> says so, of its articles; null: English, articles in all.</summary>
    public string? Language { get; init; }

    public WidgetArticles Articles { get; init; }

    /// <summary>Which translations may take the place of originals.</summary>
    public TranslationChoice Translated => Articles switch
    {
        WidgetArticles.Reviewed => TranslationChoice.Reviewed,
        WidgetArticles.Translated => TranslationChoice.Machine,
        _ => TranslationChoice.None,
    };

    public string? Place { get; init; }

    public string? Topic { get; init; }

    public string? Source { get; init; }

    public ArticleType? Type { get; init; }

    /// <summary>Id of the one article to show.</summary>
    public string? Article { get; init; }

    /// <summary>Id of the story whose reports are shown.</summary>
    public string? Story { get; init; }

    /// <summary>Name of the package whose articles are shown, whatever their language.</summary>
    public string? Package { get; init; }

    /// <summary>Null: as many as the layout takes.</summary>
    public int? Limit { get; init; }

    /// <summary>Null: the usual one for what is shown.</summary>
    public WidgetLayout? Layout { get; init; }

    public WidgetTheme Theme { get; init; }

    public AccentColour? Accent { get; init; }

    /// <summary>Whether pictures are shown where they may be.</summary>
    public bool Images { get; init; } = true;

    /// <summary>Whether a ticker may move by itself.</summary>
    public bool Moves { get; init; }

    /// <summary>Under what name loads are counted; null: not at all.</summary>
    public string? Key { get; init; }

    /// <summary>The language of the widget's own words.</summary>
    public InterfaceLanguage Interface => Language is null ? InterfaceLanguages.English : InterfaceLanguages.ForArticle(Language);

    public WidgetLayout Arrangement => Layout ?? (Article is null ? WidgetLayout.List : WidgetLayout.Article);

    public int Count => Limit ?? Arrangement switch
    {
        WidgetLayout.Article or WidgetLayout.Picture => 1,
        WidgetLayout.Cards => 6,
        WidgetLayout.Ticker => 10,
        _ => 5,
    };

    /// <summary>The list that it shows, where it is not one article, story or package.</summary>
    public ArticleQuery List => new()
    {
        Language = Articles == WidgetArticles.All ? null : Language,
        Translated = Translated,
        Place = Place,
        Topic = Topic,
        Source = Source,
        Type = Type,
        WithPicture = Arrangement == WidgetLayout.Picture,
        Limit = Count,
    };

    /// <summary>The parameters in their order, without those that say what is so anyway.</summary>
    public IReadOnlyList<(string Name, string Value)> Parameters
    {
        get
        {
            (string Name, string? Value)[] all =
            [
                ("lang", Language), ("articles", Articles != WidgetArticles.Own && Language is not null ? WidgetParameters.NameOf(Articles) : null), ("place", Place), ("topic", Topic), ("source", Source),
                ("type", Type is { } type ? WidgetParameters.NameOf(type) : null), ("article", Article), ("story", Story), ("package", Package),
                ("limit", Limit?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("layout", Layout is { } layout ? WidgetParameters.NameOf(layout) : null),
                ("theme", Theme == WidgetTheme.Auto ? null : WidgetParameters.NameOf(Theme)), ("accent", Accent?.ToString()),
                ("images", Images ? null : "off"), ("motion", Moves ? "on" : null), ("key", Key),
            ];
            return [.. all.Where(one => one.Value is not null).Select(one => (one.Name, one.Value!))];
        }
    }

    /// <summary>The path with the parameters.</summary>
    public string Address(string path) =>
        path + new QueryBuilder(Parameters.Select(one => KeyValuePair.Create(one.Name, one.Value))).ToQueryString().Value;
}
