using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Collect;

/// <summary>Every minute: asks for a second look at articles that are due for one, and follows agreements that changed.</summary>
public sealed class RecheckArticles(Pipeline pipeline)
{
    [Function(nameof(RecheckArticles))]
    public Task RunAsync([TimerTrigger("%RecheckSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        pipeline.RecheckArticlesAsync(cancellationToken);
}
