using Aggregator.Fetch;
using Aggregator.Sources;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Newsroom;

/// <summary>Lets the simulated press answer for every source of an application: the demo.</summary>
public static class SimulatedPress
{
    /// <summary>Where the press translates its own texts, with LibreTranslate's interface; reached over its own network only.</summary>
    public const string TranslationAddress = "http://" + Translate.TranslationDesk.Host + "/";

    /// <summary>
    /// Gives the catalogue the demo's agreements and adds the press itself. The setting <c>Press</c> names one that runs in
    /// another process already; <c>Newsroom:ArticlesPerSource</c> says how much it has published.
    /// </summary>
    public static IServiceCollection AddSimulatedPress(this IServiceCollection services, IConfiguration configuration)
    {
        var catalogue = services.Last(service => service.ServiceType == typeof(Catalogue)).ImplementationInstance as Catalogue;
        var options = configuration.GetSection("Newsroom").Get<NewsroomOptions>() ?? new NewsroomOptions();
        return services
            .AddSingleton(DemoAgreements.Apply(catalogue ?? throw new InvalidOperationException("Add the catalogue first.")))
            .AddSingleton(provider => new PressRoom(
                provider.GetRequiredService<Catalogue>(), options with { TimeProvider = provider.GetRequiredService<TimeProvider>() },
                configuration["Press"] is { Length: > 0 } address ? new Uri(address) : null));
    }

    /// <summary>Starts the press, if one was added, and lets the fetcher know where it is.</summary>
    public static async Task StartSimulatedPressAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetService<PressRoom>() is { } press)
            services.GetRequiredService<LoopbackPress>().Address = await press.OpenAsync(cancellationToken);
    }

    /// <summary>The press of this application: its own, or one that runs elsewhere.</summary>
    private sealed class PressRoom(Catalogue catalogue, NewsroomOptions options, Uri? elsewhere) : IAsyncDisposable
    {
        private NewsroomServer? own;

        public async Task<Uri> OpenAsync(CancellationToken cancellationToken)
        {
            if (elsewhere is not null)
                return elsewhere;
            own = await NewsroomServer.StartAsync(catalogue, options, cancellationToken);
            return own.Address;
        }

        public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
