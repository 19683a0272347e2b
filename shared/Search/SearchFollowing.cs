using Aggregator.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aggregator.Search;

/// <summary>
/// Keeps the index of every instance up to date while it runs. A timer function would not do: timers run on one instance
/// only, and each answers from its own file.
/// </summary>
public sealed partial class SearchFollowing(IndexKeeper keeper, SearchOptions options, TimeProvider clock, ILogger<SearchFollowing> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Run(() => keeper.FollowAsync(stoppingToken), stoppingToken);
            }
            catch (StoreUnavailableException away)
            {
                LogAway(away.Message);
            }
            await Task.Delay(options.FollowEvery, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The search index cannot be brought up to date, trying again: {Reason}")]
    private partial void LogAway(string reason);
}
