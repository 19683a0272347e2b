using System.Globalization;
using Aggregator.Quality;

namespace Aggregator.Benchmarks;

/// <summary>One line of a report: what was measured, the bound that must hold, the mark that is aimed at.</summary>
internal sealed record Line(string Name, double Value, string Unit, double Floor)
{
    /// <summary>Whether small is good: time, memory.</summary>
    public bool AtMost { get; init; }

    public double? Target { get; init; }

    public string Reason { get; init; } = "";

    public bool Holds => Reaches(Floor);

    public bool Reached => Target is not { } target || Reaches(target);

    public static Line Of(Figure figure) => new($"{figure.Name} ({figure.Of})", 100 * figure.Value, "%", 100 * figure.Floor)
    {
        Target = 100 * figure.Target,
        Reason = figure.Reason,
    };

    /// <summary>As a row of a Markdown table.</summary>
    public override string ToString() =>
        $"| {Name} | {Text(Value)} {Unit} | {Bound(Floor)} | {(Target is { } target ? Bound(target) : "")} |";

    private bool Reaches(double mark) => AtMost ? Value <= mark : Value >= mark;

    private string Bound(double mark) => $"{(AtMost ? "≤" : "≥")} {Text(mark)}";

    private static string Text(double value) => value.ToString(Math.Abs(value) >= 1000 ? "N0" : "0.##", CultureInfo.InvariantCulture);
}
