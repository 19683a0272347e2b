using Aggregator.Articles;

namespace Aggregator.Search;

/// <summary>
/// Numbers of articles in the index: the newer an article became visible, the smaller. SQLite then gives the newest matches
/// first without looking at any other, and a moment is a bound. The lower sixteen bits tell articles of one minute apart.
/// </summary>
internal static class ArticleRowId
{
    private const int SlotBits = 16;
    private const long LastMinute = 1L << 33;

    /// <summary>No article has a greater number.</summary>
    public const long Greatest = LastMinute << SlotBits;

    /// <summary>The smallest number of articles that became visible in the minute of <paramref name="visibleFrom"/>, or before it.</summary>
    public static long FirstOf(DateTimeOffset visibleFrom) => (LastMinute - (visibleFrom.UtcTicks / TimeSpan.TicksPerMinute)) << SlotBits;

    /// <summary>Where the article belongs; the next free number behind it is taken where another has it already.</summary>
    public static long Of(Card card)
    {
        uint slot = 0;
        foreach (var character in card.Id)
            slot = (slot * 31) + character;
        return FirstOf(card.VisibleFrom) + (slot % (1 << SlotBits));
    }

    /// <summary>How many days later the article of <paramref name="first"/> became visible than that of <paramref name="second"/>.</summary>
    public static double DaysBetween(long first, long second) => ((second >> SlotBits) - (first >> SlotBits)) / (24.0 * 60);
}
