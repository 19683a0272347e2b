using System.CommandLine;
using Aggregator.Fetch;
using Aggregator.Search;
using Aggregator.Sources;
using Aggregator.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aggregator.Cli;

/// <summary>Puts together what a command needs, from the same settings that the function app reads.</summary>
internal static class CommandHost
{
    /// <summary>--data DIR: the data folder of the app.</summary>
    public static Option<string> Data { get; } = new("--data")
    {
        Description = "The data folder of the app (embedded store).",
        DefaultValueFactory = _ => ".data",
        Recursive = true,
    };

    /// <summary>--replay DIR: answers every request from a recording.</summary>
    public static Option<string?> Replay { get; } = new("--replay")
    {
        Description = "Answer every request from this recording instead of the network.",
        Recursive = true,
    };

    /// <summary>All services, over the environment and the two options above.</summary>
    public static ServiceProvider Build(ParseResult arguments)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Storage"] = "embedded",
                ["PublicUrl"] = "http://localhost:7071",
            })
            .AddEnvironmentVariables()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Data"] = arguments.GetValue(Data),
                ["Replay"] = arguments.GetValue(Replay),
            })
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(TimeProvider.System)
            .AddLogging(logging => logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning))
            .AddCatalogue(configuration)
            .AddStore(configuration)
            .AddFetch(configuration)
            .AddPipeline(configuration)
            .AddSearch();
        return services.BuildServiceProvider();
    }

    /// <summary>The services, with the store's tables and queues created.</summary>
    public static async Task<ServiceProvider> BuildWithStoreAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var services = Build(arguments);
        if (!await services.GetRequiredService<StorePreparation>().TryPrepareAsync(cancellationToken))
            throw new StoreUnavailableException("The store cannot be opened; the reason is above.");
        return services;
    }
}
