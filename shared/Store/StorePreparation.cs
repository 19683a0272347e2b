using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aggregator.Store;

/// <summary>Creates what the store must hold. A store that is away at start is tried again until it is there.</summary>
public sealed partial class StorePreparation(ITables tables, IQueues queues, TimeProvider clock, ILogger<StorePreparation> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private bool prepared;

    /// <summary>One try; false, with the reason logged, when the store is away.</summary>
    public async Task<bool> TryPrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await tables.CreateTablesAsync(StoreNames.Tables, cancellationToken);
            await queues.CreateQueuesAsync(StoreNames.Queues, cancellationToken);
            prepared = true;
        }
        catch (StoreUnavailableException away)
        {
            LogAway(away.Message);
        }
        return prepared;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!prepared && !await TryPrepareAsync(stoppingToken))
            await Task.Delay(Pause, clock, stoppingToken);
    }

    [LoggerMessage(LogLevel.Error, "The store cannot be prepared, trying again: {Reason}")]
    private partial void LogAway(string reason);
}
