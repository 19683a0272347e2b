using System.Text.Json;
using Azure.Core.Serialization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Aggregator.Local.Queues;

/// <summary>Reads JSON messages with the app's serializer.</summary>
internal sealed class MessageReader(IOptions<WorkerOptions> worker, IOptions<JsonSerializerOptions> json)
{
    private readonly ObjectSerializer serializer = worker.Value.Serializer ?? new JsonObjectSerializer(json.Value);

    /// <exception cref="FunctionInputConverterException">Not JSON, JSON of another shape, or JSON's null.</exception>
    public object Read(string body, Type type, string parameter)
    {
        try
        {
            using var stream = BinaryData.FromString(body).ToStream();
            return serializer.Deserialize(stream, type, CancellationToken.None)
                ?? throw new FunctionInputConverterException($"The message for '{parameter}' is null.");
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            throw new FunctionInputConverterException($"The message for '{parameter}' is not a {type.Name}: {error.Message}", error);
        }
    }
}
