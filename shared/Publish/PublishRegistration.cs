using Aggregator.Publish.Api;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Pages;
using Aggregator.Publish.Status;
using Aggregator.Search;
using Aggregator.Store;
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
        services.TryAddSingleton(provider => PublishOptions.From(provider.GetRequiredService<IConfiguration>()));
        return services
            .AddSearch()
            .AddSingleton<ResponseCache>()
            .AddSingleton<SearchList>()
            .AddSingleton<SearchPages>()
            .AddSingleton<SearchApi>()
            .AddSingleton<SearchFeeds>()
            .AddSingleton<OpenSearch>()
            .AddSingleton<ArticleList>()
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
            .AddSingleton<FeedPublisher>()
            .AddSingleton<ArticleApi>();
    }
}
