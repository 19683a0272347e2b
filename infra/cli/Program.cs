using System.CommandLine;
using Aggregator.Cli;
using Aggregator.Cli.Inspect;

var root = new RootCommand("The aggregator's command line for operators.")
{
    CatalogueCommands.Create(),
    SourcesCommands.Create(),
    ArticlesCommands.Create(),
    EntriesCommands.Create(),
    KeysCommands.Create(),
    InspectCommands.Create(),
    SearchCommands.Create(),
    WorkCommands.Create(),
};
return await root.Parse(args).InvokeAsync();
