using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Aggregator.Publish.Push.Hub;
using Aggregator.Publish.Push.Webhooks;

namespace Aggregator.Publish.Push;

/// <summary>The JSON form of what is stored about receivers and deliveries.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PendingDelivery))]
[JsonSerializable(typeof(LaneLease))]
[JsonSerializable(typeof(DeliveryTry))]
[JsonSerializable(typeof(PushPosition))]
[JsonSerializable(typeof(Webhook))]
[JsonSerializable(typeof(HubSubscription))]
[JsonSerializable(typeof(HubTopic))]
internal sealed partial class PushJson : JsonSerializerContext
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, TypeInfo<T>());

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize(json, TypeInfo<T>()) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");

    private static JsonTypeInfo<T> TypeInfo<T>() =>
        (JsonTypeInfo<T>)(Default.GetTypeInfo(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T)} is not stored as JSON."));
}
