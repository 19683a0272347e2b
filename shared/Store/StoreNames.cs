namespace Aggregator.Store;

/// <summary>The names of every table, queue and container, in one place.</summary>
public static class StoreNames
{
    public const string SourcesTable = "Sources";
    public const string EntriesTable = "Entries";
    public const string ArticlesTable = "Articles";
    public const string ArticleVersionsTable = "ArticleVersions";
    public const string TimelineTable = "Timeline";
    public const string ChangesTable = "Changes";
    public const string StoriesTable = "Stories";
    public const string HostsTable = "Hosts";
    public const string ApiKeysTable = "ApiKeys";
    public const string RechecksTable = "Rechecks";
    public const string WebhooksTable = "Webhooks";
    public const string HubTable = "Hub";
    public const string OutboxTable = "Outbox";
    public const string DeliveriesTable = "Deliveries";

    /// <summary>Work that nobody will try again.</summary>
    public const string GivenUpTable = "GivenUp";

    /// <summary>Loads of widgets by key and day.</summary>
    public const string WidgetLoadsTable = "WidgetLoads";

    /// <summary>How often copies of articles were loaded, by day.</summary>
    public const string CopyCountsTable = "CopyCounts";

    /// <summary>Packages that partners saved, and what each package holds now.</summary>
    public const string PackagesTable = "Packages";

    /// <summary>Articles in other languages, and which articles are the outlet's own versions of each other.</summary>
    public const string TranslationsTable = "Translations";

    /// <summary>Every text that was ever translated.</summary>
    public const string TranslationMemoryTable = "TranslationMemory";

    /// <summary>What waits to be translated, what was spent, and how the engine is.</summary>
    public const string TranslationJobsTable = "TranslationJobs";

    /// <summary>Which pages name which as the same text in another language.</summary>
    public const string SiblingsTable = "Siblings";

    /// <summary>Errors in translations that readers reported.</summary>
    public const string TranslationReportsTable = "TranslationReports";

    public const string FetchSourceQueue = "fetch-source";
    public const string ReadArticleQueue = "read-article";
    public const string KeepPictureQueue = "keep-picture";
    public const string RecheckArticleQueue = "recheck-article";
    public const string WithdrawnQueue = "withdrawn";
    public const string DeliverQueue = "deliver";
    public const string ReplayQueue = "replay-webhook";
    public const string VerifyIntentQueue = "verify-intent";
    public const string TranslateQueue = "translate";

    /// <summary>Ends the name of a queue's poison queue, to which the Functions host moves what failed too often.</summary>
    public const string PoisonSuffix = "-poison";

    public const string BodiesContainer = "bodies";

    /// <summary>Pictures that may be shown, by article id.</summary>
    public const string PicturesContainer = "pictures";

    /// <summary>Published copies of the search index.</summary>
    public const string SearchContainer = "search";

    /// <summary>Counts of articles by day.</summary>
    public const string CoverageContainer = "coverage";

    /// <summary>Monthly descriptions of all articles, for whoever wants them at once.</summary>
    public const string DumpsContainer = "dumps";

    /// <summary>Scripts of widgets that pages of others may still name.</summary>
    public const string WidgetsContainer = "widgets";

    /// <summary>Packages as files.</summary>
    public const string PackagesContainer = "packages";

    /// <summary>Bodies of articles in other languages.</summary>
    public const string TranslationsContainer = "translations";

    /// <summary>Every table, for creation at start.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        SourcesTable, EntriesTable, ArticlesTable, ArticleVersionsTable, TimelineTable, ChangesTable, StoriesTable, HostsTable, ApiKeysTable, RechecksTable,
        WebhooksTable, HubTable, OutboxTable, DeliveriesTable, WidgetLoadsTable, CopyCountsTable, PackagesTable, GivenUpTable,
        TranslationsTable, TranslationMemoryTable, TranslationJobsTable, SiblingsTable, TranslationReportsTable,
    ];

    /// <summary>Every queue, for creation at start. The runtime makes the poison queues itself.</summary>
    public static IReadOnlyList<string> Queues { get; } =
    [
        FetchSourceQueue, ReadArticleQueue, KeepPictureQueue, RecheckArticleQueue, WithdrawnQueue, DeliverQueue, ReplayQueue, VerifyIntentQueue,
        TranslateQueue,
    ];
}
