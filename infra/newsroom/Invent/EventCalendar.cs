using Aggregator.Newsroom.Texts;
using Aggregator.Sources;

namespace Aggregator.Newsroom.Invent;

/// <summary>
/// The events that several sources report: six every six hours for the whole country, one a day for every province.
/// </summary>
internal sealed class EventCalendar
{
    public const int NationalEventsPerWindow = 6;

    public static readonly TimeSpan Window = TimeSpan.FromHours(6);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly ulong seed;
    private readonly Place[] units;
    private readonly Place[] dissolved;
    private readonly Name[] nationalSpots;
    private readonly Name[] localSpots;

    public EventCalendar(ulong seed, Catalogue catalogue)
    {
        this.seed = seed;
        units = [.. catalogue.Places.Where(place => place.Current)];
        dissolved = [.. catalogue.Places.Where(place => !place.Current)];
        var spots = TextLibrary.Instance.SharedSpots;
        nationalSpots = [.. spots.Take(20)];
        localSpots = [.. spots.Skip(20)];
    }

    public static long WindowOf(DateTimeOffset time) => time.UtcTicks / Window.Ticks;

    /// <summary>One of the window's <see cref="NationalEventsPerWindow"/> events.</summary>
    // Spot and subject follow from the number, so that no source can meet the same pair twice within a week.
    public Event National(long window, int number)
    {
        var count = (window * NationalEventsPerWindow) + number;
        var subjects = count % 2 == 0 ? TextLibrary.Instance.EverywhereSubjects : TextLibrary.Instance.Subjects;
        var own = Dice.Mix(seed, (ulong)count, 31);
        return new Event(
            own, subjects[(int)(count / nationalSpots.Length % subjects.Count)], AnyPlace(own),
            nationalSpots[count % nationalSpots.Length], VietNamTime(window * Window.Ticks));
    }

    /// <summary>The event of that day in a province.</summary>
    public Event Local(Place place, DateTimeOffset time)
    {
        var subjects = TextLibrary.Instance.Subjects;
        var day = time.UtcTicks / Day.Ticks;
        var own = Dice.Mix(seed, Dice.Hash(place.Slug), (ulong)day);
        var count = day + Dice.Roll(seed, place.Slug, 1000);
        return new Event(
            own, subjects[(int)(count * 7 % subjects.Count)], place, localSpots[count % localSpots.Length], VietNamTime(day * Day.Ticks));
    }

    /// <summary>Anywhere in the country; old provinces are still on people's lips.</summary>
    public Place AnyPlace(ulong chance)
    {
        var from = dissolved.Length > 0 && Dice.Chance(chance, "old province", 30) ? dissolved : units;
        return from[Dice.Roll(chance, "place", from.Length)];
    }

    private static DateTimeOffset VietNamTime(long ticks) => new DateTimeOffset(ticks, TimeSpan.Zero).ToOffset(Event.VietNam);
}
