using Aggregator.Articles;
using Aggregator.Normalise;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Cli;

/// <summary>Takes one page in as if an endpoint of its outlet had named it.</summary>
internal sealed class SinglePage(
    Catalogue catalogue, Pipeline pipeline, EntryStore entries, ArticleStore articles, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether an article was stored, and words about it.</summary>
    public async Task<(bool Stored, string Words)> AddAsync(string url, CancellationToken cancellationToken)
    {
        if (UrlNormaliser.Canonicalise(url) is not { } canonical || !Uri.TryCreate(url, UriKind.Absolute, out var address))
            return (false, "This is not a web address.");
        if (EndpointFor(address) is not { } endpoint)
            return (false, $"No source of the catalogue is at {address.Host}, so nobody could be credited.");
        var id = ArticleId.FromUrl(canonical);
        var known = await entries.FindAsync(id, cancellationToken);
        await entries.SaveAsync(
            known is null ? NewEntry(id, canonical, url, endpoint) : known with { Progress = EntryProgress.Queued }, cancellationToken);
        var entry = await ReadAsync(id, cancellationToken);
        if (entry.Progress == EntryProgress.Dropped || entry.ArticleId is null)
            return (false, entry.Reason ?? "It could not be read.");
        var article = await articles.FindAsync(entry.ArticleId, cancellationToken);
        return (true, $"{article!.Id}  {article.Title} ({article.Published.Value:yyyy-MM-dd HH:mm zzz}){(entry.Reason is null ? "" : $"\n        {entry.Reason}")}");
    }

    // The pipeline leaves an entry queued while its host is busy.
    private async Task<StoredEntry> ReadAsync(string id, CancellationToken cancellationToken)
    {
        while (true)
        {
            await pipeline.ReadArticleAsync(new ReadArticleMessage(id), cancellationToken);
            var entry = await entries.FindAsync(id, cancellationToken);
            if (entry!.Progress != EntryProgress.Queued)
                return entry;
            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    // A title is needed only until the page gives one; a listing's entry is dropped when there is no article behind it.
    private StoredEntry NewEntry(string id, string canonical, string url, Endpoint endpoint) => new()
    {
        Id = id,
        Url = canonical,
        SourceId = endpoint.SourceId,
        EndpointId = endpoint.Id,
        Entry = new FeedEntry { Link = url },
        EntryHash = "",
        FirstSeen = clock.GetUtcNow(),
    };

    private Endpoint? EndpointFor(Uri address)
    {
        var host = Host(address);
        return catalogue.Sources.FirstOrDefault(source => Host(source.Homepage) == host)?.Endpoints[0]
            ?? catalogue.Endpoints.FirstOrDefault(endpoint => Host(endpoint.Url) == host);
    }

    private static string Host(Uri address) =>
        address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;
}
