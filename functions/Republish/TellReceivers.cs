using Aggregator.Publish.Push;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Republish;

/// <summary>Every few seconds: puts what has changed into the outbox of everybody who asked to be told.</summary>
public sealed class TellReceivers(PushDispatcher dispatcher)
{
    [Function(nameof(TellReceivers))]
    public Task RunAsync([TimerTrigger("%PushSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        dispatcher.RunAsync(cancellationToken);
}
