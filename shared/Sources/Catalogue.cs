using System.Collections.Frozen;

namespace Aggregator.Sources;

/// <summary>Everything the project knows about sources and places: immutable, loaded and validated once at start.</summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, Source> sources;
    private readonly FrozenDictionary<string, Endpoint> endpoints;
    private readonly FrozenDictionary<string, Place> places;

    public Catalogue(IReadOnlyList<Source> sources, IReadOnlyList<Place> places)
    {
        Sources = sources;
        Places = places;
        Endpoints = [.. sources.SelectMany(source => source.Endpoints)];
        this.sources = sources.ToFrozenDictionary(source => source.Id, StringComparer.Ordinal);
        endpoints = Endpoints.ToFrozenDictionary(endpoint => endpoint.Id, StringComparer.Ordinal);
        this.places = places.ToFrozenDictionary(place => place.Slug, StringComparer.Ordinal);
    }

    /// <summary>All sources, in the order of the catalogue's files.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>The 34 units, then the dissolved provinces.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>All endpoints, the ones that are off included.</summary>
    public IReadOnlyList<Endpoint> Endpoints { get; }

    /// <summary>Null when no source has that id.</summary>
    public Source? FindSource(string id) => sources.GetValueOrDefault(id);

    /// <summary>Null when no endpoint has that id, for example one that an older catalogue held.</summary>
    public Endpoint? FindEndpoint(string id) => endpoints.GetValueOrDefault(id);

    /// <summary>Null when no place has that slug.</summary>
    public Place? FindPlace(string slug) => places.GetValueOrDefault(slug);

    /// <summary>The sources of a place; a unit answers for those of all provinces that it was formed from.</summary>
    public IEnumerable<Source> LocalSources(Place place) => Sources.Where(source => source.Province is { } province
        && (province == place.Slug || (place.Current && place.MergedFrom.Contains(province, StringComparer.Ordinal))));
}
