using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>
/// Reads the service's error bodies: <c>{"odata.error":{"code":…,"message":{"value":…}}}</c>. In a transaction the message begins
/// with the position of the action at fault and a colon.
/// </summary>
internal sealed class TableErrors : RequestFailedDetailsParser
{
    public static TableErrors Shared { get; } = new();

    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        (error, data) = (null, null);
        try
        {
            using var document = JsonDocument.Parse(response.Content);
            if (!document.RootElement.TryGetProperty("odata.error", out var body))
                return false;
            var code = body.TryGetProperty("code", out var codeText) ? codeText.GetString() : null;
            var message = body.TryGetProperty("message", out var text) && text.TryGetProperty("value", out var value) ? value.GetString() : null;
            error = new ResponseError(code, message);
            if (message?.Split(':', 2) is [{ Length: > 0 } index, _] && index.All(char.IsAsciiDigit))
                data = new Dictionary<string, string>(StringComparer.Ordinal) { [TableTransactionFailedException.FailedIndexKey] = index };
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Something between the service and us has answered; its status says enough.
            return false;
        }
    }
}
