using System.Collections.Frozen;
using System.Globalization;
using Aggregator.Publish.Languages;
using Aggregator.Sources;

namespace Aggregator.Publish.Pages;

/// <summary>A point of the map, in the units of its drawing.</summary>
internal readonly record struct MapPoint(double X, double Y);

/// <summary>A name on the map: where its text starts, ends or has its middle.</summary>
internal readonly record struct MapLabel(MapPoint At, string Anchor);

/// <summary>
/// A schematic map: every unit is drawn through the seats of the provinces that it was formed from, since positions are what
/// the catalogue knows; borders and coasts are not drawn at all.
/// </summary>
internal sealed class PlaceMapLayout
{
    private const double Scale = 62, North = 23.75, West = 101.9, LabelHeight = 14, Gap = 9;

    // A degree of longitude is that much shorter than one of latitude in the middle of the country.
    private static readonly double Narrowing = Math.Cos(16 * Math.PI / 180);

    private readonly Catalogue catalogue;

    public PlaceMapLayout(Catalogue catalogue)
    {
        this.catalogue = catalogue;
        Units = [.. catalogue.Places.Where(place => place is { Current: true, Latitude: not null, Longitude: not null })];
        Seats = Units.ToFrozenDictionary(unit => unit.Slug, unit => Project(unit.Latitude!.Value, unit.Longitude!.Value), StringComparer.Ordinal);
    }

    public static int Width => 780;

    public static int Height => 960;

    /// <summary>The units whose position is known, north to south as the catalogue has them.</summary>
    public IReadOnlyList<Place> Units { get; }

    /// <summary>Where each unit's seat is, by slug.</summary>
    public FrozenDictionary<string, MapPoint> Seats { get; }

    public static MapPoint Project(double latitude, double longitude) =>
        new(Math.Round((longitude - West) * Narrowing * Scale, 1), Math.Round((North - latitude) * Scale, 1));

    /// <summary>A path through the seats of the provinces that make up the unit; a point is a line without length.</summary>
    public string Outline(Place unit)
    {
        var parts = unit.MergedFrom.Select(catalogue.FindPlace)
            .Select(part => part is { Current: false, Latitude: { } lat, Longitude: { } lon } ? Project(lat, lon) : Seats[unit.Slug])
            .Distinct().Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X} {point.Y}")).ToList();
        return parts.Count == 1 ? $"M{parts[0]}h0" : $"M{string.Join('L', parts)}{(parts.Count > 2 ? "z" : "")}";
    }

    /// <summary>Where the names stand in a language, each beside its seat and none over another as far as there is room.</summary>
    public IReadOnlyDictionary<string, MapLabel> Labels(InterfaceLanguage language)
    {
        var taken = Seats.Values.Select(seat => new Box(seat.X - 5, seat.Y - 5, 10, 10)).ToList();
        var labels = new Dictionary<string, MapLabel>(StringComparer.Ordinal);
        foreach (var unit in Units.OrderByDescending(unit => Crowd(unit)))
        {
            var seat = Seats[unit.Slug];
            var width = PlaceNames.Of(unit, language).Sum(letter => letter >= 0x2E80 ? 13.5 : 7.1);
            var best = Candidates(seat, width).MinBy(candidate => candidate.Box.Overlap(taken) + candidate.Box.Outside);
            taken.Add(best.Box);
            labels[unit.Slug] = best.Label;
        }
        return labels;
    }

    // The more neighbours, the fewer places are left for a name: those choose first.
    private int Crowd(Place unit) => Seats.Values.Count(other => Math.Abs(other.X - Seats[unit.Slug].X) < 90 && Math.Abs(other.Y - Seats[unit.Slug].Y) < 40);

    private static IEnumerable<(Box Box, MapLabel Label)> Candidates(MapPoint seat, double width)
    {
        foreach (var up in new[] { 0.0, -9, 9, -18, 18, -27, 27 })
        {
            yield return Label(seat.X + Gap, seat.Y + up, "start", 0);
            yield return Label(seat.X - Gap, seat.Y + up, "end", width);
        }
        yield return Label(seat.X, seat.Y - Gap - 5, "middle", width / 2);
        yield return Label(seat.X, seat.Y + Gap + 5, "middle", width / 2);

        (Box, MapLabel) Label(double x, double middle, string anchor, double before) =>
            (new Box(x - before, middle - (LabelHeight / 2), width, LabelHeight), new MapLabel(new MapPoint(Math.Round(x, 1), Math.Round(middle + 4.5, 1)), anchor));
    }

    private readonly record struct Box(double X, double Y, double Width, double Height)
    {
        public double Outside => X < 0 || X + Width > PlaceMapLayout.Width ? 10_000 : 0;

        public double Overlap(IEnumerable<Box> others)
        {
            var sum = 0.0;
            foreach (var other in others)
                sum += Math.Max(0, Math.Min(X + Width, other.X + other.Width) - Math.Max(X, other.X)) * Math.Max(0, Math.Min(Y + Height, other.Y + other.Height) - Math.Max(Y, other.Y));
            return sum;
        }
    }
}
