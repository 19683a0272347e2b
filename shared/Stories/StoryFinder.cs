using System.Globalization;
using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Store;

namespace Aggregator.Stories;

/// <summary>
/// Finds the story of an article among those stored, or starts one. Reads a fixed number of rows however many articles
/// there are, and gives the same answer when the same article comes again.
/// </summary>
public sealed class StoryFinder(ITables tables)
{
    // Newest first; a band that more articles than this share within days is one that says little.
    private const int RowsPerBand = 8;

    private const int MostMembers = 100;

    private const string MembershipRow = "story";

    // Longer than the window, so that the articles around one moment are in two periods at most.
    private static readonly TimeSpan Period = TimeSpan.FromDays(14);

    // What outlets take over they take over within days; the same headline a month later is another event.
    private static readonly TimeSpan Window = TimeSpan.FromDays(3);

    /// <summary>
    /// The story's id, which is the id of its first article: the article's own where it starts one. Null for an article
    /// whose headline and text are too short to compare.
    /// </summary>
    /// <param name="article">The article; id, source, title and time are read.</param>
    /// <param name="text">Its text as plain text; may be empty.</param>
    /// <param name="cancellationToken">Stops between two rows; the next try completes what is missing.</param>
    public async Task<string?> FindOrStartAsync(Article article, string text, CancellationToken cancellationToken)
    {
        var known = await MembershipAsync(article.Id, cancellationToken);
        if (known is { Complete: true })
            return known.StoryId;
        var published = article.Published.Utc;
        var fingerprint = StoryFingerprint.Of(article.SourceId, article.Title, text);
        var bands = fingerprint.Bands();
        if (bands.Count == 0)
            return null;
        // The own rows come before the search: of two articles that arrive together at least one sees the other.
        var row = JsonSerializer.Serialize(StoryBandRow.Of(article.Id, published, fingerprint), StoryJson.Readable.StoryBandRow);
        await Task.WhenAll(bands.Select(band =>
            tables.UpsertAsync(StoreNames.StoriesTable, new TableRow(BandKey(PeriodOf(published), band), TimeKey(published, article.Id), row), cancellationToken)));
        var found = known?.StoryId ?? await SearchAsync(article.Id, published, fingerprint, bands, cancellationToken) ?? article.Id;
        var storyId = await ClaimAsync(article.Id, found, cancellationToken);
        await JoinAsync(storyId, article, cancellationToken);
        return storyId;
    }

    /// <summary>The articles of a story, earliest first: the first one is the first publisher. At most 100.</summary>
    public async Task<IReadOnlyList<StoryMember>> MembersAsync(string storyId, CancellationToken cancellationToken)
    {
        var rows = await tables.ScanAsync(StoreNames.StoriesTable, storyId, "m", "n", MostMembers, cancellationToken);
        return [.. rows.Select(row => JsonSerializer.Deserialize(row.Json, StoryJson.Readable.StoryMember)!).OrderBy(member => member.Published)];
    }

    private async Task<string?> SearchAsync(
        string id, DateTimeOffset published, StoryFingerprint fingerprint, IReadOnlyList<string> bands, CancellationToken cancellationToken)
    {
        var (from, to) = (Moved(published, -Window), Moved(published, Window));
        var keys = bands.SelectMany(band => new[] { PeriodOf(from), PeriodOf(to) }.Distinct().Select(period => BandKey(period, band)));
        var rows = await Task.WhenAll(keys.Select(key => tables.ScanAsync(
            StoreNames.StoriesTable, key, TimeKey(to, ""), TimeKey(from, ""), RowsPerBand, cancellationToken)));
        var others = rows.SelectMany(found => found)
            .Select(row => JsonSerializer.Deserialize(row.Json, StoryJson.Readable.StoryBandRow)!)
            .Where(other => other.ArticleId != id)
            .DistinctBy(other => other.ArticleId)
            .Where(other => SameStory.Is(fingerprint, other.Fingerprint()))
            .OrderBy(other => other.Published).ThenBy(other => other.ArticleId, StringComparer.Ordinal);
        if (others.FirstOrDefault() is not { } nearest)
            return null;
        // Where the other one is being read at this very moment, the earlier of the two is the story, for both.
        var earlier = (nearest.Published, nearest.ArticleId).CompareTo((published, id)) < 0 ? nearest.ArticleId : id;
        return await ClaimAsync(nearest.ArticleId, earlier, cancellationToken);
    }

    // The story of an article: what is given here, or what somebody decided before.
    private async Task<string> ClaimAsync(string articleId, string storyId, CancellationToken cancellationToken)
    {
        var mine = new StoryMembership(storyId, Complete: false);
        while (true)
        {
            if (await MembershipAsync(articleId, cancellationToken) is { } decided)
                return decided.StoryId;
            if (await tables.InsertAsync(StoreNames.StoriesTable, MembershipRowOf(articleId, mine), cancellationToken))
                return storyId;
        }
    }

    private async Task JoinAsync(string storyId, Article article, CancellationToken cancellationToken)
    {
        var member = new StoryMember(article.Id, article.SourceId, article.Title, article.Published.Utc);
        await tables.UpsertAsync(
            StoreNames.StoriesTable,
            new TableRow(storyId, "m" + article.Id, JsonSerializer.Serialize(member, StoryJson.Readable.StoryMember)), cancellationToken);
        await tables.UpsertAsync(
            StoreNames.StoriesTable, MembershipRowOf(article.Id, new StoryMembership(storyId, Complete: true)), cancellationToken);
    }

    private async Task<StoryMembership?> MembershipAsync(string articleId, CancellationToken cancellationToken) =>
        await tables.GetAsync(StoreNames.StoriesTable, articleId, MembershipRow, cancellationToken) is { } row
            ? JsonSerializer.Deserialize(row.Json, StoryJson.Readable.StoryMembership)!
            : null;

    private static TableRow MembershipRowOf(string articleId, StoryMembership membership) =>
        new(articleId, MembershipRow, JsonSerializer.Serialize(membership, StoryJson.Readable.StoryMembership));

    private static DateTimeOffset Moved(DateTimeOffset time, TimeSpan by)
    {
        var ticks = Math.Clamp(time.UtcTicks + by.Ticks, DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks);
        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    // The period comes first: the rows that matter today lie side by side, however many years are behind them.
    private static string BandKey(long period, string band) => string.Create(CultureInfo.InvariantCulture, $"band~{period:D5}~{band}");

    private static long PeriodOf(DateTimeOffset time) => time.UtcTicks / Period.Ticks;

    // Newest first, so that a scan of a few rows sees the articles of these days.
    private static string TimeKey(DateTimeOffset time, string articleId) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - time.UtcTicks:D19}-{articleId}");
}
