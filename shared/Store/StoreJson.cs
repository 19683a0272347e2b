using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Aggregator.Articles;

namespace Aggregator.Store;

/// <summary>The JSON form of everything that is stored or queued. Names are camelCase, nulls are left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(Card))]
[JsonSerializable(typeof(Change))]
[JsonSerializable(typeof(Search.IndexManifest))]
[JsonSerializable(typeof(Withdrawal))]
[JsonSerializable(typeof(Correction))]
[JsonSerializable(typeof(RecheckState))]
[JsonSerializable(typeof(RecheckCursor))]
[JsonSerializable(typeof(SourceTerms))]
[JsonSerializable(typeof(RecheckArticleMessage))]
[JsonSerializable(typeof(WithdrawnMessage))]
[JsonSerializable(typeof(DeliverMessage))]
[JsonSerializable(typeof(ReplayMessage))]
[JsonSerializable(typeof(VerifyIntentMessage))]
[JsonSerializable(typeof(EndpointState))]
[JsonSerializable(typeof(StoredEntry))]
[JsonSerializable(typeof(FetchSourceMessage))]
[JsonSerializable(typeof(ReadArticleMessage))]
[JsonSerializable(typeof(KeepPictureMessage))]
[JsonSerializable(typeof(Insight.GivenUp))]
[JsonSerializable(typeof(TranslateMessage))]
[JsonSerializable(typeof(Translate.TranslationDocument))]
[JsonSerializable(typeof(Translate.TranslatedBody))]
[JsonSerializable(typeof(Translate.SiblingMarker))]
[JsonSerializable(typeof(Translate.SiblingNote))]
[JsonSerializable(typeof(Translate.MemoryEntry))]
[JsonSerializable(typeof(Translate.TranslationJob))]
[JsonSerializable(typeof(Translate.SpendRow))]
[JsonSerializable(typeof(Translate.EngineTrouble))]
[JsonSerializable(typeof(IReadOnlyList<Search.TranslatedHeading>))]
[JsonSerializable(typeof(Publish.Reviews.TranslationError))]
internal sealed partial class StoreJson : JsonSerializerContext
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, TypeInfo<T>());

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize(json, TypeInfo<T>()) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");

    private static JsonTypeInfo<T> TypeInfo<T>() =>
        (JsonTypeInfo<T>)(Readable.Context.GetTypeInfo(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T)} is not stored as JSON."));

    // A class of its own, because the generated context must be there before the copy of its options is made.
    private static class Readable
    {
        // Vietnamese text stays readable in the store; the JSON is never put into HTML as it stands.
        internal static readonly StoreJson Context =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
