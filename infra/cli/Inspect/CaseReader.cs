using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aggregator.Cli.Inspect;

/// <summary>One kind of case: what it is, and how lines become answers.</summary>
/// <param name="Description">For the help text.</param>
/// <param name="Answer">The fields of the answer to one case, without its id.</param>
internal sealed record CaseReader(string Description, Func<CaseInput, JsonObject> Answer)
{
    /// <summary>Set for kinds whose lines belong together; then <see cref="Answer"/> is not used.</summary>
    public Func<IReadOnlyList<CaseInput>, IReadOnlyList<JsonObject>>? AnswerAll { get; init; }
}

/// <summary>One line of a case file. A field that is missing or of another type raises a <see cref="CaseException"/> that names it.</summary>
internal sealed class CaseInput(JsonElement json, string folder)
{
    /// <summary>The id as it stands in the line, whatever its type; null when there is none.</summary>
    public JsonNode? Id { get; } = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("id", out var id) ? JsonNode.Parse(id.GetRawText()) : null;

    public string Required(string field) => Optional(field) ?? throw new CaseException($"The field '{field}' is missing.");

    public string? Optional(string field)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new CaseException("The line is not a JSON object.");
        if (!json.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new CaseException($"The field '{field}' is not a string.");
    }

    /// <summary>The bytes of the file that the case names, from the current folder or the case file's; unpacked when its name ends in .gz.</summary>
    public byte[] FileBytes()
    {
        var name = Required("file");
        var path = File.Exists(name) ? name : Path.Combine(folder, name);
        if (!File.Exists(path))
            throw new CaseException($"There is no file '{name}'.");
        return LocalFile.Read(path);
    }

    /// <summary>The address in <paramref name="field"/>; null when the case has none.</summary>
    public Uri? Address(string field) => Optional(field) is not { Length: > 0 } text
        ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var url) ? url : throw new CaseException($"The field '{field}' is not an absolute address: {text}");
}

/// <summary>A case that cannot be tried as it stands.</summary>
internal sealed class CaseException(string message) : Exception(message);
