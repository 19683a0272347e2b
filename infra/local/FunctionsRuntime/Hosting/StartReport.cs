using Aggregator.Local.Discovery;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;

namespace Aggregator.Local.Hosting;

/// <summary>Prints every function, and after the start the addresses it is reached at.</summary>
internal sealed class StartReport(IReadOnlyList<LocalFunction> functions, IServer server, TextWriter output) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await output.WriteLineAsync(functions.Count == 0 ? "No functions." : "Functions:");
        var width = functions.Select(function => function.Name.Length).DefaultIfEmpty().Max();
        foreach (var function in functions)
            await output.WriteLineAsync($"  {function.Name.PadRight(width)}  {function.Trigger.Describe()}");
    }

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            await output.WriteLineAsync($"Listening on {address}");
        await output.FlushAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
