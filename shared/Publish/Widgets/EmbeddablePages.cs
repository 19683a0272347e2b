using Aggregator.Publish.Languages;
using Aggregator.Publish.Packages;
using Aggregator.Publish.Pages;
using Aggregator.Sources;

namespace Aggregator.Publish.Widgets;

/// <summary>Which of our pages can be embedded, and as what. A new kind of page is a new line here.</summary>
public static class EmbeddablePages
{
    /// <summary>The widget that shows what the page at <paramref name="path"/> shows; null for every other path.</summary>
    public static WidgetQuery? Find(string path, Catalogue catalogue)
    {
        var parts = path.Split('/', 6, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || InterfaceLanguages.Find(parts[0]) is not { } language)
            return null;
        var list = new WidgetQuery { Language = language.Tag, Articles = WidgetArticles.All };
        return parts[1..] switch
        {
            [] => list,
            ["a", var id, .. { Length: <= 1 }] => Checked(id, new WidgetQuery { Language = language.Tag, Article = id }),
            ["story", var id] => Checked(id, new WidgetQuery { Language = language.Tag, Story = id }),
            ["place", var slug] when catalogue.FindPlace(slug) is not null => list with { Place = slug },
            ["topic", var slug] when TopicNames.Exists(slug) => list with { Topic = slug },
            ["package", var slug] when PackageOrder.IsSlug(slug) => new WidgetQuery { Language = language.Tag, Package = slug },
            ["people"] => list with { Topic = ListPages.PeopleTopic },
            ["source", var id] when catalogue.FindSource(id) is not null => list with { Source = id },
            ["pictures"] => list with { Layout = WidgetLayout.Picture, Limit = 4 },
            ["videos"] => list with { Type = Articles.ArticleType.Video },
            _ => null,
        };
    }

    private static WidgetQuery? Checked(string id, WidgetQuery query) =>
        Articles.ArticleId.IsWellFormed(id) ? query : null;
}
