using System.Collections.Concurrent;
using Aggregator.Newsroom.Texts;
using Aggregator.Sources;

namespace Aggregator.Newsroom.Invent;

/// <summary>One source at work: decides what each of its numbered articles is about. Everything is made when first asked for.</summary>
internal sealed class Outlet
{
    // Older articles are made anew when somebody asks for them; they come out the same.
    private const int KeptWindows = 3;

    private readonly ulong seed;
    private readonly EventCalendar calendar;
    private readonly Timetable timetable;
    private readonly Place? place;
    private readonly ConcurrentDictionary<long, InventedArticle> articles = new();
    private volatile ArticleWindow window = new(long.MinValue, []);

    public Outlet(Source source, int index, ulong pressSeed, EventCalendar calendar, Timetable timetable, Catalogue catalogue, int articlesShown)
    {
        Source = source;
        Index = index;
        this.calendar = calendar;
        this.timetable = timetable;
        seed = SeedOf(source, pressSeed);
        Editions = Edition.Of(source);
        Style = OutletStyle.Of(source);
        ArticlesShown = Math.Max(articlesShown, 2 * Editions.Count);
        place = source.Province is { } province ? catalogue.FindPlace(province) : null;
    }

    public Source Source { get; }

    /// <summary>Its place in the catalogue: part of every article's number in addresses.</summary>
    public int Index { get; }

    public OutletStyle Style { get; }

    public IReadOnlyList<Edition> Editions { get; }

    public int ArticlesShown { get; }

    public static ulong SeedOf(Source source, ulong pressSeed) => Dice.Mix(pressSeed, Dice.Hash(source.Id));

    /// <summary>The number of the newest article.</summary>
    public long Latest(DateTimeOffset now) => timetable.Latest(now);

    /// <summary>What the source shows at that moment, newest first.</summary>
    public IReadOnlyList<InventedArticle> Shown(DateTimeOffset now)
    {
        var newest = Latest(now);
        var known = window;
        if (known.Newest == newest)
            return known.Articles;
        var shown = Range(newest - ArticlesShown + 1, newest);
        foreach (var number in articles.Keys.Where(number => number <= newest - (KeptWindows * ArticlesShown)))
            articles.TryRemove(number, out _);
        window = new ArticleWindow(newest, shown);
        return shown;
    }

    /// <summary>Everything published from the oldest article shown at <paramref name="opening"/> until <paramref name="now"/>, newest first.</summary>
    public IReadOnlyList<InventedArticle> Since(DateTimeOffset opening, DateTimeOffset now) =>
        Range(Latest(opening) - ArticlesShown + 1, Latest(now));

    /// <summary>Null when it is not yet published or never was.</summary>
    public InventedArticle? Find(long number, DateTimeOffset now) =>
        number > 0 && number <= Latest(now) ? Article(number) : null;

    /// <summary>The same event in the source's other languages, the article itself included; only itself when it was not translated.</summary>
    public IReadOnlyList<InventedArticle> Siblings(InventedArticle article, DateTimeOffset now)
    {
        var first = article.Number - (article.Number % Editions.Count);
        return IsTranslated(article.Number)
            ? [.. Enumerable.Range(0, Editions.Count).Select(offset => Find(first + offset, now)).OfType<InventedArticle>()]
            : [article];
    }

    /// <summary>Earlier articles in the same language, for "related" boxes; they never change.</summary>
    public IEnumerable<InventedArticle> Earlier(InventedArticle article, int count) =>
        Enumerable.Range(1, count).Select(step => Article(article.Number - (step * Editions.Count)));

    private List<InventedArticle> Range(long oldest, long newest)
    {
        var range = new List<InventedArticle>((int)(newest - oldest + 1));
        for (var number = newest; number >= oldest; number--)
            range.Add(Article(number));
        return range;
    }

    private InventedArticle Article(long number) => articles.GetOrAdd(number, Create);

    private InventedArticle Create(long number)
    {
        var edition = Editions[(int)(number % Editions.Count)];
        var told = IsTranslated(number) ? number - (number % Editions.Count) : number;
        var (happening, section) = EventOf(told, Editions[(int)(told % Editions.Count)]);
        if (!edition.Sections.Contains(section))
            section = happening.Subject.Sections.FirstOrDefault(edition.Sections.Contains) ?? edition.Sections[0];
        return new InventedArticle(this, edition, number, section, happening, timetable.TimeOf(number), seed);
    }

    private bool IsTranslated(long number) => Editions.Count > 1 && Dice.Mix(seed, (ulong)(number / Editions.Count), 3) % 100 < 40;

    private (Event Event, string Section) EventOf(long number, Edition edition)
    {
        var time = timetable.TimeOf(number);
        var chance = Dice.Mix(seed, (ulong)number, 11);
        var shared = SharedEvent(number, time, chance);
        if (shared is not null && Speaks(number, edition, shared.Subject) && shared.Subject.Sections.FirstOrDefault(edition.Sections.Contains) is { } fitting)
            return (shared, fitting);
        return OwnEvent(number, time, chance, edition);
    }

    // A translated event must have words in every language of the source.
    private bool Speaks(long number, Edition edition, Subject subject) => IsTranslated(number)
        ? Editions.All(other => other.Language.Subjects.ContainsKey(subject.Id))
        : edition.Language.Subjects.ContainsKey(subject.Id);

    private Event? SharedEvent(long number, DateTimeOffset time, ulong chance)
    {
        if (place is not null)
            return FirstOfDay(number, time) && Dice.Chance(chance, "local event", 60) ? calendar.Local(place, time) : null;
        var hours = EventCalendar.WindowOf(time);
        var ordinal = number - timetable.Latest(new DateTimeOffset(hours * EventCalendar.Window.Ticks, TimeSpan.Zero)) - 1;
        if (ordinal >= EventCalendar.NationalEventsPerWindow || ordinal < 0 || !Dice.Chance(chance, "national event", 28))
            return null;
        var turn = Dice.Roll(seed, "turn" + hours, EventCalendar.NationalEventsPerWindow);
        return calendar.National(hours, (int)((ordinal + turn) % EventCalendar.NationalEventsPerWindow));
    }

    private bool FirstOfDay(long number, DateTimeOffset time) =>
        timetable.TimeOf(number - 1).UtcTicks / TimeSpan.TicksPerDay < time.UtcTicks / TimeSpan.TicksPerDay;

    // The spot follows from the count, and every title names the spot: forty articles in a row have forty titles.
    private (Event Event, string Section) OwnEvent(long number, DateTimeOffset time, ulong chance, Edition edition)
    {
        var count = number / Editions.Count;
        var section = edition.Sections[(int)(count % edition.Sections.Count)];
        var subjects = SectionPlan.Subjects(edition.Language, section).Where(subject => Speaks(number, edition, subject)).ToList();
        if (subjects.Count == 0)
            subjects = [.. TextLibrary.Instance.Subjects.Where(subject => Speaks(number, edition, subject))];
        var subject = subjects[(int)((count / edition.Sections.Count) % subjects.Count)];
        var spots = TextLibrary.Instance.Spots;
        var spot = spots[(int)((count + Dice.Roll(seed, "spot" + edition.Language.Code, spots.Count)) % spots.Count)];
        var where = place is not null && Dice.Chance(chance, "home", 85) ? place : calendar.AnyPlace(chance);
        return (new Event(chance, subject, where, spot, (time - TimeSpan.FromHours(20)).ToOffset(Event.VietNam)), section);
    }

    private sealed record ArticleWindow(long Newest, IReadOnlyList<InventedArticle> Articles);
}
