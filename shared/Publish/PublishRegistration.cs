using Aggregator.Publish.Api;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Pages;
using Aggregator.Publish.Status;
using Aggregator.Store;
using Aggregator.Stories;
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
        services.TryAddSingleton(provider => PublishOptions.From(provider.GetRequiredService<IConfiguration>()));
        return services
            .AddSingleton<ResponseCache>()
            .AddSingleton<ArticleList>()
            .AddSingleton<StoryReader>()
            .AddSingleton<KeptPictures>()
            .AddSingleton<PlaceCoverage>()
            .AddSingleton<ArticleReader>()
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
            .AddSingleton<WebManifest>()
            .AddSingleton<FeedPublisher>()
            .AddSingleton<ArticleApi>();
    }
}
