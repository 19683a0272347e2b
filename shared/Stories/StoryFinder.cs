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
    private const int MostMembers = 100;

    // Enough to share pages and parsed rows; each may bring dozens of rows, and many functions run at once.
    private const int SearchedTogether = 8;

    // Only saves reading; a fingerprint does not change once its article is complete.
    private readonly RecentFingerprints recent = new();

    /// <summary>
    /// The story's id, which is the id of its first article: the article's own where it starts one. Null for an article
    /// whose headline and text are too short to compare.
    /// </summary>
    /// <param name="article">The article; id, source, title and time are read.</param>
    /// <param name="text">Its text as plain text; may be empty.</param>
    /// <param name="cancellationToken">Stops between two rows; the next try completes what is missing.</param>
    public async Task<string?> FindOrStartAsync(Article article, string text, CancellationToken cancellationToken) =>
        (await FindOrStartAsync([(article, text)], cancellationToken))[0];

    /// <summary>The same for many articles, none of them twice, as if each were looked for at the same moment.</summary>
    public async Task<IReadOnlyList<string?>> FindOrStartAsync(
        IReadOnlyList<(Article Article, string Text)> articles, CancellationToken cancellationToken)
    {
        var known = (await tables.GetEachAsync(
            StoreNames.StoriesTable, [.. articles.Select(one => new RowKey(one.Article.Id, StoryKeys.Membership))], cancellationToken)).Select(Membership).ToList();
        var stories = known.Select(membership => membership?.StoryId).ToArray();
        var joined = await JoinedAsync(articles, stories, cancellationToken);
        var open = Enumerable.Range(0, articles.Count).Where(index => !joined.Contains(index))
            .Select(index => NewArticle.Of(index, articles[index].Article, articles[index].Text))
            .Where(one => one.Bands.Count > 0).ToList();
        // The own rows come before the search: of two articles that arrive together at least one sees the other.
        await WriteAsync(TableWriteKind.Upsert, open.Select(FingerprintRowOf).Concat(open.SelectMany(BandRows)), cancellationToken);
        foreach (var one in open)
            recent.Keep(one.Article.Id, FingerprintOf(one));
        foreach (var some in open.Where(one => known[one.Index] is null).Chunk(SearchedTogether))
            await SearchAsync(some, stories, cancellationToken);
        await ClaimAsync(open, stories, cancellationToken);
        // Written last of all: whoever stands in its story is complete.
        await WriteAsync(TableWriteKind.Upsert, open.Select(one => MemberRowOf(stories[one.Index]!, one.Article)), cancellationToken);
        return stories;
    }

    /// <summary>The articles of a story, earliest first: the first one is the first publisher. At most 100.</summary>
    public async Task<IReadOnlyList<StoryMember>> MembersAsync(string storyId, CancellationToken cancellationToken)
    {
        var rows = await tables.ScanAsync(StoreNames.StoriesTable, storyId, "m", "n", MostMembers, cancellationToken);
        return [.. rows.Select(row => JsonSerializer.Deserialize(row.Json, StoryJson.Readable.StoryMember)!).OrderBy(member => member.Published)];
    }

    private async Task SearchAsync(IReadOnlyList<NewArticle> articles, string?[] stories, CancellationToken cancellationToken)
    {
        var ranges = articles.Select(one => StoryKeys.Near(one.Published, one.Bands).ToList()).ToList();
        var rows = await tables.ScanEachAsync(StoreNames.StoriesTable, [.. ranges.SelectMany(own => own)], cancellationToken);
        var near = new List<HashSet<string>>();
        var at = 0;
        foreach (var own in ranges)
        {
            near.Add(NearIds(rows, at, own.Count));
            at += own.Count;
        }
        var known = await FingerprintsAsync([.. near.SelectMany(ids => ids).Distinct(StringComparer.Ordinal)], cancellationToken);
        foreach (var (one, ids) in articles.Zip(near))
            stories[one.Index] = await NearestAsync(one, [.. ids.Where(known.ContainsKey).Select(id => known[id])], cancellationToken) ?? one.Article.Id;
    }

    private static HashSet<string> NearIds(IReadOnlyList<IReadOnlyList<TableRow>> rows, int from, int count)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var range = from; range < from + count; range++)
        {
            foreach (var row in rows[range])
                ids.Add(StoryKeys.ArticleOf(row));
        }
        return ids;
    }

    // An article stands under many bands, and a day's articles meet each other again and again: each is read once.
    private async Task<Dictionary<string, StoryFingerprintRow>> FingerprintsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, StoryFingerprintRow>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var id in ids)
        {
            if (recent.Find(id) is { } row)
                known[id] = row;
            else
                missing.Add(id);
        }
        var rows = await tables.GetEachAsync(StoreNames.StoriesTable, [.. missing.Select(id => new RowKey(id, StoryKeys.Fingerprint))], cancellationToken);
        foreach (var (id, row) in missing.Zip(rows))
        {
            if (row is null)
                continue;
            known[id] = JsonSerializer.Deserialize(row.Json, StoryJson.Readable.StoryFingerprintRow)!;
            recent.Keep(id, known[id]);
        }
        return known;
    }

    private async Task<string?> NearestAsync(NewArticle one, IReadOnlyList<StoryFingerprintRow> near, CancellationToken cancellationToken)
    {
        var (id, published) = (one.Article.Id, one.Published);
        var others = near
            .Where(other => other.ArticleId != id && SameStory.Is(one.Fingerprint, other.Fingerprint))
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
        var mine = new StoryMembership(storyId);
        while (true)
        {
            if (await MembershipAsync(articleId, cancellationToken) is { } decided)
                return decided.StoryId;
            if (await tables.InsertAsync(StoreNames.StoriesTable, MembershipRowOf(articleId, mine), cancellationToken))
                return storyId;
        }
    }

    // The same for many: most stories are new, so all are written first and only those that were decided before are read.
    private async Task ClaimAsync(List<NewArticle> articles, string?[] stories, CancellationToken cancellationToken)
    {
        var held = await WriteAsync(
            TableWriteKind.Insert, articles.Select(one => MembershipRowOf(one.Article.Id, new StoryMembership(stories[one.Index]!))), cancellationToken);
        foreach (var (one, isOurs) in articles.Zip(held))
        {
            if (!isOurs)
                stories[one.Index] = await ClaimAsync(one.Article.Id, stories[one.Index]!, cancellationToken);
        }
    }

    // Those that stand in their story already; only what was decided before is asked for.
    private async Task<HashSet<int>> JoinedAsync(
        IReadOnlyList<(Article Article, string Text)> articles, string?[] stories, CancellationToken cancellationToken)
    {
        var decided = Enumerable.Range(0, articles.Count).Where(index => stories[index] is not null).ToList();
        if (decided.Count == 0)
            return [];
        var rows = await tables.GetEachAsync(
            StoreNames.StoriesTable, [.. decided.Select(index => new RowKey(stories[index]!, StoryKeys.Member(articles[index].Article.Id)))], cancellationToken);
        return [.. decided.Zip(rows).Where(pair => pair.Second is not null).Select(pair => pair.First)];
    }

    private Task<IReadOnlyList<bool>> WriteAsync(TableWriteKind kind, IEnumerable<TableRow> rows, CancellationToken cancellationToken) =>
        tables.WriteEachAsync(StoreNames.StoriesTable, [.. rows.Select(row => new TableWrite(kind, row))], cancellationToken);

    // What is compared stands once; under each band there is only a key that leads to it.
    private static TableRow FingerprintRowOf(NewArticle one) =>
        new(one.Article.Id, StoryKeys.Fingerprint, JsonSerializer.Serialize(FingerprintOf(one), StoryJson.Readable.StoryFingerprintRow));

    private static StoryFingerprintRow FingerprintOf(NewArticle one) => StoryFingerprintRow.Of(one.Article.Id, one.Published, one.Fingerprint);

    private static IEnumerable<TableRow> BandRows(NewArticle one) => StoryKeys.Pointers(one.Article.Id, one.Published, one.Bands);

    private static TableRow MemberRowOf(string storyId, Article article)
    {
        var member = new StoryMember(article.Id, article.SourceId, article.Title, article.Published.Utc);
        return new TableRow(storyId, StoryKeys.Member(article.Id), JsonSerializer.Serialize(member, StoryJson.Readable.StoryMember));
    }

    private async Task<StoryMembership?> MembershipAsync(string articleId, CancellationToken cancellationToken) =>
        Membership(await tables.GetAsync(StoreNames.StoriesTable, articleId, StoryKeys.Membership, cancellationToken));

    private static StoryMembership? Membership(TableRow? row) =>
        row is null ? null : JsonSerializer.Deserialize(row.Json, StoryJson.Readable.StoryMembership);

    private static TableRow MembershipRowOf(string articleId, StoryMembership membership) =>
        new(articleId, StoryKeys.Membership, JsonSerializer.Serialize(membership, StoryJson.Readable.StoryMembership));

    // An article whose story is not decided, with its place among those given.
    private sealed record NewArticle(int Index, Article Article, DateTimeOffset Published, StoryFingerprint Fingerprint, IReadOnlyList<string> Bands)
    {
        public static NewArticle Of(int index, Article article, string text)
        {
            var fingerprint = StoryFingerprint.Of(article.SourceId, article.Title, text);
            return new NewArticle(index, article, article.Published.Utc, fingerprint, fingerprint.Bands());
        }
    }
}
