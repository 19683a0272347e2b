using Aggregator.Insight;
using Aggregator.Insight.Coverage;
using Aggregator.Publish.Api;
using Aggregator.Publish.Copies;
using Aggregator.Publish.Dumps;
using Aggregator.Publish.Exchange;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Limits;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Packages;
using Aggregator.Publish.Pages;
using Aggregator.Publish.Reviews;
using Aggregator.Publish.Status;
using Aggregator.Publish.Widgets;
using Aggregator.Recheck;
using Aggregator.Search;
using Aggregator.Store;
using Aggregator.Stories;
using Aggregator.Translate;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aggregator.Publish;

/// <summary>Registers everything that readers and machines get.</summary>
public static class PublishRegistration
{
    /// <summary>
    /// Adds the outputs. The catalogue, the ports of the store and the configuration are added elsewhere; the settings are
    /// those of <see cref="PublishOptions"/>.
    /// </summary>
    public static IServiceCollection AddPublish(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ArticleStore>();
        services.TryAddSingleton<Timeline>();
        services.TryAddSingleton<EndpointStates>();
        services.TryAddSingleton<StoryFinder>();
        services.TryAddSingleton<ChangeStream>();
        services.TryAddSingleton<Withdrawals>();
        services.TryAddSingleton<Corrections>();
        services.TryAddSingleton<ChangeLog>();
        services.TryAddSingleton<ArticleWithdrawer>();
        services.TryAddSingleton<GivenUpWork>();
        services.TryAddSingleton(provider => PublishOptions.From(provider.GetRequiredService<IConfiguration>()));
        return services
            .AddTranslation()
            .AddSearch()
            .AddSingleton<ResponseCache>()
            .AddSingleton<SearchList>()
            .AddSingleton<SearchPages>()
            .AddSingleton<SearchApi>()
            .AddSingleton<SearchFeeds>()
            .AddSingleton<OpenSearch>()
            .AddSingleton<CardTranslations>()
            .AddSingleton<ArticleTranslations>()
            .AddSingleton<ArticlePages>()
            .AddSingleton<TranslationReports>()
            .AddSingleton<TranslationDesk>()
            .AddSingleton<ReportPages>()
            .AddSingleton<ReviewPages>()
            .AddSingleton<ReviewApi>()
            .AddSingleton<ArticleList>()
            .AddSingleton<TodayStories>()
            .AddSingleton<KeptPictures>()
            .AddSingleton<PlaceCoverage>()
            .AddSingleton<ArticleReader>()
            .AddSingleton<StoryReader>()
            .AddSingleton<PictureReader>()
            .AddSingleton<Assets>()
            .AddSingleton<SiteFiles>()
            .AddSingleton<HealthReport>()
            .AddSingleton<PageRenderer>()
            .AddSingleton<PageComposer>()
            .AddSingleton<StatusReader>()
            .AddSingleton<SitePages>()
            .AddSingleton<ListPages>()
            .AddSingleton<ListLoader>()
            .AddSingleton<HomePages>()
            .AddSingleton<StoryPages>()
            .AddSingleton<PlacePages>()
            .AddSingleton<GalleryPages>()
            .AddSingleton<InformationPages>()
            .AddSingleton<CopyPages>()
            .AddSingleton<CopyCounts>()
            .AddSingleton<RecentChanges>()
            .AddSingleton<WebManifest>()
            .AddSingleton<DeveloperPages>()
            .AddSingleton<FeedContent>()
            .AddSingleton<FeedPublisher>()
            .AddSingleton<ArticleApi>()
            .AddSingleton<ExchangeApi>()
            .AddSingleton<ReadyPackages>()
            .AddSingleton<PackageStore>()
            .AddSingleton<PackageLoader>()
            .AddSingleton<PackageBuilder>()
            .AddSingleton<PackageReader>()
            .AddSingleton<PackageApi>()
            .AddSingleton<PackagePages>()
            .AddSingleton<BasketPages>()
            .AddSingleton<QueueReader>()
            .AddSingleton<StoryApi>()
            .AddSingleton<ChangeApi>()
            .AddSingleton<CatalogueApi>()
            .AddSingleton<CoverageStore>()
            .AddSingleton<CoverageCounter>()
            .AddSingleton<CoverageApi>()
            .AddSingleton<DumpBuilder>()
            .AddSingleton<DumpReader>()
            .AddSingleton<WithdrawalFollowUp>()
            .AddSingleton<WithdrawalApi>()
            .AddSingleton<RevocationApi>()
            .AddSingleton<ApiOperations>()
            .AddSingleton<OpenApi>()
            .AddSingleton<Opml>()
            .AddSingleton<Sitemaps.Sitemaps>()
            .AddWidgets()
            .AddSingleton(provider => LimitOptions.From(provider.GetRequiredService<IConfiguration>()))
            .AddSingleton<ClientCounts>()
            .AddSingleton<ApiKeys>()
            .AddSingleton<RateLimits>();
    }
}
