using Aggregator.Articles;
using Aggregator.Extract;
using Aggregator.Fetch;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Recheck;

/// <summary>Looks at an article's page again, with the validators of the last time, as politely as the first.</summary>
public sealed class PageWatch(IFetcher fetcher, PageReader pages, RecheckStates states, CollectOptions options, TimeProvider clock)
{
    private const int MostAttempts = 3;

    /// <summary>What the page of <paramref name="article"/> shows now. What was learned is kept for the next look.</summary>
    public async Task<PageLook> LookAsync(Article article, Source source, int attempt, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(article.OriginalUrl, UriKind.Absolute, out var url))
            return new PageLook.Unchanged();
        var state = await states.FindAsync(article.Id, cancellationToken);
        var request = new FetchRequest(url) { Purpose = FetchPurpose.Page, ETag = state.ETag, LastModified = state.LastModified };
        switch (await fetcher.FetchAsync(request, cancellationToken))
        {
            case FetchOutcome.HostBusy busy:
                return new PageLook.Later(busy.RetryIn, CountsAsAttempt: false);
            case FetchOutcome.Failed { Kind: FetchFailure.NotFound }:
                return await MissingAsync(article, state, cancellationToken);
            case FetchOutcome.Fetched { Document: var document } when LeadsToFrontPage(url, document.FinalUrl):
                return await MissingAsync(article, state, cancellationToken);
            case FetchOutcome.Fetched { Document: var document }:
                await SeenAsync(article, state, state with { ETag = document.ETag, LastModified = document.LastModified }, cancellationToken);
                return await ReadAsync(document, source, cancellationToken);
            case FetchOutcome.NotModified:
                await SeenAsync(article, state, state, cancellationToken);
                return new PageLook.Unchanged();
            case FetchOutcome.Failed failed when PageReader.IsPassing(failed.Kind) && attempt < MostAttempts:
                var pause = options.RetryPause * (attempt + 1);
                return new PageLook.Later(failed.RetryAfter > pause ? failed.RetryAfter.Value : pause, CountsAsAttempt: true);
            default:
                return new PageLook.Unchanged();
        }
    }

    private async Task<PageLook> ReadAsync(FetchedDocument document, Source source, CancellationToken cancellationToken)
    {
        if (await pages.ExtractAsync(document, source, cancellationToken) is not PageOutcome.Read page)
            return new PageLook.Unchanged();
        return RetractionNotice.Find(page.Article) is null ? new PageLook.Read(page) : new PageLook.Retracted();
    }

    // Servers stumble: only what is still gone after a pause is gone. A message that comes too early waits for the rest of it.
    private async Task<PageLook> MissingAsync(Article article, RecheckState state, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var since = state.MissingSince ?? now;
        if (state.MissingSince is null)
            await states.SaveAsync(article.Id, state with { MissingSince = now }, cancellationToken);
        var left = options.RetryPause - (now - since);
        return left <= TimeSpan.Zero ? new PageLook.Gone() : new PageLook.Later(left, CountsAsAttempt: false);
    }

    private async Task SeenAsync(Article article, RecheckState before, RecheckState now, CancellationToken cancellationToken)
    {
        now = now with { MissingSince = null };
        if (now != before)
            await states.SaveAsync(article.Id, now, cancellationToken);
    }

    // Many outlets answer for a page that is gone with their front page instead of 404.
    private static bool LeadsToFrontPage(Uri asked, Uri found) =>
        asked.AbsolutePath.Length > 1 && found is { AbsolutePath: "/", Query: "" };
}
