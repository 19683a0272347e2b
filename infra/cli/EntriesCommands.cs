using System.CommandLine;
using Aggregator.Articles;
using Aggregator.Normalise;
using Aggregator.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Cli;

/// <summary><c>entries show URL</c> and <c>entries dropped</c>: why something is here, or is not.</summary>
internal static class EntriesCommands
{
    private static readonly Argument<string> Url = new("url") { Description = "The entry's link or id." };

    public static Command Create()
    {
        var show = new Command("show", "What an endpoint said of one entry and what became of it.") { Url };
        show.SetAction(ShowAsync);
        var dropped = new Command("dropped", "Every entry that became no article, with the reason.");
        dropped.SetAction(DroppedAsync);
        return new Command("entries", "What endpoints said, entry by entry.") { show, dropped, CommandHost.Data, CommandHost.Replay };
    }

    private static async Task<int> ShowAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var services = await CommandHost.BuildWithStoreAsync(arguments, cancellationToken);
        var wanted = arguments.GetRequiredValue(Url);
        var id = ArticleId.IsWellFormed(wanted) ? wanted : ArticleId.FromUrl(UrlNormaliser.Canonicalise(wanted) ?? wanted);
        var entry = await services.GetRequiredService<EntryStore>().FindAsync(id, cancellationToken);
        if (entry is null)
        {
            Console.Error.WriteLine($"No endpoint ever named '{wanted}'.");
            return 1;
        }
        Console.WriteLine(CommandJson.Write(entry));
        return 0;
    }

    private static async Task<int> DroppedAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var services = await CommandHost.BuildWithStoreAsync(arguments, cancellationToken);
        var count = 0;
        await foreach (var entry in services.GetRequiredService<EntryStore>().AllAsync(cancellationToken))
        {
            if (entry.Progress != EntryProgress.Dropped)
                continue;
            count++;
            Console.WriteLine($"{entry.EndpointId}  {entry.Url}\n        {entry.Reason}");
        }
        Console.WriteLine($"{count} entries dropped.");
        return 0;
    }
}
