namespace Aggregator.Benchmarks;

/// <summary>Prints lines as a Markdown table, then the targets that were not reached, each with its reason.</summary>
internal static class Report
{
    /// <summary>Returns 1 when a floor does not hold, as an exit code.</summary>
    public static int Print(string title, IEnumerable<Line> lines)
    {
        Console.WriteLine($"\n| {title} | measured | floor | target |\n|---|---|---|---|");
        var all = new List<Line>();
        foreach (var line in lines)
        {
            Console.WriteLine(line);
            all.Add(line);
        }
        foreach (var line in all.Where(line => !line.Reached))
            Console.WriteLine($"\nTarget not reached: {line.Name}. {line.Reason}");
        foreach (var line in all.Where(line => !line.Holds))
            Console.WriteLine($"\nFLOOR NOT HELD: {line.Name}.");
        return all.Exists(line => !line.Holds) ? 1 : 0;
    }
}
