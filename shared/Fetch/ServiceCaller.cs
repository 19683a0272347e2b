using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Aggregator.Fetch.Content;
using Aggregator.Fetch.Transport;

namespace Aggregator.Fetch;

/// <summary>Calls services over a transport of its own: what they do says nothing about sources or receivers.</summary>
public sealed class ServiceCaller : IServiceCaller, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly BodyLimit MostOfAnswer = new(8 * 1024 * 1024);

    private readonly HttpMessageInvoker transport;
    private readonly string userAgent;
    private readonly TimeProvider clock;

    /// <param name="press">Answers instead of the world, in the demo; null otherwise.</param>
    /// <param name="userAgent">Sent with every request.</param>
    /// <param name="clock">The clock for the time limit.</param>
    public ServiceCaller(LoopbackPress? press, string userAgent, TimeProvider clock)
    {
        (this.userAgent, this.clock) = (userAgent, clock);
        HttpMessageHandler bare = InternetTransport.Bare();
        transport = new HttpMessageInvoker(press is null ? bare : new LoopbackHandler(press, bare));
    }

    public async Task<ServiceAnswer> SendAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var message = Message(request);
            using var response = await transport.SendAsync(message, either.Token);
            return await AnswerAsync(response, either.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Only the transport's own limit on connecting leaves ours untouched.
            return limit.IsCancellationRequested || exception.InnerException is not TimeoutException
                ? new ServiceAnswer(ServiceReach.Unanswered, 0, $"{request.Url.Host} did not answer within {Longest.TotalSeconds} seconds.")
                : new ServiceAnswer(ServiceReach.NotSent, 0, $"No connection to {request.Url.Host} in time.");
        }
        catch (Exception exception) when (TransportFailures.Translate(request.Url, exception) is { } failed)
        {
            return new ServiceAnswer(WasNeverSent(exception) ? ServiceReach.NotSent : ServiceReach.Unanswered, 0, failed.Reason);
        }
    }

    public void Dispose() => transport.Dispose();

    private static bool WasNeverSent(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError,
    };

    private async Task<ServiceAnswer> AnswerAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var retryAfter = ResponseHeaders.Of(response, clock.GetUtcNow()).RetryAfter;
        var metered = response.Headers.TryGetValues("X-Metered-Usage", out var values)
            && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : (int?)null;
        var body = await BodyReader.ReadAsync(response.Content, MostOfAnswer, cancellationToken);
        return new ServiceAnswer(
            ServiceReach.Answered, status, body.Failure is null ? $"Answered {status}." : $"Answered {status}, and {body.Reason}.", body.Body, retryAfter, metered);
    }

    private HttpRequestMessage Message(ServiceRequest request)
    {
        var message = new HttpRequestMessage(request.Json is null ? HttpMethod.Get : HttpMethod.Post, request.Url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        foreach (var (name, value) in request.Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        if (request.Json is { } json)
        {
            message.Content = new ReadOnlyMemoryContent(json);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        }
        return message;
    }
}
