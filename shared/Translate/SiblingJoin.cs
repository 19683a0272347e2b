using Aggregator.Articles;
using Aggregator.Normalise;
using Aggregator.Store;

namespace Aggregator.Translate;

/// <summary>That the page of one article names another, or is named by it.</summary>
internal sealed record SiblingNote(string? Language);

/// <summary>
/// Joins articles that are one text in several languages of their outlet. A page may name anything, so naming is only noted
/// within one site, and it only counts between articles of one source, or where both name each other. Whichever of them
/// comes first, the other completes the group; everything may be repeated.
/// </summary>
internal sealed class SiblingJoin(ITables tables, ArticleStore articles, TranslationDocuments documents)
{
    // No outlet has more languages.
    private const int MostNotes = 24;
    private const string Names = "names-", NamedBy = "named-";

    /// <summary>Notes what the pages name, and marks the siblings that are stored by now.</summary>
    public async Task JoinAsync(IReadOnlyList<Article> given, CancellationToken cancellationToken)
    {
        await NoteAsync(given, cancellationToken);
        var notes = await NotesAsync([.. given.Select(article => article.Id)], cancellationToken);
        foreach (var (article, direct) in given.Zip(notes).Where(one => one.Second.Count > 0))
            await JoinAsync(article, direct, cancellationToken);
    }

    private async Task NoteAsync(IReadOnlyList<Article> given, CancellationToken cancellationToken)
    {
        var writes = new Dictionary<(string, string), TableWrite>();
        foreach (var article in given)
        {
            foreach (var link in article.Siblings)
            {
                if (UrlNormaliser.Canonicalise(link.Url) is not { } address || !Site.AreSame(new Uri(address), new Uri(article.Url)))
                    continue;
                var other = ArticleId.FromUrl(address);
                if (other == article.Id)
                    continue;
                Write(article.Id, Names + other, link.Language);
                Write(other, NamedBy + article.Id, article.Language);
            }
        }
        if (writes.Count > 0)
            await tables.WriteEachAsync(StoreNames.SiblingsTable, [.. writes.Values], cancellationToken);

        void Write(string partition, string row, string? language) => writes[(partition, row)] =
            new TableWrite(TableWriteKind.Upsert, new TableRow(partition, row, StoreJson.Write(new SiblingNote(language))));
    }

    // Of each article: whom it names (true) and who names it.
    private async Task<IReadOnlyList<ILookup<string, bool>>> NotesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var rows = await tables.ScanEachAsync(
            StoreNames.SiblingsTable, [.. ids.Select(id => new RowRange(id, null, null, 2 * MostNotes))], cancellationToken);
        return [.. rows.Select(found => found.ToLookup(
            row => row.RowKey[Names.Length..], row => row.RowKey.StartsWith(Names, StringComparison.Ordinal), StringComparer.Ordinal))];
    }

    private async Task JoinAsync(Article article, ILookup<string, bool> direct, CancellationToken cancellationToken)
    {
        var near = direct.Select(one => one.Key).Take(MostNotes).ToList();
        // Two that both name a third are siblings too.
        var beyond = (await NotesAsync(near, cancellationToken)).SelectMany(notes => notes.Select(one => one.Key));
        var ids = near.Concat(beyond).Where(id => id != article.Id).Distinct(StringComparer.Ordinal).Take(2 * MostNotes).ToList();
        var accepted = (await articles.FindManyAsync(ids, cancellationToken)).OfType<Article>()
            .Where(other => other.Withdrawn is null && !TranslationOptions.AreSame(other.Language, article.Language) && Counts(article, other, direct));
        // The one that both sides name goes before one that only claims to be it.
        foreach (var one in accepted.GroupBy(other => other.Language, StringComparer.Ordinal)
            .Select(language => language.OrderByDescending(other => direct[other.Id].Count()).ThenBy(other => other.VisibleFrom).ThenBy(other => other.Id, StringComparer.Ordinal).First()))
        {
            await documents.SaveSiblingAsync(article.Id, new SiblingMarker(one.Id, one.Language, one.VisibleFrom), cancellationToken);
            var back = (await documents.SiblingsAsync(one.Id, cancellationToken)).FirstOrDefault(known => known.Language == article.Language);
            if (back is null || back.ArticleId == article.Id)
                await documents.SaveSiblingAsync(one.Id, new SiblingMarker(article.Id, article.Language, article.VisibleFrom), cancellationToken);
        }
    }

    private static bool Counts(Article article, Article other, ILookup<string, bool> direct) =>
        article.SourceId == other.SourceId || (direct[other.Id].Distinct().Count() == 2 && Site.AreSame(new Uri(article.Url), new Uri(other.Url)));
}
