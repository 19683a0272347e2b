using Aggregator.Store;
using Aggregator.Translate;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aggregator.Search;

/// <summary>Registers the search index.</summary>
public static class SearchRegistration
{
    /// <summary>Adds <see cref="SearchIndex"/> and <see cref="IndexKeeper"/>; the ports, the clock and the configuration are added elsewhere.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.TryAddSingleton<ArticleStore>();
        services.TryAddSingleton<Withdrawals>();
        services.AddTranslation();
        services.TryAddSingleton(provider => SearchOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.TryAddSingleton<SearchIndex>();
        services.TryAddSingleton<IndexedArticles>();
        services.TryAddSingleton<SnapshotStore>();
        services.TryAddSingleton<IndexBuilder>();
        services.TryAddSingleton<IndexKeeper>();
        return services;
    }

    /// <summary>The same, followed in the background for as long as the program runs.</summary>
    public static IServiceCollection AddSearchFollowing(this IServiceCollection services) =>
        services.AddSearch().AddHostedService<SearchFollowing>();
}
