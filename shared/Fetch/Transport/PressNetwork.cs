using System.Net;

namespace Aggregator.Fetch.Transport;

/// <summary>
/// What goes wrong on the way to a host of the simulated press, before it could answer: the press says so in a header, and
/// the request is then made for real, with its own address, over a resolver that answers as the press says. So a refused
/// connection, a bad certificate and a private address are what they are in the world.
/// </summary>
internal sealed class PressNetwork : IDisposable
{
    /// <summary>"resolve 10.0.0.7 fd00::7": what the DNS answers. "connect 127.0.0.1:4433": where the connection ends up.</summary>
    public const string Header = "X-Press-Network";

    private static readonly HttpRequestOptionsKey<string> State = new(Header);

    private readonly HttpMessageInvoker transport;

    public PressNetwork()
    {
        var handler = InternetTransport.Bare();
        handler.ConnectCallback = ConnectAsync;
        transport = new HttpMessageInvoker(handler);
    }

    /// <summary>Sends the request over a network in the given state; fails as that does.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string state, CancellationToken cancellationToken)
    {
        request.Options.Set(State, state);
        return transport.SendAsync(request, cancellationToken);
    }

    public void Dispose() => transport.Dispose();

    private static ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        if (!context.InitialRequestMessage.Options.TryGetValue(State, out var state))
            throw new InvalidOperationException("The request does not say how the network is.");
        var words = state.Split(' ');
        if (words[0] == "connect")
            return GuardedConnector.OpenSocketAsync(IPEndPoint.Parse(words[1]), cancellationToken);
        var addresses = Array.ConvertAll(words[1..], IPAddress.Parse);
        var connector = new GuardedConnector((_, _) => Task.FromResult(addresses), GuardedConnector.OpenSocketAsync, allowLoopback: false);
        return connector.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellationToken);
    }
}
