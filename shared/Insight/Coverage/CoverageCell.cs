using System.Text.Json.Serialization;

namespace Aggregator.Insight.Coverage;

/// <summary>
/// How many articles of a day have these three in common. <see cref="Any"/> stands for whatever, an empty text for none: the
/// cell (Any, en, "") counts the English articles without a topic.
/// </summary>
public sealed record CoverageCell(string Place, string Language, string Topic, int Articles)
{
    public const string Any = "*";
}

/// <summary>The articles of a Vietnamese day, by the moment they were released. Every combination with and without <see cref="CoverageCell.Any"/> is counted.</summary>
public sealed record CoverageDay(DateOnly Day, DateTimeOffset CountedAt, IReadOnlyList<CoverageCell> Cells);

/// <summary>How far the counting has come: where it goes on in the change stream, and which days have to be counted.</summary>
public sealed record CoverageProgress(string Cursor, IReadOnlyList<DateOnly> Due);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CoverageDay))]
[JsonSerializable(typeof(CoverageProgress))]
internal sealed partial class CoverageJson : JsonSerializerContext;
