using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Aggregator.Publish.Languages;
using Aggregator.Sources;

namespace Aggregator.Publish.Pages;

/// <summary>A point of the map, in the units of its drawing.</summary>
internal readonly record struct MapPoint(double X, double Y);

/// <summary>A name on the map: where its text starts, ends or has its middle.</summary>
internal readonly record struct MapLabel(MapPoint At, string Anchor);

/// <summary>
/// A schematic map: every province of before the merger is the land that lies nearer to its seat than to any other, up to a
/// distance. Positions are what the catalogue knows; borders and coasts are not drawn, and the page says so.
/// </summary>
internal sealed class PlaceMapLayout
{
    private const double Scale = 62, North = 23.9, West = 101.6, Reach = 40, LabelHeight = 14, Gap = 9;
    private const int Corners = 16;

    // A degree of longitude is that much shorter than one of latitude in the middle of the country.
    private static readonly double Narrowing = Math.Cos(16 * Math.PI / 180);

    // One for each catalogue, since drawing it takes longer than all the rest of a page.
    private static readonly ConditionalWeakTable<Catalogue, PlaceMapLayout> Known = [];

    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, MapLabel>> labels = new(StringComparer.Ordinal);

    private PlaceMapLayout(Catalogue catalogue)
    {
        Units = [.. catalogue.Places.Where(place => place is { Current: true, Latitude: not null, Longitude: not null })];
        Seats = Units.ToFrozenDictionary(unit => unit.Slug, unit => Project(unit.Latitude!.Value, unit.Longitude!.Value), StringComparer.Ordinal);
        var cells = Units.SelectMany(unit => unit.Seats.Select(seat => new Cell(unit.Slug, Project(seat.Latitude, seat.Longitude)))).ToList();
        var borders = new StringBuilder();
        foreach (var cell in cells)
            cell.Draw(cells, borders);
        Land = Units.ToFrozenDictionary(
            unit => unit.Slug, unit => string.Concat(cells.Where(cell => cell.Unit == unit.Slug).Select(cell => cell.Path)), StringComparer.Ordinal);
        Borders = borders.ToString();
    }

    public static int Width => 800;

    public static int Height => 970;

    /// <summary>The units whose position is known.</summary>
    public IReadOnlyList<Place> Units { get; }

    /// <summary>Where each unit's seat is, by slug.</summary>
    public FrozenDictionary<string, MapPoint> Seats { get; }

    /// <summary>The land of each unit as a path, by slug.</summary>
    public FrozenDictionary<string, string> Land { get; }

    /// <summary>The lines between units, as one path.</summary>
    public string Borders { get; }

    public static PlaceMapLayout Of(Catalogue catalogue) => Known.GetValue(catalogue, known => new PlaceMapLayout(known));

    public static MapPoint Project(double latitude, double longitude) =>
        new(Math.Round((longitude - West) * Narrowing * Scale, 1), Math.Round((North - latitude) * Scale, 1));

    /// <summary>Where the names stand in a language, each beside its seat and none over another as far as there is room.</summary>
    public IReadOnlyDictionary<string, MapLabel> Labels(InterfaceLanguage language) => labels.GetOrAdd(language.Tag, _ => Place(language));

    private Dictionary<string, MapLabel> Place(InterfaceLanguage language)
    {
        var taken = Seats.Values.Select(seat => new Box(seat.X - 5, seat.Y - 5, 10, 10)).ToList();
        var placed = new Dictionary<string, MapLabel>(StringComparer.Ordinal);
        foreach (var unit in Units.OrderByDescending(Crowd))
        {
            var seat = Seats[unit.Slug];
            var width = PlaceNames.Of(unit, language).Sum(letter => letter >= 0x2E80 ? 13.5 : 7.1);
            var best = Candidates(seat, width).MinBy(candidate => candidate.Box.Overlap(taken) + candidate.Box.Outside);
            taken.Add(best.Box);
            placed[unit.Slug] = best.Label;
        }
        return placed;
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

    // What is nearer to this seat than to any other, and within reach: a disc cut by the middle lines to its neighbours.
    private sealed class Cell(string unit, MapPoint seat)
    {
        public string Unit => unit;

        public string Path { get; private set; } = "";

        public void Draw(IReadOnlyList<Cell> all, StringBuilder borders)
        {
            var corners = Enumerable.Range(0, Corners)
                .Select(i => (At: new MapPoint(seat.X + (Reach * Math.Cos(2 * Math.PI * i / Corners)), seat.Y + (Reach * Math.Sin(2 * Math.PI * i / Corners))), IsBorder: false)).ToList();
            foreach (var other in all.Where(other => other != this && Math.Abs(other.Seat.X - seat.X) < 2 * Reach && Math.Abs(other.Seat.Y - seat.Y) < 2 * Reach))
                corners = Cut(corners, other);
            Path = $"M{string.Join(' ', corners.Select(corner => Text(corner.At)).Distinct(StringComparer.Ordinal))}z";
            for (var i = 0; i < corners.Count; i++)
            {
                if (corners[i].IsBorder)
                    borders.Append('M').Append(Text(corners[i].At)).Append(' ').Append(Text(corners[(i + 1) % corners.Count].At));
            }
        }

        private MapPoint Seat => seat;

        // Each corner says whether the line from it to the next is a border with another unit; one of the two draws it.
        private List<(MapPoint At, bool IsBorder)> Cut(List<(MapPoint At, bool IsBorder)> corners, Cell other)
        {
            var (dx, dy) = (other.Seat.X - seat.X, other.Seat.Y - seat.Y);
            var limit = ((dx * (other.Seat.X + seat.X)) + (dy * (other.Seat.Y + seat.Y))) / 2;
            double Beyond(MapPoint point) => (dx * point.X) + (dy * point.Y) - limit;
            var kept = new List<(MapPoint, bool)>();
            for (var i = 0; i < corners.Count; i++)
            {
                var (here, next) = (corners[i], corners[(i + 1) % corners.Count]);
                var (from, to) = (Beyond(here.At), Beyond(next.At));
                if (from <= 0)
                    kept.Add(here);
                if (from <= 0 == to <= 0)
                    continue;
                var share = from / (from - to);
                var crossing = new MapPoint(here.At.X + (share * (next.At.X - here.At.X)), here.At.Y + (share * (next.At.Y - here.At.Y)));
                kept.Add((crossing, from <= 0 ? string.CompareOrdinal(unit, other.Unit) < 0 : here.IsBorder));
            }
            return kept;
        }

        private static string Text(MapPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.X:0} {point.Y:0}");
    }
}
