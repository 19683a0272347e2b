using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aggregator.Stories;

/// <summary>What of an article is compared with others, so that the article itself need not be read.</summary>
internal sealed record StoryFingerprintRow(
    string ArticleId, string SourceId, DateTimeOffset Published, IReadOnlyList<string> Words, IReadOnlyList<string> Numbers, int TextWords, string Signature)
{
    public static StoryFingerprintRow Of(string articleId, DateTimeOffset published, StoryFingerprint fingerprint) => new(
        articleId, fingerprint.SourceId, published.ToUniversalTime(), fingerprint.Words, fingerprint.Numbers, fingerprint.TextWords,
        Convert.ToBase64String(MemoryMarshal.AsBytes(fingerprint.TextSignature.AsSpan())));

    private StoryFingerprint? fingerprint;

    [JsonIgnore]
    public StoryFingerprint Fingerprint => fingerprint ??=
        new StoryFingerprint(SourceId, Words, Numbers, TextWords, MemoryMarshal.Cast<byte, ushort>(Convert.FromBase64String(Signature)).ToArray());
}

/// <summary>Which story an article belongs to; whoever writes it first decides.</summary>
internal sealed record StoryMembership(string StoryId);

/// <summary>An article of a story.</summary>
public sealed record StoryMember(string ArticleId, string SourceId, string Title, DateTimeOffset Published);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoryFingerprintRow))]
[JsonSerializable(typeof(StoryMembership))]
[JsonSerializable(typeof(StoryMember))]
internal sealed partial class StoryJson : JsonSerializerContext
{
    /// <summary>Vietnamese text stays readable in the store; the JSON is never put into HTML as it stands.</summary>
    public static StoryJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
