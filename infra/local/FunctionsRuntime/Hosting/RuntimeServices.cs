using Aggregator.Local.Discovery;
using Aggregator.Local.Http;
using Aggregator.Local.Invocation;
using Aggregator.Local.Queues;
using Aggregator.Local.Timers;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aggregator.Local.Hosting;

/// <summary>Everything that runs behind the attributes. Registered last, so that the app's own hosted services start first and stop last.</summary>
internal sealed class RuntimeServices(
    IConfiguration configuration, HostJson hostJson, IReadOnlyList<LocalFunction> functions, FunctionExecutionDelegate pipeline)
{
    // Leases are renewed after a third of this.
    private static readonly TimeSpan DefaultLease = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    public void AddTo(IServiceCollection services, TextWriter output)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<HostOptions>(options =>
        {
            options.ShutdownTimeout = LongestStop;
            options.ServicesStopConcurrently = true;
        });
        services.AddSingleton<MessageReader>();
        services.AddSingleton(new FunctionKeys(configuration));
        services.AddSingleton(provider => new RequestLimits(
            provider.GetRequiredService<IHostApplicationLifetime>(), provider.GetRequiredService<TimeProvider>(), hostJson.FunctionTimeout));
        services.AddSingleton(provider => new FunctionRunner(
            provider.GetRequiredService<IServiceScopeFactory>(), pipeline, hostJson.FunctionTimeout,
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddHostedService(provider => new StartReport(functions, provider.GetRequiredService<IServer>(), output));
        AddTimers(services);
        AddQueues(services);
        if (functions.Any(function => function.Body.ReturnsActionResult))
            services.AddMvcCore();
    }

    private void AddTimers(IServiceCollection services)
    {
        var storage = functions.Any(function => function.Trigger is TimerTrigger { UseMonitor: true }) ? EmbeddedFolder() : null;
        services.AddHostedService(provider => new TimerPump(
            functions,
            provider.GetRequiredService<FunctionRunner>(),
            new TimerMonitor(storage is null ? null : Path.Combine(storage, "timers")),
            provider.GetRequiredService<TimeProvider>()));
    }

    private string? EmbeddedFolder()
    {
        try
        {
            return QueueConnection.Read(TriggerReader.DefaultConnection, configuration).Folder;
        }
        catch (FormatException)
        {
            return null; // Timers alone need no storage.
        }
    }

    private void AddQueues(IServiceCollection services)
    {
        var lease = configuration.GetValue("Local:QueueLease", DefaultLease);
        if (lease <= TimeSpan.Zero)
            throw new StartRefusedException("The setting Local:QueueLease must be longer than nothing.");
        var connections = ReadConnections();
        services.AddSingleton(provider => new QueueReceivers(connections, hostJson.Queues.Base64, provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService(provider => new QueuePumps([.. functions
            .Where(function => function.Trigger is QueueTrigger)
            .Select(function => new QueuePump(
                function,
                provider.GetRequiredService<QueueReceivers>().For((QueueTrigger)function.Trigger),
                hostJson.Queues,
                lease,
                provider.GetRequiredService<FunctionRunner>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILoggerFactory>().CreateLogger($"Function.{function.Name}")))]));
    }

    private Dictionary<string, QueueConnection> ReadConnections()
    {
        var connections = new Dictionary<string, QueueConnection>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var name in functions.Select(function => function.Trigger).OfType<QueueTrigger>().Select(trigger => trigger.Connection).Distinct(StringComparer.Ordinal))
        {
            try
            {
                connections[name] = QueueConnection.Read(name, configuration);
            }
            catch (FormatException error)
            {
                var users = functions.Where(function => function.Trigger is QueueTrigger queue && queue.Connection == name);
                problems.Add($"{string.Join(", ", users.Select(function => function.Name))}: {error.Message}.");
            }
        }
        return problems.Count == 0 ? connections : throw new StartRefusedException(problems);
    }
}
