namespace Aggregator.Fetch.Transport;

/// <summary>
/// Writes down every response that the fetcher got. A document counts once it was read to its end; answers that carry
/// none (redirects, errors, 304) are written without a body, for the fetcher does not read it.
/// </summary>
internal sealed class RecordingHandler(RecordingFolder folder, TimeProvider clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly HashSet<string> NotKept = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Transfer-Encoding", "Trailer", "Upgrade", "Set-Cookie", "Alt-Svc",
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!.AbsoluteUri;
        var response = await base.SendAsync(request, cancellationToken);
        var recording = new Recording(clock.GetUtcNow(), url, (int)response.StatusCode, HeadersOf(response), File: null);
        var sent = response.Content;
        var stream = new CopyingStream(await sent.ReadAsStreamAsync(cancellationToken), body => Keep(recording, body));
        response.Content = new StreamContent(stream);
        foreach (var header in sent.Headers.NonValidated)
            response.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return response;
    }

    /// <param name="recording">Everything but the body.</param>
    /// <param name="body">Null when it was not read to its end.</param>
    private void Keep(Recording recording, ReadOnlyMemory<byte>? body)
    {
        if (body is not null || recording.Status is < 200 or > 299)
            folder.Add(recording, body);
    }

    private static Dictionary<string, string> HeadersOf(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            if (!NotKept.Contains(header.Key))
                headers[header.Key] = string.Join(", ", header.Value);
        }
        return headers;
    }
}
