using System.CommandLine;
using Aggregator.Insight;
using Aggregator.Publish.Status;
using Aggregator.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Cli;

/// <summary><c>work list</c>: what waits in the queues, and what was given up.</summary>
internal static class WorkCommands
{
    public static Command Create()
    {
        var list = new Command("list", "What waits in each queue, what was set aside, and everything that was given up in the last 30 days.");
        list.SetAction(ListAsync);
        return new Command("work", "The queues.") { list, CommandHost.Data };
    }

    private static async Task<int> ListAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var services = await CommandHost.BuildWithStoreAsync(arguments, cancellationToken);
        var givenUp = services.GetRequiredService<GivenUpWork>();
        foreach (var queue in await new QueueReader(services.GetRequiredService<IQueues>(), givenUp).ReadAsync(cancellationToken))
            Console.WriteLine($"{queue.Name,-16} {queue.Waiting,7} waiting {queue.SetAside,5} set aside {queue.GivenUp,5} given up");
        foreach (var one in await givenUp.ListAsync(cancellationToken))
            Console.WriteLine($"GIVEN UP {one.At:u}  {one.Queue,-16} {one.Subject}");
        return 0;
    }
}
