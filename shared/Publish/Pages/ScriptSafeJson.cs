using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Aggregator.Publish.Pages;

/// <summary>JSON in which no character can end a script element or begin a comment; made by its own writer only.</summary>
public sealed class ScriptSafeJson
{
    // This encoder escapes < > & ' " and + whatever ranges it is given (System.Text.Encodings.Web).
    private static readonly JsonWriterOptions Escaped = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private ScriptSafeJson(string value) => Value = value;

    public string Value { get; }

    /// <summary>The JSON that <paramref name="write"/> writes.</summary>
    public static ScriptSafeJson Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Escaped))
            write(json);
        return new ScriptSafeJson(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
