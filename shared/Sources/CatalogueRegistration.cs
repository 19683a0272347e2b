using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Sources;

/// <summary>Registers the catalogue.</summary>
public static class CatalogueRegistration
{
    /// <summary>
    /// Loads the catalogue at once, from the folder in the setting <c>Catalogue</c> or the built-in one, so that a broken
    /// one keeps the program from starting: see <see cref="CatalogueException"/>.
    /// </summary>
    public static IServiceCollection AddCatalogue(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(configuration["Catalogue"] is { Length: > 0 } folder ? CatalogueLoader.Load(folder) : CatalogueLoader.Load());
}
