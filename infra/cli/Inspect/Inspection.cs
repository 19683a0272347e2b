using System.CommandLine;
using Aggregator.Fetch;
using Aggregator.Parse;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Cli.Inspect;

/// <summary><c>inspect feed|page URL|FILE</c>: the same answer as a case gives, indented, with what was dropped and why.</summary>
internal static class Inspection
{
    public static async Task<int> ShowAsync(string kind, string target, ParseResult arguments, CancellationToken cancellationToken)
    {
        var (body, contentType, url, problem) = File.Exists(target)
            ? (LocalFile.Read(target), null, new Uri(Path.GetFullPath(target)), null)
            : await FetchAsync(kind, target, arguments, cancellationToken);
        if (problem is not null)
        {
            await Console.Error.WriteLineAsync(problem);
            return 1;
        }
        var address = url!.IsFile ? new Uri("https://page.invalid/") : url;
        Console.WriteLine(CommandJson.Write(kind == "feed"
            ? FeedCase.Describe(FeedParser.Parse(body, contentType, url.IsFile ? null : url))
            : PageCase.Describe(body!, contentType, address)));
        return 0;
    }

    private static async Task<(byte[]? Body, string? ContentType, Uri? Url, string? Problem)> FetchAsync(
        string kind, string target, ParseResult arguments, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(target, UriKind.Absolute, out var url))
            return (null, null, null, $"'{target}' is neither a file nor an address.");
        await using var services = await CommandHost.BuildWithStoreAsync(arguments, cancellationToken);
        var fetcher = new WaitingFetcher(services.GetRequiredService<IFetcher>(), services.GetRequiredService<TimeProvider>());
        var purpose = kind == "feed" ? FetchPurpose.Feed : FetchPurpose.Page;
        return await fetcher.FetchAsync(new FetchRequest(url) { Purpose = purpose }, cancellationToken) switch
        {
            FetchOutcome.Fetched { Document: var document } => (document.Body.ToArray(), document.ContentType, document.FinalUrl, null),
            FetchOutcome.Failed failed => (null, null, null, $"{url}: {failed.Reason}"),
            var other => (null, null, null, $"{url}: {other.GetType().Name}"),
        };
    }
}
