using System.Collections.Concurrent;
using System.Globalization;
using Aggregator.Articles;

namespace Aggregator.Store;

/// <summary>One page of a list; <paramref name="Next"/> is null at its end.</summary>
public sealed record CardPage(IReadOnlyList<Card> Cards, TimelineCursor? Next);

/// <summary>An article as it is to be listed, and as it was before; null when it was in no list.</summary>
public readonly record struct ListedArticle(Article Article, Article? Previous);

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
    public Task WriteAsync(Article article, Article? previous, CancellationToken cancellationToken) =>
        WriteAsync([new ListedArticle(article, previous)], cancellationToken);

    /// <summary>The same for many articles, none of them twice.</summary>
    public async Task WriteAsync(IReadOnlyList<ListedArticle> articles, CancellationToken cancellationToken)
    {
        await NoteMonthsAsync(articles.Select(listed => listed.Article), cancellationToken);
        var writes = articles.SelectMany(listed => Entered(listed.Article)).Concat(articles.SelectMany(Left));
        await tables.WriteEachAsync(StoreNames.TimelineTable, [.. writes], cancellationToken);
    }

    /// <summary>Takes the article's card out of every list it stood in.</summary>
    public Task RemoveAsync(Article article, CancellationToken cancellationToken)
    {
        var (month, rowKey) = (Month(article.VisibleFrom), RowKey(article.VisibleFrom, article.Id));
        return tables.WriteEachAsync(
            StoreNames.TimelineTable,
            [.. Scope.Of(article).Select(scope => new TableWrite(TableWriteKind.Delete, new TableRow($"{scope}~{month}", rowKey, "")))],
            cancellationToken);
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

    /// <summary>The first moments of the months (UTC) in which a scope has articles, newest first, those not visible yet included.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> MonthsAsync(string scope, CancellationToken cancellationToken)
    {
        var rows = await tables.ScanAsync(StoreNames.TimelineTable, scope + MonthsSuffix, null, null, 1000, cancellationToken);
        return
        [
            .. rows.Select(row => DateTimeOffset.ParseExact(
                InvertedMonth(row.RowKey), "yyyyMM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)),
        ];
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

    private static IEnumerable<TableWrite> Entered(Article article)
    {
        var (month, rowKey, json) = (Month(article.VisibleFrom), RowKey(article.VisibleFrom, article.Id), StoreJson.Write(ToCard(article)));
        return Scope.Of(article).Select(scope => new TableWrite(TableWriteKind.Upsert, new TableRow($"{scope}~{month}", rowKey, json)));
    }

    private static IEnumerable<TableWrite> Left(ListedArticle listed)
    {
        if (listed.Previous is not { } previous)
            return [];
        var kept = previous.VisibleFrom == listed.Article.VisibleFrom ? Scope.Of(listed.Article) : [];
        var (month, rowKey) = (Month(previous.VisibleFrom), RowKey(previous.VisibleFrom, previous.Id));
        return Scope.Of(previous).Except(kept, StringComparer.Ordinal)
            .Select(scope => new TableWrite(TableWriteKind.Delete, new TableRow($"{scope}~{month}", rowKey, "")));
    }

    // The months come first: a list that is there but not known to be would never be read.
    private async Task NoteMonthsAsync(IEnumerable<Article> articles, CancellationToken cancellationToken)
    {
        var months = articles.SelectMany(article => Scope.Of(article).Select(scope => (Scope: scope, Month: Month(article.VisibleFrom))))
            .Distinct().Where(month => !notedMonths.ContainsKey(month.Scope + month.Month)).ToList();
        if (months.Count == 0)
            return;
        await tables.WriteEachAsync(
            StoreNames.TimelineTable,
            [.. months.Select(month => new TableWrite(
                TableWriteKind.Upsert, new TableRow(month.Scope + MonthsSuffix, InvertedMonth(month.Month), "{}")))],
            cancellationToken);
        foreach (var (scope, month) in months)
            notedMonths[scope + month] = true;
    }

    private static string Month(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMM", CultureInfo.InvariantCulture);

    private static string InvertedMonth(string month) =>
        (999999 - int.Parse(month, CultureInfo.InvariantCulture)).ToString("D6", CultureInfo.InvariantCulture);

    private static string RowKey(DateTimeOffset time, string articleId) => RowKeys.NewestFirst(time, articleId);

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
