using Aggregator.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aggregator.Publish.Widgets;

/// <summary>
/// Writes what this instance has counted, once a minute and at the end. A timer function would not do: timers run on one
/// instance only, and each holds its own counts. What a process that dies has not written is lost.
/// </summary>
public sealed partial class WidgetCounting(WidgetCounts counts, TimeProvider clock, ILogger<WidgetCounting> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Every, clock, stoppingToken);
            await WriteAsync(stoppingToken);
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await counts.WriteAsync(cancellationToken);
        }
        catch (StoreUnavailableException away)
        {
            LogAway(away.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Loads of widgets cannot be written, trying again: {Reason}")]
    private partial void LogAway(string reason);
}
