using System.Net;
using System.Net.Sockets;

namespace Aggregator.Fetch.Transport;

/// <summary>Looks up a host's addresses. Throws <see cref="SocketException"/> when there are none.</summary>
public delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken cancellationToken);

/// <summary>Opens a connection to exactly one address.</summary>
internal delegate ValueTask<Stream> ConnectAddress(IPEndPoint address, CancellationToken cancellationToken);

/// <summary>
/// Connects for the HTTP handler: resolves once, checks every address, and connects to the very address that was
/// checked, so a name that changes its answer between check and use (DNS rebinding) gains nothing.
/// </summary>
internal sealed class GuardedConnector(ResolveHost resolve, ConnectAddress connect, bool allowLoopback)
{
    // An address that does not answer must not use up the time of the next one.
    private static readonly TimeSpan PerAddress = TimeSpan.FromSeconds(4);

    public async ValueTask<Stream> ConnectAsync(string host, int port, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellationToken);
        var allowed = Array.FindAll(addresses, address => AddressGuard.Allows(address, allowLoopback));
        if (allowed.Length == 0 && addresses.Length > 0)
            throw new AddressRefusedException($"{host} leads to {addresses[0]}, which is not a public address.");
        for (var i = 0; i < allowed.Length - 1; i++)
        {
            if (await TryConnectAsync(new IPEndPoint(allowed[i], port), cancellationToken) is { } stream)
                return stream;
        }
        return allowed.Length > 0
            ? await connect(new IPEndPoint(allowed[^1], port), cancellationToken)
            : throw new SocketException((int)SocketError.HostNotFound);
    }

    /// <summary>A plain TCP connection, the usual <see cref="ConnectAddress"/>.</summary>
    public static async ValueTask<Stream> OpenSocketAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async ValueTask<Stream?> TryConnectAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(PerAddress);
        try
        {
            return await connect(address, limit.Token);
        }
        catch (SocketException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
