using System.CommandLine;
using Aggregator.Articles;
using Aggregator.Normalise;
using Aggregator.Sources;
using Aggregator.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Cli;

/// <summary><c>articles add URL…</c> and <c>articles show ID|URL</c>.</summary>
internal static class ArticlesCommands
{
    private static readonly Argument<string[]> Urls = new("url")
    {
        Description = "Addresses of article pages.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Argument<string> IdOrUrl = new("id") { Description = "An article's id or address." };

    public static Command Create()
    {
        var add = new Command("add", "Reads single pages by address and stores their articles, through the same pipeline as everything.") { Urls };
        add.SetAction(AddAsync);
        var show = new Command("show", "One stored article as JSON.") { IdOrUrl };
        show.SetAction(ShowAsync);
        return new Command("articles", "Stored articles.") { add, show, CommandHost.Data, CommandHost.Replay };
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
        var id = ArticleId.IsWellFormed(wanted) ? wanted : ArticleId.FromUrl(UrlNormaliser.Canonicalise(wanted) ?? wanted);
        var article = await services.GetRequiredService<ArticleStore>().FindAsync(id, cancellationToken);
        if (article is null)
        {
            Console.Error.WriteLine($"No article is stored for '{wanted}' (id {id}).");
            return 1;
        }
        Console.WriteLine(CommandJson.Write(article));
        return 0;
    }
}
