namespace Aggregator.Fuzz;

/// <summary>What the command does and prints. 0: nothing found; 1: something found; 2: asked for something that is not there.</summary>
internal static class FuzzCommand
{
    public static int Run(IReadOnlyList<FuzzKind> kinds, FuzzOptions options)
    {
        if (Support.Corpus.Root is null)
            Console.WriteLine("There is no corpus on this machine (AGGREGATOR_CORPUS): mutations start from a few built-in inputs.");
        Console.WriteLine($"seed {options.Seed}; a case that ends the process is named in {options.Folder}/running-*.txt");
        var findings = new FuzzRun(kinds, options, Console.Out).Run();
        foreach (var finding in findings)
        {
            var path = finding.Save(options.Folder, options.Seed);
            Console.WriteLine($"\n{finding.Kind}: {finding.Signature}\n  {Short(finding.Detail)}\n  ./dev fuzz --file {path} --kind {finding.Kind}");
        }
        Console.WriteLine(findings.Count == 0 ? "nothing found" : $"\n{findings.Count} findings, seed {options.Seed}");
        return findings.Count == 0 ? 0 : 1;
    }

    public static int RunCase(IReadOnlyList<FuzzKind> kinds, FuzzOptions options, long number)
    {
        var (kind, input) = FuzzRun.Case(kinds, options.Seed, number);
        var path = new Finding(kind.Name, "case", "", input, number).Save(options.Folder, options.Seed);
        Console.WriteLine($"{kind.Name}, {input.Length} bytes, in {path}");
        return RunInput(kind, input, options);
    }

    public static int RunFile(FuzzKind kind, FuzzOptions options, string path) =>
        File.Exists(path) ? RunInput(kind, File.ReadAllBytes(path), options) : Refuse($"There is no file {path}.");

    public static int Refuse(string problem)
    {
        Console.Error.WriteLine(problem);
        return 2;
    }

    private static int RunInput(FuzzKind kind, byte[] input, FuzzOptions options)
    {
        var result = CaseRunner.Run(kind, input);
        if (result.Signature is not null)
        {
            Console.WriteLine($"{result.Signature}\n{result.Detail}");
            return 1;
        }
        var taken = CaseRunner.LeastProcessorTime(kind, input, options.Slow);
        Console.WriteLine($"nothing wrong; {taken.TotalMilliseconds:F0} ms of processor time for {input.Length} bytes");
        return taken <= options.Slow ? 0 : 1;
    }

    private static string Short(string text) => (text.Length > 1_500 ? text[..1_500] + "…" : text).Replace("\n", "\n  ", StringComparison.Ordinal);
}
