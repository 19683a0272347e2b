using System.Globalization;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Sources;

namespace Aggregator.Publish.Api;

/// <summary>API v1: what articles are sorted by, with stable slugs: sources, places, topics, languages.</summary>
public sealed class CatalogueApi(Catalogue catalogue, ResponseCache cache)
{
    /// <summary>The 63 provinces stood until the day before.</summary>
    public static readonly DateOnly UnitsSince = new(2025, 7, 1);

    public static JsonShape<IReadOnlyList<Source>> Sources { get; } = new("SourceList",
        JsonField.Objects<IReadOnlyList<Source>, Source>("sources", "All of them.", new JsonShape<Source>("SourceRecord",
        [
            .. ArticleJson.Source.Fields,
            JsonField.OptionalText<Source>("place", "The province that it belongs to (slug); left out for national ones.", JsonSchema.Text, source => source.Province),
            JsonField.Texts<Source>("languages", "BCP 47, main one first.", source => source.Languages),
            JsonField.Flag<Source>("merged", "Whether it was merged into another.", source => source.Merged),
            JsonField.OptionalText<Source>("successor", "The source that took over.", JsonSchema.Text, source => source.Successor),
            JsonField.OptionalText<Source>("agreement", "The agreement on record.", JsonSchema.Text, source => source.Agreement.Reference),
        ]), list => list));

    public static JsonShape<IReadOnlyList<Place>> Places { get; } = new("PlaceList",
        JsonField.Objects<IReadOnlyList<Place>, Place>("places", "Those that existed on the day asked for.", new JsonShape<Place>("Place",
            JsonField.Text<Place>("slug", "Stable name.", JsonSchema.Text, place => place.Slug),
            JsonField.Text<Place>("name", "Name in English.", JsonSchema.Text, place => place.NameEn),
            JsonField.Text<Place>("nameVi", "Name in Vietnamese.", JsonSchema.Text, place => place.NameVi),
            JsonField.OptionalText<Place>("kind", "city or province.", JsonSchema.Text, place => place.Kind),
            JsonField.Flag<Place>("current", "Whether it exists today.", place => place.Current),
            JsonField.Text<Place>("unit", "The unit that holds it today.", JsonSchema.Text, place => place.Unit),
            JsonField.Texts<Place>("mergedFrom", "The provinces that it was formed from on 1 July 2025.", place => place.MergedFrom),
            JsonField.OptionalText<Place>("validFrom", "The first day of a unit formed from several provinces.", JsonSchema.Day, ValidFrom),
            JsonField.OptionalText<Place>("validTo", "The last day of a province that exists no more.", JsonSchema.Day,
                place => place.Current ? null : Day(UnitsSince.AddDays(-1))),
            JsonField.OptionalText<Place>("capitalVi", "Seat of the administration.", JsonSchema.Text, place => place.CapitalVi),
            JsonField.OptionalText<Place>("region", "Part of the country.", JsonSchema.Text, place => place.Region),
            JsonField.OptionalDegrees<Place>("latitude", "Degrees north.", place => place.Latitude),
            JsonField.OptionalDegrees<Place>("longitude", "Degrees east.", place => place.Longitude)), list => list));

    public static JsonShape<IReadOnlyList<string>> TopicList { get; } = new("TopicList",
        JsonField.Objects<IReadOnlyList<string>, string>("topics", "All of them.", new JsonShape<string>("Topic",
        [
            JsonField.Text<string>("slug", "Stable name.", JsonSchema.OneOf(TopicNames.All), slug => slug),
            JsonField.Object<string, string>("names", "By language of the interface.", new JsonShape<string>("Names",
                [.. InterfaceLanguages.All.Select(language => JsonField.Text<string>(
                    language.Tag, $"Name in {language.NativeName}.", JsonSchema.Text, slug => TopicNames.Of(slug, UiTexts.Of(language))))]), slug => slug),
        ]), list => list));

    public static JsonShape<IReadOnlyList<ApiLanguage>> LanguageList { get; } = new("LanguageList",
        JsonField.Objects<IReadOnlyList<ApiLanguage>, ApiLanguage>("languages", "Those that sources publish in, by how many do.", new JsonShape<ApiLanguage>("Language",
            JsonField.Text<ApiLanguage>("tag", "BCP 47.", JsonSchema.Text, one => one.Tag),
            JsonField.Text<ApiLanguage>("name", "Name in English.", JsonSchema.Text, one => UiTexts.Of(InterfaceLanguages.English).LanguageNames.GetValueOrDefault(one.Tag, one.Tag)),
            JsonField.Number<ApiLanguage>("sources", "How many sources publish in it.", one => one.Sources),
            JsonField.Flag<ApiLanguage>("interface", "Whether the site itself speaks it.", one => InterfaceLanguages.All.Any(language => language.Tag == one.Tag))), list => list));

    /// <summary>What /api/v1/places takes.</summary>
    public static IReadOnlyList<QueryParameter<PlaceQuery>> PlaceParameters { get; } =
    [
        new("at", "The day of the map: the 63 provinces until 30 June 2025, the 34 units since. Today when it is left out; all for 'all'.", JsonSchema.Text,
            (query, value) => value == "all" ? query with { All = true }
                : DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? query with { At = day } : null,
            _ => "'at' must be a day such as 2025-06-30, or 'all'."),
    ];

    /// <summary>/api/v1/sources</summary>
    public Task<RenderedDocument> SourcesAsync(PublishRequest request, CancellationToken cancellationToken) =>
        PlainAsync(request, () => ApiAnswer.Of(Sources, catalogue.Sources), cancellationToken);

    /// <summary>/api/v1/topics</summary>
    public Task<RenderedDocument> TopicsAsync(PublishRequest request, CancellationToken cancellationToken) =>
        PlainAsync(request, () => ApiAnswer.Of(TopicList, TopicNames.All), cancellationToken);

    /// <summary>/api/v1/languages</summary>
    public Task<RenderedDocument> LanguagesAsync(PublishRequest request, CancellationToken cancellationToken) =>
        PlainAsync(request, () => ApiAnswer.Of(LanguageList, Languages()), cancellationToken);

    /// <summary>/api/v1/places</summary>
    public Task<RenderedDocument> PlacesAsync(PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, _ =>
        {
            var reading = QueryReader.Read(request.Query, new PlaceQuery(), PlaceParameters);
            return Task.FromResult(reading.Query is { } query
                ? ApiAnswer.Of(Places, [.. catalogue.Places.Where(place => query.All || Existed(place, query.At))])
                : reading.Problem!.ToDocument(request.BaseUrl));
        }, cancellationToken);

    private Task<RenderedDocument> PlainAsync(PublishRequest request, Func<RenderedDocument> render, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, _ => Task.FromResult(
            QueryReader.RefuseAll(request.Query) is { } problem ? problem.ToDocument(request.BaseUrl) : render()), cancellationToken);

    // A unit that kept a province's slug is one place with it and existed before as well.
    private static bool Existed(Place place, DateOnly? at) =>
        at is not { } day || day >= UnitsSince ? place.Current : !place.Current || place.MergedFrom.Count == 0 || place.MergedFrom.Contains(place.Slug, StringComparer.Ordinal);

    private static string? ValidFrom(Place place) => place.Current && !Existed(place, UnitsSince.AddDays(-1)) ? Day(UnitsSince) : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private List<ApiLanguage> Languages() =>
        [.. catalogue.Sources.SelectMany(source => source.Languages).GroupBy(tag => LanguageTag.Canonical(tag) ?? tag, StringComparer.Ordinal)
            .Select(group => new ApiLanguage(group.Key, group.Count()))
            .OrderByDescending(language => language.Sources).ThenBy(language => language.Tag, StringComparer.Ordinal)];

    public sealed record ApiLanguage(string Tag, int Sources);

    /// <summary>Which places are asked for.</summary>
    public sealed record PlaceQuery
    {
        public DateOnly? At { get; init; }

        public bool All { get; init; }
    }
}
