using System.Globalization;
using Aggregator.Articles;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Packages;
using Aggregator.Sources;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Widgets;

/// <summary>Turns query parameters into what a widget shows; everything that is wrong is reported at once, by name.</summary>
public static class WidgetParameters
{
    private const int LongestKey = 40;

    /// <summary>Reads <paramref name="parameters"/>; a problem with status 400 where one is unknown, malformed or at odds with another.</summary>
    public static QueryReading<WidgetQuery> Read(IQueryCollection parameters, Catalogue catalogue)
    {
        var reading = QueryReader.Read(parameters, new WidgetQuery(), All(catalogue));
        return reading.Query is { } query && Contradictions(query).ToList() is { Count: > 0 } wrong ? new(null, Problem.Parameters(wrong)) : reading;
    }

    /// <summary>Everything that can be asked of a widget.</summary>
    public static IReadOnlyList<QueryParameter<WidgetQuery>> All(Catalogue catalogue) => [.. Filters(catalogue), .. Looks()];

    /// <summary>The value of an enumeration as parameters write it.</summary>
    public static string NameOf<TEnum>(TEnum value) where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    private static IEnumerable<QueryParameter<WidgetQuery>> Filters(Catalogue catalogue)
    {
        foreach (var filter in ArticleQueryReader.Declared(["lang", "place", "topic", "source", "type"], catalogue))
        {
            yield return new(filter.Name, filter.About, filter.Schema, (query, value) =>
                filter.With(ArticleQuery.Everything, value) is { } read
                    ? query with
                    {
                        Language = read.Language ?? query.Language,
                        Place = read.Place ?? query.Place,
                        Topic = read.Topic ?? query.Topic,
                        Source = read.Source ?? query.Source,
                        Type = read.Type ?? query.Type,
                    }
                    : null, filter.Expectation);
        }
        yield return OneOf("articles", "Articles in the widget's language only, with reviewed or with all translations that outlets allow, or in all languages as they were written.",
            Names<WidgetArticles>(), (query, value) => query with { Articles = Enum.Parse<WidgetArticles>(value, true) });
        yield return Id("article", (query, id) => query with { Article = id });
        yield return Id("story", (query, id) => query with { Story = id });
        yield return new("package", "Only what this package holds, whatever its language.", JsonSchema.Text with { Pattern = "^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$" },
            (query, value) => PackageOrder.IsSlug(value) ? query with { Package = value } : null, _ => "'package' must be the name of a package, such as travel.");
    }

    private static IEnumerable<QueryParameter<WidgetQuery>> Looks()
    {
        yield return new("limit", "How many articles.", JsonSchema.Number with { Least = 1, Most = WidgetQuery.LargestLimit },
            (query, value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
                && limit is >= 1 and <= WidgetQuery.LargestLimit ? query with { Limit = limit } : null,
            _ => $"'limit' must be a number from 1 to {WidgetQuery.LargestLimit}.");
        yield return OneOf("layout", "How articles are arranged.", Names<WidgetLayout>(), (query, value) => query with { Layout = Enum.Parse<WidgetLayout>(value, true) });
        yield return OneOf("theme", "The colours; auto: as the reader's device has it.", Names<WidgetTheme>(), (query, value) => query with { Theme = Enum.Parse<WidgetTheme>(value, true) });
        yield return new("accent", "The colour of links.", JsonSchema.Text with { Pattern = "^#?[0-9A-Fa-f]{6}$" },
            (query, value) => AccentColour.Parse(value) is { } accent ? query with { Accent = accent } : null,
            _ => "'accent' must be six hexadecimal digits such as 8f1d1d.");
        yield return OneOf("images", "Whether pictures are shown where they may be.", ["on", "off"], (query, value) => query with { Images = value == "on" });
        yield return OneOf("motion", "Whether a ticker moves by itself.", ["on", "off"], (query, value) => query with { Moves = value == "on" });
        yield return new("key", "A name under which loads are counted.", JsonSchema.Text with { Pattern = "^[a-z0-9][a-z0-9.-]{2,39}$" },
            (query, value) => IsKey(value) ? query with { Key = value } : null,
            _ => $"'key' must be 3 to {LongestKey} small letters, digits, dots and hyphens, and begin with a letter or digit.");
    }

    /// <summary>Whether the text can be a name to count under.</summary>
    public static bool IsKey(string text) =>
        text.Length is >= 3 and <= LongestKey && char.IsAsciiLetterOrDigit(text[0])
        && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '.' or '-');

    private static IEnumerable<InvalidParameter> Contradictions(WidgetQuery query)
    {
        (string Name, string? Value)[] all = [("article", query.Article), ("story", query.Story), ("package", query.Package)];
        var whole = all.Where(one => one.Value is not null).Select(one => one.Name).ToList();
        if (whole.Count > 0 && query is not { Place: null, Topic: null, Source: null, Type: null })
            yield return new(whole[0], "One article, story or package is shown whole; 'place', 'topic', 'source' and 'type' choose from lists.");
        foreach (var other in whole.Skip(1))
            yield return new(other, $"'{other}' and '{whole[0]}' cannot both be given.");
        if (ArticleQueryReader.Contradiction(query.List) is { } words)
            yield return new("articles", words.Reason.Replace($"'{TranslationChoices.Parameter}'", "'articles'", StringComparison.Ordinal));
        if (query is { Layout: WidgetLayout.Picture, Images: false })
            yield return new("images", "'images' must not be off where 'layout' is picture.");
    }

    private static QueryParameter<WidgetQuery> OneOf(string name, string about, IReadOnlyList<string> values, Func<WidgetQuery, string, WidgetQuery> with) => new(
        name, about, JsonSchema.OneOf(values), (query, value) => values.Contains(value, StringComparer.Ordinal) ? with(query, value) : null,
        _ => $"'{name}' must be {string.Join(" or ", values)}.");

    private static QueryParameter<WidgetQuery> Id(string name, Func<WidgetQuery, string, WidgetQuery> with) => new(
        name, $"Only this {name} (id).", JsonSchema.ArticleId, (query, value) => ArticleId.IsWellFormed(value) ? with(query, value) : null,
        _ => $"'{name}' must be an id: {ArticleId.Length} small letters and digits.");

    private static IReadOnlyList<string> Names<TEnum>() where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(NameOf)];
}
