using System.Text.Json;

namespace Aggregator.Sources;

/// <summary>One file of the catalogue: a JSON array of flat records. What is wrong is added to the problems, with its place.</summary>
internal sealed class CatalogueFile
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    private CatalogueFile(string name, IReadOnlyList<CatalogueRecord> records)
    {
        Name = name;
        Records = records;
    }

    public string Name { get; }

    public IReadOnlyList<CatalogueRecord> Records { get; }

    /// <summary>Reads the file; empty when it is not a JSON array of objects.</summary>
    public static CatalogueFile Read(string name, ReadOnlyMemory<byte> json, List<string> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutByteOrderMark(json), Options);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                problems.Add($"{name}: must be one JSON array of records");
                return new CatalogueFile(name, []);
            }
            return new CatalogueFile(name, [.. Objects(name, document.RootElement.Clone(), problems)]);
        }
        catch (JsonException exception)
        {
            var line = exception.LineNumber is { } number ? $", line {number + 1}" : "";
            problems.Add($"{name}{line}: not valid JSON: {exception.Message}");
            return new CatalogueFile(name, []);
        }
    }

    private static IEnumerable<CatalogueRecord> Objects(string name, JsonElement array, List<string> problems)
    {
        var number = 0;
        foreach (var element in array.EnumerateArray())
        {
            number++;
            if (element.ValueKind == JsonValueKind.Object)
                yield return new CatalogueRecord($"{name}, record {number}", element, problems);
            else
                problems.Add($"{name}, record {number}: must be a JSON object");
        }
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
}
