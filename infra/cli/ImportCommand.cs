using System.CommandLine;
using Aggregator.Sources;
using Aggregator.Sources.Proposals;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Cli;

/// <summary><c>sources import FILE.opml [--into FOLDER]</c>: outlets that a partner proposes with a subscription list.</summary>
internal static class ImportCommand
{
    private static readonly string[] Kinds = ["national", "agency", "party", "ministry", "provincial", "broadcaster", "trade", "magazine", "foreign-language"];

    private static readonly Argument<FileInfo> List = new("file") { Description = "A subscription list (OPML 1.0 or 2.0)." };

    private static readonly Option<DirectoryInfo?> Into = new("--into") { Description = "Add the outlets to the press.json in this catalogue folder, as proposed; without it they are only shown." };

    private static readonly Option<string> Language = new("--language") { Description = "The language of feeds whose list does not tell it (BCP 47).", DefaultValueFactory = _ => "vi" };

    private static readonly Option<string> Kind = new("--kind") { Description = $"What kind of outlets they are: {string.Join(", ", Kinds)}.", DefaultValueFactory = _ => "foreign-language" };

    public static Command Create()
    {
        var import = new Command("import", "Reads the feeds of a subscription list and proposes their outlets for review. Nothing is collected before an agreement is on record.")
        {
            List, Into, Language, Kind,
        };
        import.SetAction(ImportAsync);
        return import;
    }

    private static async Task<int> ImportAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (file, kind, into) = (arguments.GetRequiredValue(List), arguments.GetRequiredValue(Kind), arguments.GetValue(Into));
        if (OutletProposals.LanguageIn(arguments.GetRequiredValue(Language)) is not { } language)
            return Fail("--language must be a language tag such as vi or en.");
        if (!Kinds.Contains(kind, StringComparer.Ordinal))
            return Fail($"--kind must be one of {string.Join(", ", Kinds)}.");
        if (!file.Exists)
            return Fail($"There is no file {file}.");
        var outcome = file.Length > OpmlReader.MostBytes ? OpmlReader.TooLarge : OpmlReader.Read(await File.ReadAllBytesAsync(file.FullName, cancellationToken));
        if (outcome is not OpmlOutcome.Read read)
            return Fail($"{file}: {(outcome as OpmlOutcome.Refused)?.Reason}");
        try
        {
            // What the folder holds already counts as known, proposals that wait for their agreement included.
            await using var services = CommandHost.Build(arguments);
            var known = into is { Exists: true } && into.EnumerateFiles("*.json").Any() ? CatalogueLoader.Load(into.FullName, withProposed: true) : services.GetRequiredService<Catalogue>();
            var (outlets, refused) = new OutletProposals(known, language).Of(read.Feeds);
            if (into is not null && outlets.Count > 0)
                ProposalFile.AddTo(into.FullName, outlets, kind, $"Proposed with {file.Name}.");
            Show(outlets, refused, into);
            return outlets.Count > 0 ? 0 : 1;
        }
        catch (CatalogueException broken)
        {
            return Fail(broken.Message);
        }
    }

    private static int Fail(string words)
    {
        Console.Error.WriteLine(words);
        return 1;
    }

    private static void Show(IReadOnlyList<OutletProposal> outlets, IReadOnlyList<RefusedFeed> refused, DirectoryInfo? into)
    {
        foreach (var outlet in outlets)
        {
            Console.WriteLine($"{(into is null ? "would add" : "proposed ")} {outlet.Id,-34} {outlet.Name}  {outlet.Homepage}");
            foreach (var feed in outlet.Feeds)
                Console.WriteLine($"          {feed.Language,-8} {feed.Url}{(feed.Groups.Length > 0 ? $"  ({feed.Groups})" : "")}");
        }
        foreach (var (address, reason) in refused)
            Console.WriteLine($"left out  {(address.Length > 200 ? address[..200] + "…" : address)}: {reason}");
        Console.WriteLine($"{outlets.Count} outlets, {outlets.Sum(outlet => outlet.Feeds.Count)} feeds; {refused.Count} feeds left out.");
        if (outlets.Count > 0)
            Console.WriteLine(into is null ? "Nothing was written: --into FOLDER adds them." : "They are collected as soon as agreements.json holds an agreement with each.");
    }
}
