using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Aggregator.Fetch.Transport;

namespace Aggregator.Fetch;

/// <summary>Sends over a guarded transport of its own: what receivers do says nothing about sources, and the other way round.</summary>
public sealed class Poster : IPoster, IDisposable
{
    private const int MostOfAnswer = 1024;

    private readonly HttpMessageInvoker transport;
    private readonly PostOptions options;
    private readonly string userAgent;
    private readonly TimeProvider clock;

    /// <param name="options">Limits.</param>
    /// <param name="userAgent">Sent with every request.</param>
    /// <param name="clock">The clock for the time limit.</param>
    /// <param name="resolve">Asks the DNS; null for the machine's own resolver.</param>
    public Poster(PostOptions options, string userAgent, TimeProvider clock, ResolveHost? resolve = null)
    {
        (this.options, this.userAgent, this.clock) = (options, userAgent, clock);
        transport = new HttpMessageInvoker(InternetTransport.Create(new FetchOptions { AllowLoopback = options.AllowLoopback }, resolve));
    }

    public string? Refusal(Uri url) => FetchUrl.Refusal(url, options.AllowLoopback);

    public async Task<PostOutcome> SendAsync(PostRequest request, CancellationToken cancellationToken)
    {
        if (Refusal(request.Url) is { } refusal)
            return new PostOutcome(null, $"Not sent: {refusal}.");
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var message = Message(request);
            using var response = await transport.SendAsync(message, either.Token);
            return await AnswerAsync(response, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new PostOutcome(null, string.Create(CultureInfo.InvariantCulture, $"{request.Url.Host} did not answer within {options.TimeoutSeconds} seconds."));
        }
        catch (Exception exception) when (TransportFailures.Translate(request.Url, exception) is { } failed)
        {
            return new PostOutcome(null, failed.Reason);
        }
    }

    public void Dispose() => transport.Dispose();

    private async Task<PostOutcome> AnswerAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var retryAfter = ResponseHeaders.Of(response, clock.GetUtcNow()).RetryAfter;
        var body = await BeginningAsync(response.Content, cancellationToken);
        return new PostOutcome(status, status is >= 300 and < 400 ? $"Answered {status}; redirects are not followed." : $"Answered {status}.", body, retryAfter);
    }

    // The rest of the answer, however long, is not read: the connection is closed instead.
    private static async Task<string> BeginningAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[MostOfAnswer];
        var length = await stream.ReadAtLeastAsync(buffer, MostOfAnswer, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    private HttpRequestMessage Message(PostRequest request)
    {
        var message = new HttpRequestMessage(request.Body is null ? HttpMethod.Get : HttpMethod.Post, request.Url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        foreach (var (name, value) in request.Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        if (request.Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body);
            if (request.ContentType is { } type && MediaTypeHeaderValue.TryParse(type, out var parsed))
                message.Content.Headers.ContentType = parsed;
        }
        return message;
    }
}
