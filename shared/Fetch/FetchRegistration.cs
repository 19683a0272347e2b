using Aggregator.Fetch.Transport;
using Aggregator.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aggregator.Fetch;

/// <summary>Composes the fetcher and its transport from configuration.</summary>
public static class FetchRegistration
{
    /// <summary>
    /// Adds <see cref="IFetcher"/>, <see cref="IPoster"/>, <see cref="IServiceCaller"/>, <see cref="IRecordings"/>, <see cref="FetchOptions"/> and <see cref="LoopbackPress"/>.
    /// Reads <c>Replay</c> (a folder: everything is answered from it), else <c>Demo</c> (everything is answered by the
    /// <see cref="LoopbackPress"/>), else asks the internet; <c>Record</c> (a folder: everything is written down); section
    /// <c>Fetch</c>. Needs <see cref="ITables"/>. Throws <see cref="InvalidDataException"/> or
    /// <see cref="InvalidOperationException"/> naming what is wrong with a folder or a setting.
    /// </summary>
    public static IServiceCollection AddFetch(this IServiceCollection services, IConfiguration configuration)
    {
        var options = FetchOptions.From(configuration);
        var replay = configuration["Replay"] is { Length: > 0 } folder ? new ReplayHandler(new ReplayFolder(folder)) : null;
        var record = configuration["Record"] is { Length: > 0 } target ? new RecordingFolder(target) : null;
        var isDemo = configuration.GetValue("Demo", defaultValue: false);

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<LoopbackPress>();
        services.AddSingleton<IRecordings>(replay is null ? new NoRecordings() : replay);
        services.AddSingleton(provider => new FetchTransport(Recorded(provider, record, replay ?? Live(provider, options, isDemo))));
        services.AddSingleton(PostOptions.From(configuration));
        services.AddSingleton<IPoster>(provider => new Poster(
            provider.GetRequiredService<PostOptions>(), options.UserAgent, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IServiceCaller>(provider => new ServiceCaller(
            isDemo ? provider.GetRequiredService<LoopbackPress>() : null, options.UserAgent, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IFetcher>(provider => new Fetcher(
            provider.GetRequiredService<FetchTransport>().Handler,
            provider.GetRequiredService<ITables>(),
            options,
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static HttpMessageHandler Live(IServiceProvider provider, FetchOptions options, bool isDemo) => isDemo
        ? new LoopbackHandler(provider.GetRequiredService<LoopbackPress>(), InternetTransport.Bare())
        : InternetTransport.Create(options);

    private static HttpMessageHandler Recorded(IServiceProvider provider, RecordingFolder? folder, HttpMessageHandler handler) =>
        folder is null ? handler : new RecordingHandler(folder, provider.GetRequiredService<TimeProvider>(), handler);

    /// <summary>Gives the handler an owner that disposes of it.</summary>
    private sealed record FetchTransport(HttpMessageHandler Handler) : IDisposable
    {
        public void Dispose() => Handler.Dispose();
    }
}
