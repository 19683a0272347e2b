using Aggregator.Articles;
using Aggregator.Store;

namespace Aggregator.Insight.Coverage;

/// <summary>
/// Keeps the counts of days: follows the change stream and counts the days again on which something changed. A day is
/// always counted as a whole, so counting twice, or dying in between, does no harm.
/// </summary>
public sealed class CoverageCounter(CoverageStore store, ChangeStream changes, Timeline timeline, TimeProvider clock)
{
    private const int Batch = 1000;
    private const int MostBatches = 50;
    private const int MostDays = 60;

    private static readonly TimeSpan VietNam = TimeSpan.FromHours(7);

    /// <summary>One round; returns how many days were counted. What is left over waits for the next round.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (known, etag) = await store.ProgressAsync(cancellationToken);
        var progress = known is not null && ChangeCursor.TryDecode(known.Cursor, out var cursor)
            ? await FollowAsync(known, cursor, cancellationToken)
            : await BeginAsync(cancellationToken);
        if (await store.SaveAsync(progress, etag, cancellationToken) is not { } saved)
            return 0;
        var counted = progress.Due.Take(MostDays).ToList();
        foreach (var day in counted)
            await store.SaveAsync(await CountAsync(day, cancellationToken), cancellationToken);
        if (counted.Count > 0)
            await store.SaveAsync(progress with { Due = [.. progress.Due.Skip(MostDays)] }, saved, cancellationToken);
        return counted.Count;
    }

    /// <summary>The Vietnamese day of a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(VietNam).DateTime);

    // Every day that has articles; found by jumping from each day's newest to the day before.
    private async Task<CoverageProgress> BeginAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = new List<DateOnly>();
        TimelineCursor? before = null;
        while ((await timeline.ReadAsync(Scope.All, before, now, null, 1, cancellationToken)).Cards is [var card])
        {
            due.Add(DayOf(card.VisibleFrom));
            before = new TimelineCursor(StartOf(due[^1]).AddTicks(-1), "");
        }
        return new CoverageProgress(ChangeCursor.At(now - ChangeStream.Lag).Encode(), due);
    }

    private async Task<CoverageProgress> FollowAsync(CoverageProgress known, ChangeCursor cursor, CancellationToken cancellationToken)
    {
        var due = known.Due.ToHashSet();
        for (var i = 0; i < MostBatches; i++)
        {
            var page = await changes.ReadAsync(cursor, Batch, cancellationToken);
            due.UnionWith(page.Changes.Select(change => DayOf(change.VisibleFrom)));
            cursor = page.Next;
            if (!page.More)
                break;
        }
        return new CoverageProgress(cursor.Encode(), [.. due.OrderDescending()]);
    }

    private async Task<CoverageDay> CountAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var counts = new Dictionary<(string Place, string Language, string Topic), int>();
        var position = new TimelineCursor(StartOf(day.AddDays(1)).AddTicks(-1), "");
        while (true)
        {
            var page = await timeline.ReadAsync(Scope.All, position, now, StartOf(day), Batch, cancellationToken);
            foreach (var cell in page.Cards.SelectMany(Cells))
                counts[cell] = counts.GetValueOrDefault(cell) + 1;
            if (page.Next is not { } next)
                break;
            position = next;
        }
        return new CoverageDay(day, now,
        [
            .. counts.OrderBy(one => one.Key.Place, StringComparer.Ordinal).ThenBy(one => one.Key.Language, StringComparer.Ordinal)
                .ThenBy(one => one.Key.Topic, StringComparer.Ordinal)
                .Select(one => new CoverageCell(one.Key.Place, one.Key.Language, one.Key.Topic, one.Value)),
        ]);
    }

    private static IEnumerable<(string Place, string Language, string Topic)> Cells(Card card) =>
        from place in WithAny(card.Places)
        from language in (string[])[CoverageCell.Any, card.Language]
        from topic in WithAny(card.Topics)
        select (place, language, topic);

    private static IEnumerable<string> WithAny(IReadOnlyList<string> values) =>
        (values.Count == 0 ? [""] : values.Distinct(StringComparer.Ordinal)).Prepend(CoverageCell.Any);

    private static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), VietNam).ToUniversalTime();
}
