using System.Net.Sockets;
using System.Security.Authentication;
using Aggregator.Fetch.Transport;

namespace Aggregator.Fetch;

/// <summary>What the transport throws, in words for an operator.</summary>
internal static class TransportFailures
{
    /// <summary>Null for exceptions that are no failure of the other side: cancellation, our own bugs, the store.</summary>
    public static FetchOutcome.Failed? Translate(Uri url, Exception exception)
    {
        if (exception is not (HttpRequestException or IOException or SocketException))
            return null;
        foreach (var cause in Chain(exception))
        {
            switch (cause)
            {
                case AddressRefusedException refused:
                    return new(FetchFailure.AddressRefused, refused.Message);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }:
                    return new(FetchFailure.NameNotFound, $"The name {url.IdnHost} does not exist in the DNS.");
                case SocketException { SocketErrorCode: SocketError.TryAgain or SocketError.NoRecovery }:
                    return new(FetchFailure.NameNotFound, $"The name {url.IdnHost} could not be looked up: the DNS did not answer.");
                case SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown }:
                    return new(FetchFailure.ConnectionFailed, $"{url.Host} broke the connection off (reset) before the answer was complete.");
                case SocketException socket:
                    return new(FetchFailure.ConnectionFailed, $"No connection to {url.Host}: {socket.Message}.");
                case AuthenticationException tls:
                    return new(FetchFailure.ConnectionFailed, $"No secure connection to {url.Host}: {tls.Message}");
            }
        }
        return new(FetchFailure.ConnectionFailed, Describe(url, exception));
    }

    private static string Describe(Uri url, Exception exception)
    {
        var error = exception switch
        {
            HttpRequestException request => request.HttpRequestError,
            HttpIOException io => io.HttpRequestError,
            _ => HttpRequestError.Unknown,
        };
        return error switch
        {
            HttpRequestError.ResponseEnded => $"{url.Host} closed the connection before the answer was complete.",
            HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => $"{url.Host} sent something that is not HTTP.",
            HttpRequestError.ConfigurationLimitExceeded => $"{url.Host} sent headers that are too long.",
            _ => $"The connection to {url.Host} failed: {exception.Message}",
        };
    }

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            yield return exception;
    }
}
