using Aggregator.Articles;
using Aggregator.Fetch;
using Aggregator.Sources;
using Aggregator.Store;
using Microsoft.Extensions.Logging;

namespace Aggregator.Extract;

/// <summary>What came of reading an article's page.</summary>
public abstract record PageOutcome
{
    private PageOutcome() { }

    /// <summary>The page was read. <paramref name="Url"/> is where it was found after redirects.</summary>
    public sealed record Read(ExtractedArticle Article, Uri Url) : PageOutcome;

    /// <summary>There is no article on it, or no page; asking again would not help.</summary>
    public sealed record Missing(string Reason) : PageOutcome
    {
        /// <summary>We did not ask for it: pages are not read by configuration.</summary>
        public bool IsByChoice { get; init; }
    }

    /// <summary>It could not be had now; <paramref name="RetryAfter"/> is what the server asked for, if it did.</summary>
    public sealed record Away(string Reason, TimeSpan? RetryAfter) : PageOutcome;

    /// <summary>Its host is busy with another request of ours; no attempt was made.</summary>
    public sealed record Busy(TimeSpan RetryIn) : PageOutcome;
}

/// <summary>Fetches and extracts the page of one entry.</summary>
public sealed partial class PageReader(IFetcher fetcher, CollectOptions options, ILogger<PageReader> log) : IDisposable
{
    // A hostile page becomes a tree of many times its size. More trees at once than processors only cost memory.
    private readonly SemaphoreSlim trees = new(Environment.ProcessorCount);

    /// <summary>Reads the page that <paramref name="entry"/> links to, with the source's own rules, where it has any.</summary>
    public async Task<PageOutcome> ReadAsync(StoredEntry entry, Source source, CancellationToken cancellationToken)
    {
        if (!options.ReadPages)
            return new PageOutcome.Missing("Article pages are not read by configuration.") { IsByChoice = true };
        // The link as it was given: its canonical form is our name for it, not always an address that answers.
        var url = new Uri(entry.Entry.Link ?? entry.Url);
        var outcome = await fetcher.FetchAsync(new FetchRequest(url) { Purpose = FetchPurpose.Page }, cancellationToken);
        PageOutcome page = outcome switch
        {
            FetchOutcome.Fetched { Document: var document } => await ExtractAsync(document, source, cancellationToken),
            FetchOutcome.HostBusy { RetryIn: var retryIn } => new PageOutcome.Busy(retryIn),
            FetchOutcome.Failed failed when IsPassing(failed.Kind) => new PageOutcome.Away(failed.Reason, failed.RetryAfter),
            FetchOutcome.Failed failed => new PageOutcome.Missing(failed.Reason),
            _ => new PageOutcome.Missing("The server answered 304 to a request without conditions."),
        };
        if (EntryPolicy.PageFailure(page) is { } reason)
            LogUnread(entry.EndpointId, url, reason);
        return page;
    }

    public void Dispose() => trees.Dispose();

    /// <summary>What a document that was fetched already says.</summary>
    public async Task<PageOutcome> ExtractAsync(FetchedDocument document, Source source, CancellationToken cancellationToken)
    {
        await trees.WaitAsync(cancellationToken);
        try
        {
            return Extract(document, source);
        }
        finally
        {
            trees.Release();
        }
    }

    private static PageOutcome Extract(FetchedDocument document, Source source) =>
        PageExtractor.Extract(document.Body, document.ContentType, document.FinalUrl, source.PageRule) switch
        {
            ExtractionOutcome.Extracted { Article: var article } => new PageOutcome.Read(article, document.FinalUrl),
            ExtractionOutcome.NotAnArticle { Reason: var reason } => new PageOutcome.Missing(reason),
            _ => throw new InvalidOperationException("Unknown extraction outcome."),
        };

    /// <summary>Whether a failure is likely to be over after a while.</summary>
    internal static bool IsPassing(FetchFailure kind) => kind is
        FetchFailure.ConnectionFailed or FetchFailure.NameNotFound or FetchFailure.TimedOut
        or FetchFailure.Throttled or FetchFailure.ServerError or FetchFailure.BadEncoding;

    [LoggerMessage(LogLevel.Information, "{Endpoint}: the page {Url} could not be read: {Reason}")]
    private partial void LogUnread(string endpoint, Uri url, string reason);
}
