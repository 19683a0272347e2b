using System.CommandLine;
using System.Diagnostics;
using Aggregator.Search;
using Aggregator.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Cli;

/// <summary><c>search rebuild</c> and <c>search find QUERY</c>.</summary>
internal static class SearchCommands
{
    private static readonly Argument<string> Query = new("query") { Description = "A query as readers type it." };

    public static Command Create()
    {
        var rebuild = new Command("rebuild", "Builds the search index anew from all stored articles; running instances take it over within seconds.");
        rebuild.SetAction(RebuildAsync);
        var find = new Command("find", "The best matches of a query.") { Query };
        find.SetAction(FindAsync);
        return new Command("search", "The search index.") { rebuild, find, CommandHost.Data };
    }

    private static async Task<int> RebuildAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var services = await CommandHost.BuildWithStoreAsync(arguments, cancellationToken);
        var watch = Stopwatch.StartNew();
        var count = await services.GetRequiredService<IndexKeeper>().RebuildAsync(cancellationToken);
        Console.WriteLine($"{count:N0} articles indexed in {watch.Elapsed.TotalSeconds:N1} s.");
        return 0;
    }

    private static async Task<int> FindAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var services = await CommandHost.BuildWithStoreAsync(arguments, cancellationToken);
        var reading = SearchQueryParser.Parse(arguments.GetRequiredValue(Query), services.GetRequiredService<Catalogue>());
        if (reading.Query is not { } query)
        {
            Console.Error.WriteLine(reading.Error!.Sentence);
            return 1;
        }
        await services.GetRequiredService<IndexKeeper>().FollowAsync(cancellationToken);
        foreach (var hit in services.GetRequiredService<SearchIndex>().Search(new SearchRequest(query, Limit: 20)).Hits)
            Console.WriteLine($"{hit.Card.VisibleFrom:u} {hit.Card.Id} {hit.Card.SourceId}: {hit.Card.Title}");
        return 0;
    }
}
