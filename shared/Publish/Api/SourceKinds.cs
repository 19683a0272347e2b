using System.Text.Json;
using Aggregator.Sources;

namespace Aggregator.Publish.Api;

/// <summary>Kinds of source as the API writes them, for example foreign-language.</summary>
public static class SourceKinds
{
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<SourceKind>().Select(NameOf)];

    public static string NameOf(SourceKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>Null for a name that is none.</summary>
    public static SourceKind? Find(string name) =>
        Enum.GetValues<SourceKind>().Where(kind => NameOf(kind) == name).Select(kind => (SourceKind?)kind).FirstOrDefault();
}
