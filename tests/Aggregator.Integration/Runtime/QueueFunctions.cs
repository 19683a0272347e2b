using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Integration.Runtime;

public sealed class TextQueue(Probe probe)
{
    [Function("ReadText")]
    public void Run([QueueTrigger("text")] string message, int dequeueCount, FunctionContext context)
    {
        probe.Tell($"{message} {dequeueCount} {context.BindingContext.BindingData["DequeueCount"]}");
        if (probe.Failing)
            throw new InvalidOperationException("asked to");
    }
}

/// <summary>Reads what <see cref="TextQueue"/> could not.</summary>
public sealed class PoisonTextQueue(Probe probe)
{
    [Function("ReadPoisonText")]
    public void Run([QueueTrigger("text-poison")] string message, int dequeueCount)
    {
        probe.Tell($"set aside {message} {dequeueCount}");
        if (dequeueCount < 5)
            throw new InvalidOperationException("not yet");
    }
}

public sealed record FetchOrder(string Source, int Tries, DateTimeOffset? Due);

public sealed class JsonQueue(Probe probe)
{
    [Function("ReadJson")]
    public Task Run([QueueTrigger("%Queues:Json%")] FetchOrder order, DateTimeOffset insertionTime, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        probe.Tell(FormattableString.Invariant($"{order.Source} {order.Tries} {order.Due:yyyy-MM-dd} {insertionTime.Year > 2000}"));
        return Task.CompletedTask;
    }
}

public sealed class BytesQueue(Probe probe)
{
    [Function("ReadBytes")]
    public void Run([QueueTrigger("bytes")] byte[] message) => probe.Tell(Convert.ToHexString(message));
}

/// <summary>Works until the test lets it go or it is cancelled.</summary>
public sealed class SlowQueue(Probe probe)
{
    [Function("WorkSlowly")]
    public async Task Run([QueueTrigger("slow")] string message, int dequeueCount, CancellationToken cancellationToken)
    {
        probe.Tell($"begin {message} {dequeueCount}");
        try
        {
            await probe.WaitAsync(cancellationToken);
            probe.Tell($"end {message}");
        }
        catch (OperationCanceledException)
        {
            probe.Tell($"cancelled {message}");
            throw;
        }
    }
}
