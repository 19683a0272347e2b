using System.CommandLine;
using Aggregator.Articles;
using Aggregator.Normalise;
using Aggregator.Publish.Api;
using Aggregator.Recheck;
using Aggregator.Sources;
using Aggregator.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Cli;

/// <summary><c>articles add URL…</c>, <c>articles show ID|URL</c> and <c>articles withdraw ID|URL --reason R</c>.</summary>
internal static class ArticlesCommands
{
    private static readonly Argument<string[]> Urls = new("url")
    {
        Description = "Addresses of article pages.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Argument<string> IdOrUrl = new("id") { Description = "An article's id or address." };

    private static readonly Option<string> Reason = new("--reason")
    {
        Description = $"Why; readers are told: {string.Join(", ", ReasonNames.ForOperators)}.",
        Required = true,
    };

    private static readonly Option<string?> Note = new("--note") { Description = $"One more sentence for readers, at most {WithdrawalNotice.LongestNote} characters." };

    public static Command Create()
    {
        var add = new Command("add", "Reads single pages by address and stores their articles, through the same pipeline as everything.") { Urls };
        add.SetAction(AddAsync);
        var show = new Command("show", "One stored article as JSON.") { IdOrUrl };
        show.SetAction(ShowAsync);
        var withdraw = new Command("withdraw", "Takes an article back: from pages, feeds, interfaces and every copy that we keep. For good.") { IdOrUrl, Reason, Note };
        withdraw.SetAction(WithdrawAsync);
        return new Command("articles", "Stored articles.") { add, show, withdraw, CommandHost.Data, CommandHost.Replay };
    }

    private static async Task<int> AddAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var services = await CommandHost.BuildWithStoreAsync(arguments, cancellationToken);
        var single = ActivatorUtilities.CreateInstance<SinglePage>(services);
        var failures = 0;
        foreach (var url in arguments.GetRequiredValue(Urls))
        {
            var (stored, words) = await single.AddAsync(url, cancellationToken);
            Console.WriteLine($"{(stored ? "stored " : "DROPPED")} {url}\n        {words}");
            failures += stored ? 0 : 1;
        }
        return failures == 0 ? 0 : 1;
    }

    private static async Task<int> ShowAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var services = await CommandHost.BuildWithStoreAsync(arguments, cancellationToken);
        var wanted = arguments.GetRequiredValue(IdOrUrl);
        var id = IdOf(wanted);
        var article = await services.GetRequiredService<ArticleStore>().FindAsync(id, cancellationToken);
        if (article is null)
        {
            Console.Error.WriteLine($"No article is stored for '{wanted}' (id {id}).");
            return 1;
        }
        Console.WriteLine(CommandJson.Write(article));
        return 0;
    }

    private static async Task<int> WithdrawAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var note = arguments.GetValue(Note);
        if (ReasonNames.Parse(arguments.GetRequiredValue(Reason)) is not { } reason)
        {
            await Console.Error.WriteLineAsync($"--reason must be one of {string.Join(", ", ReasonNames.ForOperators)}.");
            return 1;
        }
        if (note?.Length > WithdrawalNotice.LongestNote)
        {
            await Console.Error.WriteLineAsync($"--note has {note.Length} characters; at most {WithdrawalNotice.LongestNote}.");
            return 1;
        }
        await using var services = await CommandHost.BuildWithStoreAsync(arguments, cancellationToken);
        var id = IdOf(arguments.GetRequiredValue(IdOrUrl));
        var outcome = await services.GetRequiredService<ArticleWithdrawer>().WithdrawAsync(id, reason, note, cancellationToken);
        if (outcome == WithdrawalOutcome.NotFound)
        {
            await Console.Error.WriteLineAsync($"No article is stored for '{arguments.GetRequiredValue(IdOrUrl)}' (id {id}).");
            return 1;
        }
        Console.WriteLine(outcome == WithdrawalOutcome.Withdrawn ? $"withdrawn {id}" : $"{id} was withdrawn before; what follows from it was done once more");
        return 0;
    }

    private static string IdOf(string wanted) => ArticleId.IsWellFormed(wanted) ? wanted : ArticleId.FromUrl(UrlNormaliser.Canonicalise(wanted) ?? wanted);
}
