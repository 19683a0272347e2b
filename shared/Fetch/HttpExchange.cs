using System.Net;
using Aggregator.Fetch.Content;

namespace Aggregator.Fetch;

/// <summary>What one request asks for, whatever its address.</summary>
internal sealed record Question(string Accept, BodyLimit Limit)
{
    public string? ETag { get; init; }

    public string? LastModified { get; init; }
}

/// <summary>One answer: <paramref name="Body"/> is decoded and only read when there is a document (200, 203).</summary>
internal sealed record Answer(int Status, ResponseHeaders Headers, ReadOnlyMemory<byte> Body);

/// <summary>One of the two.</summary>
internal readonly record struct Exchanged(Answer? Answer, FetchOutcome.Failed? Failed);

/// <summary>One request and its answer over the transport. Redirects, robots and turns are others' business.</summary>
internal sealed class HttpExchange(HttpMessageInvoker transport, FetchOptions options, TimeProvider clock)
{
    public async Task<Exchanged> SendAsync(Uri url, Question question, CancellationToken cancellationToken)
    {
        try
        {
            using var request = Request(url, question);
            using var response = await transport.SendAsync(request, cancellationToken);
            var headers = ResponseHeaders.Of(response, clock.GetUtcNow());
            var status = (int)response.StatusCode;
            if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation))
                return new Exchanged(new Answer(status, headers, default), null);
            var body = await BodyReader.ReadAsync(response.Content, question.Limit, cancellationToken);
            return body.Failure is { } kind
                ? new Exchanged(null, new FetchOutcome.Failed(kind, $"{url.Host}: {body.Reason}.", status))
                : new Exchanged(new Answer(status, headers, body.Body), null);
        }
        catch (Exception exception) when (TransportFailures.Translate(url, exception) is { } failed)
        {
            return new Exchanged(null, failed);
        }
    }

    private HttpRequestMessage Request(Uri url, Question question)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", question.Accept);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br, deflate");
        if (question.ETag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", question.ETag);
        if (question.LastModified is not null)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", question.LastModified);
        return request;
    }
}
