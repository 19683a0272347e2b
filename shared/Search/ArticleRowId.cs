using System.IO.Hashing;
using System.Runtime.InteropServices;
using Aggregator.Articles;

namespace Aggregator.Search;

/// <summary>
/// Numbers of articles in the index: the newer an article became visible, the smaller. SQLite then gives the newest matches
/// first without looking at any other, and a moment is a bound. The lower sixteen bits tell articles of one second apart.
/// </summary>
internal static class ArticleRowId
{
    private const int SlotBits = 16;
    private const int MostTries = 12;
    private const long LastSecond = 1L << 39;

    /// <summary>No article has a greater number.</summary>
    public const long Greatest = LastSecond << SlotBits;

    /// <summary>The smallest number of articles that became visible in the second of <paramref name="visibleFrom"/>, or before it.</summary>
    public static long FirstOf(DateTimeOffset visibleFrom) => (LastSecond - (visibleFrom.UtcTicks / TimeSpan.TicksPerSecond)) << SlotBits;

    /// <summary>Above the numbers of all articles that became visible at <paramref name="visibleFrom"/> or after it, and of some before.</summary>
    public static long EndOf(DateTimeOffset visibleFrom) => Math.Min(FirstOf(visibleFrom) + (1L << (SlotBits + MostTries)), Greatest);

    /// <summary>
    /// Where the article belongs. Where another has that number already, a further try gives one of twice as many, which
    /// reach into the seconds before: however many articles came at one moment, a few tries find a free number.
    /// </summary>
    public static long Of(Card card, int tries = 0) =>
        FirstOf(card.VisibleFrom) + (long)(XxHash64.HashToUInt64(MemoryMarshal.AsBytes(card.Id.AsSpan()), tries) % (1UL << (SlotBits + tries)));

    /// <summary>How many days later the article of <paramref name="first"/> became visible than that of <paramref name="second"/>.</summary>
    public static double DaysBetween(long first, long second) => ((second >> SlotBits) - (first >> SlotBits)) / (24.0 * 60 * 60);
}
