using System.Globalization;

namespace Aggregator.Local.Queues;

/// <summary>A message's envelope as binding data; everything is text, dates are JSON, as the real host hands them over.</summary>
internal static class MessageData
{
    public static IReadOnlyList<string> Names { get; } = ["QueueTrigger", "Id", "DequeueCount", "InsertionTime"];

    public static IReadOnlyDictionary<string, object?> Of(ReceivedMessage message) =>
        new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            ["QueueTrigger"] = message.Body,
            ["Id"] = message.Id,
            ["DequeueCount"] = message.DequeueCount.ToString(CultureInfo.InvariantCulture),
            ["InsertionTime"] = $"\"{message.InsertedAt:yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz}\"",
        };
}
