using System.Net;
using System.Text;

namespace Aggregator.Fetch.Transport;

/// <summary>The way out to the world: nothing followed, remembered or decoded behind our back, every connection guarded.</summary>
internal static class InternetTransport
{
    public static SocketsHttpHandler Create(FetchOptions options, ResolveHost? resolve = null)
    {
        var connector = new GuardedConnector(resolve ?? Dns.GetHostAddressesAsync, GuardedConnector.OpenSocketAsync, options.AllowLoopback);
        var handler = Bare();
        handler.ConnectCallback = (context, cancellationToken) =>
            connector.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellationToken);
        return handler;
    }

    /// <summary>The same handler without the guard: for a server whose address we chose ourselves.</summary>
    public static SocketsHttpHandler Bare() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxResponseDrainSize = 64 * 1024,
        ResponseDrainTimeout = TimeSpan.FromSeconds(1),
        // Validators go back byte for byte; ASCII, the default, would refuse some that servers really send.
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    };
}
