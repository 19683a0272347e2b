using System.CommandLine;

namespace Aggregator.Cli.Inspect;

/// <summary>
/// <c>inspect KIND --cases FILE.jsonl</c> for scripts, and <c>inspect feed|page URL|FILE</c> for people. A case is one
/// JSON object a line in and one a line out, with the same id; nothing of it touches the network.
/// </summary>
internal static class InspectCommands
{
    private static readonly Option<FileInfo?> Cases = new("--cases")
    {
        Description = "A file with one JSON object a line; one line is printed for each.",
    };

    public static Command Create()
    {
        var inspect = new Command("inspect", "What each stage makes of an input: for people, and as cases for scripts.");
        foreach (var (name, reader) in CaseReaders.All)
            inspect.Add(Kind(name, reader));
        inspect.Add(CommandHost.Data);
        inspect.Add(CommandHost.Replay);
        return inspect;
    }

    private static Command Kind(string name, CaseReader reader)
    {
        var target = new Argument<string?>("target")
        {
            Description = "An address or a file (feed and page).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(name, reader.Description) { Cases };
        if (name is "feed" or "page")
            command.Add(target);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            if (arguments.GetValue(Cases) is { } file)
                return await CaseRun.RunAsync(file, reader, Console.Out, Console.Error, cancellationToken);
            if (name is "feed" or "page" && arguments.GetValue(target) is { } wanted)
                return await Inspection.ShowAsync(name, wanted, arguments, cancellationToken);
            await Console.Error.WriteLineAsync($"Give --cases FILE.jsonl{(name is "feed" or "page" ? ", or an address or file" : "")}.");
            return 2;
        });
        return command;
    }
}
