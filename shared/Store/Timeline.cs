using System.Collections.Concurrent;
using System.Globalization;
using Aggregator.Articles;

namespace Aggregator.Store;

/// <summary>One page of a list; <paramref name="Next"/> is null at its end.</summary>
public sealed record CardPage(IReadOnlyList<Card> Cards, TimelineCursor? Next);

/// <summary>
/// The lists that readers see. Rows are sorted by the moment an article becomes visible, newest first, one partition a
/// scope and month; a read that starts at now can therefore never show anything too early.
/// </summary>
public sealed class Timeline(ITables tables)
{
    private const string MonthsSuffix = "~months";

    // Months already noted in the store by this process; only saves writes.
    private readonly ConcurrentDictionary<string, bool> notedMonths = new(StringComparer.Ordinal);

    /// <summary>Puts the article's card into all its scopes and takes it out of those only <paramref name="previous"/> stood in.</summary>
    public async Task WriteAsync(Article article, Article? previous, CancellationToken cancellationToken)
    {
        var scopes = Scope.Of(article);
        var rowKey = RowKey(article.VisibleFrom, article.Id);
        var month = Month(article.VisibleFrom);
        var json = StoreJson.Write(ToCard(article));
        foreach (var scope in scopes)
        {
            await NoteMonthAsync(scope, month, cancellationToken);
            await tables.UpsertAsync(StoreNames.TimelineTable, new TableRow($"{scope}~{month}", rowKey, json), cancellationToken);
        }
        if (previous is null)
            return;
        var moved = previous.VisibleFrom != article.VisibleFrom;
        foreach (var scope in Scope.Of(previous).Where(scope => moved || !scopes.Contains(scope, StringComparer.Ordinal)))
            await tables.DeleteAsync(
                StoreNames.TimelineTable, $"{scope}~{Month(previous.VisibleFrom)}", RowKey(previous.VisibleFrom, previous.Id), cancellationToken);
    }

    /// <summary>Up to <paramref name="limit"/> cards of a scope visible at <paramref name="now"/>, newest first, none visible before <paramref name="since"/>.</summary>
    public async Task<CardPage> ReadAsync(
        string scope, TimelineCursor? after, DateTimeOffset now, DateTimeOffset? since, int limit, CancellationToken cancellationToken)
    {
        var from = after is { } cursor && cursor.VisibleFrom <= now
            ? RowKeys.After(RowKey(cursor.VisibleFrom, cursor.ArticleId))
            : RowKey(now, "");
        var start = after is { } at && at.VisibleFrom <= now ? at.VisibleFrom : now;
        var cards = new List<Card>(limit);
        await foreach (var month in MonthsAsync(scope, Month(start), cancellationToken))
        {
            if (since is { } earliest && string.CompareOrdinal(month, Month(earliest)) < 0)
                break;
            var rows = await tables.ScanAsync(
                StoreNames.TimelineTable, $"{scope}~{month}", from, since is null ? null : RowKey(since.Value.AddTicks(-1), ""),
                limit + 1 - cards.Count, cancellationToken);
            cards.AddRange(rows.Select(row => StoreJson.Read<Card>(row.Json)));
            if (cards.Count > limit)
            {
                var last = cards[limit - 1];
                return new CardPage(cards[..limit], new TimelineCursor(last.VisibleFrom, last.Id));
            }
        }
        return new CardPage(cards, null);
    }

    // The month that a read starts in is tried without asking; only a list that goes on behind it asks which months it has.
    private async IAsyncEnumerable<string> MonthsAsync(
        string scope, string first, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return first;
        var from = RowKeys.After(InvertedMonth(first));
        var rows = await tables.ScanAsync(StoreNames.TimelineTable, scope + MonthsSuffix, from, null, 1000, cancellationToken);
        foreach (var row in rows)
            yield return InvertedMonth(row.RowKey);
    }

    private async Task NoteMonthAsync(string scope, string month, CancellationToken cancellationToken)
    {
        if (notedMonths.ContainsKey(scope + month))
            return;
        await tables.UpsertAsync(
            StoreNames.TimelineTable, new TableRow(scope + MonthsSuffix, InvertedMonth(month), "{}"), cancellationToken);
        notedMonths[scope + month] = true;
    }

    private static string Month(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMM", CultureInfo.InvariantCulture);

    private static string InvertedMonth(string month) =>
        (999999 - int.Parse(month, CultureInfo.InvariantCulture)).ToString("D6", CultureInfo.InvariantCulture);

    private static string RowKey(DateTimeOffset time, string articleId) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - time.UtcTicks:D19}-{articleId}");

    /// <summary>What lists show of <paramref name="article"/>.</summary>
    public static Card ToCard(Article article) => new()
    {
        Id = article.Id,
        Url = article.Url,
        SourceId = article.SourceId,
        Title = article.Title,
        Excerpt = article.Excerpt,
        Published = article.Published,
        FirstSeen = article.FirstSeen,
        VisibleFrom = article.VisibleFrom,
        Updated = article.Version > 1 ? article.StoredAt : null,
        Language = article.Language,
        Authors = article.Authors,
        Topics = article.Topics,
        Places = article.Places,
        Image = article.Images.Count > 0 ? article.Images[0] : null,
        Type = article.Type,
        StoryId = article.StoryId,
        Version = article.Version,
    };
}
