using System.CommandLine;
using Aggregator.Fetch;
using Aggregator.Parse;
using Aggregator.Rights;
using Aggregator.Sources;
using Aggregator.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Cli;

/// <summary><c>sources list | show | probe | import</c>.</summary>
internal static class SourcesCommands
{
    private static readonly Argument<string> Id = new("id") { Description = "The source's id, for example tuoi-tre." };

    private static readonly Option<string?> OnlySource = new("--source") { Description = "Only this source." };

    public static Command Create()
    {
        var list = new Command("list", "All sources, one a line.");
        list.SetAction(List);
        var show = new Command("show", "One source with its endpoints and what is known of each.") { Id };
        show.SetAction(ShowAsync);
        var probe = new Command("probe", "Tries every enabled endpoint once, politely, and reports; stores nothing.") { OnlySource };
        probe.SetAction(ProbeAsync);
        return new Command("sources", "The sources and how they are.") { list, show, probe, ImportCommand.Create(), CommandHost.Data, CommandHost.Replay };
    }

    private static int List(ParseResult arguments)
    {
        using var services = CommandHost.Build(arguments);
        foreach (var source in services.GetRequiredService<Catalogue>().Sources)
            Console.WriteLine(
                $"{source.Id,-34} {source.Kind,-16} {source.Endpoints.Count(endpoint => endpoint.Enabled),3} on "
                + $"{source.Endpoints.Count,3} in all  {source.NameVi}{(source.Merged ? "  (merged)" : "")}");
        return 0;
    }

    private static async Task<int> ShowAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var services = await CommandHost.BuildWithStoreAsync(arguments, cancellationToken);
        if (services.GetRequiredService<Catalogue>().FindSource(arguments.GetRequiredValue(Id)) is not { } source)
        {
            Console.Error.WriteLine($"No source has the id '{arguments.GetRequiredValue(Id)}'. `sources list` shows all ids.");
            return 1;
        }
        Console.WriteLine($"{source.NameVi} ({source.NameEn})\n{source.Homepage}\nowner: {source.Owner ?? "not known"}");
        Console.WriteLine($"languages: {string.Join(", ", source.Languages)}\nagreement: {Describe(source.Agreement)}\n");
        var states = services.GetRequiredService<EndpointStates>();
        foreach (var endpoint in source.Endpoints)
        {
            var state = (await states.FindAsync(endpoint.Id, cancellationToken))?.Value;
            Console.WriteLine($"{endpoint.Id}  {endpoint.Kind} {endpoint.Url}{(endpoint.Enabled ? "" : "  (off)")}");
            Console.WriteLine(state is null
                ? "    never fetched"
                : $"    last try {state.LastTry:u}: {state.LastOutcome}\n    next {state.NextDue:u}: {state.NextReason}");
        }
        return 0;
    }

    private static string Describe(Agreement agreement) => agreement.Reference is null
        ? "none on record"
        : $"{agreement.Reference}: text {agreement.Text}, images {agreement.Images}, translation {agreement.Translation}, republication {agreement.Republication}";

    private static async Task<int> ProbeAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var services = await CommandHost.BuildWithStoreAsync(arguments, cancellationToken);
        var fetcher = new WaitingFetcher(services.GetRequiredService<IFetcher>(), services.GetRequiredService<TimeProvider>());
        var only = arguments.GetValue(OnlySource);
        var endpoints = services.GetRequiredService<Catalogue>().Endpoints
            .Where(endpoint => endpoint.Enabled && (only is null || endpoint.SourceId == only)).ToList();
        int readable = 0, failed = 0;
        await Parallel.ForEachAsync(
            endpoints.GroupBy(endpoint => endpoint.Url.Host),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken },
            async (host, token) =>
            {
                foreach (var endpoint in host)
                {
                    var (ok, words) = await ProbeAsync(fetcher, endpoint, token);
                    Interlocked.Increment(ref ok ? ref readable : ref failed);
                    Console.WriteLine($"{(ok ? "ok    " : "FAILED")} {endpoint.Id,-44} {words}  {endpoint.Url}");
                }
            });
        Console.WriteLine($"{readable} readable, {failed} failed, of {endpoints.Count} endpoints.");
        return failed == 0 ? 0 : 1;
    }

    private static async Task<(bool Ok, string Words)> ProbeAsync(IFetcher fetcher, Endpoint endpoint, CancellationToken cancellationToken)
    {
        var purpose = endpoint.Kind == EndpointKind.Listing ? FetchPurpose.Page : FetchPurpose.Feed;
        var outcome = await fetcher.FetchAsync(new FetchRequest(endpoint.Url) { Purpose = purpose }, cancellationToken);
        if (outcome is not FetchOutcome.Fetched { Document: var document })
            return (false, outcome is FetchOutcome.Failed failure ? failure.Reason : outcome.GetType().Name);
        return DocumentReader.Read(document, endpoint) switch
        {
            ParseOutcome.Parsed { Document: var feed } => (feed.Entries.Count > 0, $"{feed.Format}, {feed.Entries.Count} entries"),
            ParseOutcome.NotAFeed { Reason: var reason } => (false, reason),
            _ => (false, "unknown"),
        };
    }
}
