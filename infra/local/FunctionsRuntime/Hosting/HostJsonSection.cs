using System.Globalization;
using System.Text.Json;

namespace Aggregator.Local.Hosting;

/// <summary>One object of host.json; every complaint carries the file and the key's full path.</summary>
internal readonly struct HostJsonSection
{
    private readonly string file;
    private readonly string path;
    private readonly JsonElement? json;

    public HostJsonSection(string file, string path, JsonElement? json)
    {
        this.file = file;
        this.path = path;
        this.json = json;
        if (json is { ValueKind: not JsonValueKind.Object })
            throw new StartRefusedException($"{file}: {(path.Length == 0 ? "the whole" : path)} is not an object.");
    }

    public HostJsonSection Section(string key) => new(file, PathTo(key), Value(key));

    public string? Text(string key) => Value(key) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        _ => throw Refuse(key, "is not a string"),
    };

    public IReadOnlyDictionary<string, string> Texts()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (json is { } section)
            foreach (var property in section.EnumerateObject())
                texts[property.Name] = Text(property.Name) ?? "";
        return texts;
    }

    public int Number(string key, int whenAbsent, int least, int most)
    {
        if (Value(key) is not { } value)
            return whenAbsent;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number) || number < least || number > most)
            throw Refuse(key, $"is {value.GetRawText()}, not a whole number from {least} to {most}");
        return number;
    }

    /// <summary>A time span as <c>[d.]hh:mm:ss</c>.</summary>
    public TimeSpan Span(string key, TimeSpan whenAbsent, TimeSpan least, TimeSpan most)
    {
        if (Text(key) is not { } text)
            return whenAbsent;
        if (!TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var span) || span < least || span > most)
            throw Refuse(key, $"is \"{text}\", not a time span hh:mm:ss from {least} to {most}");
        return span;
    }

    public StartRefusedException Refuse(string key, string problem) => new($"{file}: {PathTo(key)} {problem}.");

    private string PathTo(string key) => path.Length == 0 ? key : $"{path}.{key}";

    private JsonElement? Value(string key) =>
        json is { } section && section.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
