using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Http;

/// <summary>Reads what clients send, of bounded size.</summary>
public static class RequestBody
{
    /// <summary>The bytes; null when there are more than <paramref name="most"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
            return null;
        using var body = new MemoryStream();
        var buffer = new byte[Math.Min(most + 1, 8192)];
        int count;
        while ((count = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + count > most)
                return null;
            body.Write(buffer, 0, count);
        }
        return body.ToArray();
    }

    /// <summary>The value that JSON of at most <paramref name="most"/> bytes describes, or what is wrong with it.</summary>
    public static async Task<(T? Value, Problem? Problem)> ReadJsonAsync<T>(HttpRequest request, JsonTypeInfo<T> type, int most, CancellationToken cancellationToken)
        where T : class
    {
        if (await ReadAsync(request, most, cancellationToken) is not { } body)
            return (null, Problem.TooLarge($"At most {most} bytes are read."));
        try
        {
            return JsonSerializer.Deserialize(body, type) is { } value ? (value, null) : (null, Problem.Body("The body must be a JSON object, not null."));
        }
        catch (JsonException broken)
        {
            return (null, Problem.Body($"The body is not the JSON that is asked for{(broken.Path is { Length: > 1 } path ? $", at {path[..Math.Min(path.Length, 100)]}" : "")}."));
        }
    }
}
