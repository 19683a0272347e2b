namespace Aggregator.Sources;

/// <summary>
/// A province or unit. The 34 units of 1 July 2025 and the 63 provinces before it share one space of slugs: where a unit
/// kept a province's slug they are one place; a dissolved province is a place of its own that names its successor.
/// </summary>
public sealed record Place
{
    public required string Slug { get; init; }

    public required string NameVi { get; init; }

    public required string NameEn { get; init; }

    /// <summary>True for a unit that exists today; false for a province dissolved on 1 July 2025.</summary>
    public required bool Current { get; init; }

    /// <summary>The unit that holds this place today; its own slug when it is current.</summary>
    public required string Unit { get; init; }

    /// <summary>Slugs of the old provinces a current unit was formed from (its own slug included where it kept it).</summary>
    public IReadOnlyList<string> MergedFrom { get; init; } = [];

    /// <summary>city or province, as on the newest date the catalogue knows.</summary>
    public string? Kind { get; init; }

    public string? Region { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>Seat of the administration: today's for a current unit, the last one for a dissolved province.</summary>
    public string? CapitalVi { get; init; }

    /// <summary>Other spellings met in the press.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Towns and sights that belong to this place and to no other, in Vietnamese: naming one names the place.</summary>
    public IReadOnlyList<string> Towns { get; init; } = [];

    /// <summary>Where the seats of the provinces are that a current unit was formed from; only its own for a dissolved province.</summary>
    public IReadOnlyList<Position> Seats { get; init; } = [];

    /// <summary>Archipelagos that belong to it and lie so far off that a map names them by themselves.</summary>
    public IReadOnlyList<Archipelago> Archipelagos { get; init; } = [];
}

/// <summary>A position in degrees, north and east (WGS 84).</summary>
public readonly record struct Position(double Latitude, double Longitude);

/// <summary>A group of islands, with the position of its middle in degrees, approximate.</summary>
public sealed record Archipelago(string Slug, string NameVi, string NameEn, double Latitude, double Longitude);
