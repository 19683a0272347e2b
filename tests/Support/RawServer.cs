using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Aggregator.Support;

/// <summary>
/// A TCP server on loopback that writes exactly the bytes it is told, for answers that no decent server gives.
/// <c>/robots.txt</c> gets a 404, everything else the answer; then the connection is closed.
/// </summary>
public sealed class RawServer : IAsyncDisposable
{
    private const string NoRobots = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<string, NetworkStream, CancellationToken, Task> answer;
    private readonly Task loop;

    /// <param name="answer">Gets the head of the request and writes the answer; the token is cancelled when the server is disposed of.</param>
    public RawServer(Func<string, NetworkStream, CancellationToken, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        loop = AcceptAsync();
    }

    /// <summary>A server that answers with a text, line ends as given, in Latin-1.</summary>
    public RawServer(string answer)
        : this(async (_, stream, token) => await stream.WriteAsync(Encoding.Latin1.GetBytes(answer), token))
    {
    }

    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await loop;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
                open.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var request = await ReadHeadAsync(stream);
                if (request.StartsWith("GET /robots.txt ", StringComparison.Ordinal))
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(NoRobots), stop.Token);
                else
                    await answer(request, stream, stop.Token);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException)
            {
                // The client hung up or the test is over.
            }
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer, stop.Token);
            if (count == 0)
                break;
            head.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
        return head.ToString();
    }
}
