using System.CommandLine;
using System.Globalization;
using Aggregator.Fuzz;

var what = new Argument<string[]>("what") { Description = "Minutes (1 by default) and the kinds to run (all by default).", Arity = ArgumentArity.ZeroOrMore };
var seconds = new Option<double?>("--seconds") { Description = "How long, instead of minutes." };
var cases = new Option<long?>("--cases") { Description = "How many cases, instead of a time." };
var seed = new Option<int?>("--seed") { Description = "Decides all cases; a random one by default, and printed." };
var number = new Option<long?>("--case") { Description = "Runs only this case of the seed, in this process." };
var cores = new Option<int>("--cores") { Description = "Threads at work.", DefaultValueFactory = _ => Math.Min(2, Environment.ProcessorCount) };
var folder = new Option<string?>("--out") { Description = "Where inputs that fail are kept." };
var file = new Option<string?>("--file") { Description = "Runs one input, with --kind." };
var name = new Option<string?>("--kind") { Description = "How the file is read." };
var command = new RootCommand("Feeds mutated recordings to everything that reads what others wrote.") { what, seconds, cases, seed, number, cores, folder, file, name };

command.SetAction(parsed =>
{
    var words = parsed.GetValue(what) ?? [];
    var minutes = words.Select(word => double.TryParse(word, CultureInfo.InvariantCulture, out var given) ? given : (double?)null).FirstOrDefault(given => given is not null);
    var wanted = words.Where(word => !double.TryParse(word, CultureInfo.InvariantCulture, out _)).ToList();
    if (parsed.GetValue(name) is { } kind)
        wanted.Add(kind);
    if (FuzzKinds.Choose(wanted, out var kinds) is { } problem)
        return FuzzCommand.Refuse(problem);
    var count = parsed.GetValue(cases);
    var time = parsed.GetValue(seconds) is { } given ? TimeSpan.FromSeconds(given) : count is null ? TimeSpan.FromMinutes(minutes ?? 1) : TimeSpan.FromDays(1);
    var options = new FuzzOptions(
        parsed.GetValue(seed) ?? Random.Shared.Next(), time, count ?? long.MaxValue, Math.Max(1, parsed.GetValue(cores)),
        parsed.GetValue(folder) ?? Path.Combine(Path.GetTempPath(), "aggregator-fuzz"));
    if (parsed.GetValue(file) is { } path)
        return kinds.Count == 1 ? FuzzCommand.RunFile(kinds[0], options, path) : FuzzCommand.Refuse("--file needs --kind.");
    return parsed.GetValue(number) is { } one ? FuzzCommand.RunCase(kinds, options, one) : FuzzCommand.Run(kinds, options);
});
return command.Parse(args).Invoke();
