using Aggregator.Classify;
using Aggregator.Extract;
using Aggregator.Fetch;
using Aggregator.Recheck;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Stories;

namespace Aggregator;

/// <summary>What fetching an endpoint needs.</summary>
public sealed record CollectStages(FetchScheduler Scheduler, EndpointJournal Journal, IFetcher Fetcher, EntryIntake Intake);

/// <summary>What turning an entry into an article needs.</summary>
public sealed record ReadStages(PageReader Pages, ArticleClassifier Classifier, StoryFinder Stories, PictureKeeper Pictures);

/// <summary>What looking at articles again needs.</summary>
public sealed record RecheckStages(
    RecheckScheduler Scheduler, TermsReview Terms, ArticleStore Articles, PageWatch Pages, ArticleWithdrawer Withdrawer);

/// <summary>What storing needs.</summary>
public sealed record StoreStages(EntryStore Entries, ArticleArchive Archive, CollectRequests Requests);
