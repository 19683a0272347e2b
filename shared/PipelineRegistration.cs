using Aggregator.Classify;
using Aggregator.Extract;
using Aggregator.Insight;
using Aggregator.Recheck;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Stories;
using Aggregator.Translate;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator;

/// <summary>Registers everything between the ports and the outputs.</summary>
public static class PipelineRegistration
{
    /// <summary>Adds the pipeline and what it is made of; the catalogue, the ports and the clock are added elsewhere.</summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services, IConfiguration configuration) => services
        .AddTranslation()
        .AddSingleton(configuration.GetSection("Collect").Get<CollectOptions>() ?? new CollectOptions())
        .AddSingleton<StorePreparation>()
        .AddHostedService(provider => provider.GetRequiredService<StorePreparation>())
        .AddSingleton<EndpointStates>()
        .AddSingleton<EntryStore>()
        .AddSingleton<EntryIntake>()
        .AddSingleton<ArticleStore>()
        .AddSingleton<Timeline>()
        .AddSingleton<ChangeLog>()
        .AddSingleton<ArticleArchive>()
        .AddSingleton<CollectRequests>()
        .AddSingleton<FetchScheduler>()
        .AddSingleton<EndpointInspector>()
        .AddSingleton<EndpointJournal>()
        .AddSingleton<PageReader>()
        .AddSingleton<PictureKeeper>()
        .AddSingleton<PlaceFinder>()
        .AddSingleton<ArticleClassifier>()
        .AddSingleton<StoryFinder>()
        .AddSingleton<ChangeStream>()
        .AddSingleton<RecheckStates>()
        .AddSingleton<RecheckScheduler>()
        .AddSingleton<PageWatch>()
        .AddSingleton<ArticleWithdrawer>()
        .AddSingleton<TermsReview>()
        .AddSingleton<RecheckStages>()
        .AddSingleton<CollectStages>()
        .AddSingleton<ReadStages>()
        .AddSingleton<StoreStages>()
        .AddSingleton<Pipeline>()
        .AddSingleton<GivenUpWork>()
        .AddSingleton<Setbacks>();
}
