using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Recheck;

/// <summary>
/// Asks for every article to be looked at again an hour, a day and a week after it could first be read here. It follows the
/// change stream at these distances, so nothing is written for an article until its page was looked at.
/// </summary>
public sealed class RecheckScheduler(RecheckStates states, ChangeStream stream, IQueues queues, CollectOptions options, TimeProvider clock)
{
    private const int MostAtOnce = 500;

    private static readonly (string Name, TimeSpan After)[] Steps =
        [("hour", TimeSpan.FromHours(1)), ("day", TimeSpan.FromDays(1)), ("week", TimeSpan.FromDays(7))];

    /// <summary>Sends a message for each article that is due; how many. What is left over is due the next time.</summary>
    public async Task<int> EnqueueDueAsync(CancellationToken cancellationToken)
    {
        if (!options.ReadPages)
            return 0;
        var asked = 0;
        foreach (var (name, after) in Steps)
            asked += await EnqueueAsync(name, clock.GetUtcNow() - after, cancellationToken);
        return asked;
    }

    // The position is kept after the messages are sent: a round that breaks off asks for some twice.
    private async Task<int> EnqueueAsync(string step, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (await states.PositionAsync(step, cancellationToken) is not { } position)
        {
            // What is older than the first round was there before anybody looked again.
            await states.SavePositionAsync(step, ChangeCursor.At(until), cancellationToken);
            return 0;
        }
        var page = await stream.ReadAsync(position, until, MostAtOnce, cancellationToken);
        var ids = page.Changes.Where(change => change.Kind == ChangeKind.Created).Select(change => change.ArticleId).Distinct(StringComparer.Ordinal);
        var messages = ids.Select(id => StoreJson.Write(new RecheckArticleMessage(id))).ToList();
        await queues.SendEachAsync(StoreNames.RecheckArticleQueue, messages, cancellationToken);
        await states.SavePositionAsync(step, page.Next, cancellationToken);
        return messages.Count;
    }
}
