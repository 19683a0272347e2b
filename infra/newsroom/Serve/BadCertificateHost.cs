using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Aggregator.Newsroom.Serve;

/// <summary>A port on loopback that speaks TLS with a certificate that nobody should accept; opened when it is first needed.</summary>
internal sealed class BadCertificateHost : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource stop = new();
    private TcpListener? listener;
    private Task accepting = Task.CompletedTask;

    /// <summary>Where it listens, for example 127.0.0.1:4433.</summary>
    public string Address
    {
        get
        {
            lock (gate)
                listener ??= Open();
            return $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener?.Stop();
        await accepting;
        stop.Dispose();
    }

    private TcpListener Open()
    {
        var opened = new TcpListener(IPAddress.Loopback, 0);
        opened.Start();
        accepting = AcceptAsync(opened, Certificate());
        return opened;
    }

    private async Task AcceptAsync(TcpListener opened, X509Certificate2 certificate)
    {
        using (certificate)
        {
            try
            {
                while (true)
                    await GreetAsync(await opened.AcceptTcpClientAsync(stop.Token), certificate);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The press closes.
            }
        }
    }

    private async Task GreetAsync(TcpClient client, X509Certificate2 certificate)
    {
        using var connection = client;
        await using var tls = new SslStream(connection.GetStream());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        limit.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, limit.Token);
            await tls.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), limit.Token);
        }
        catch (Exception exception) when (exception is IOException or AuthenticationException or OperationCanceledException)
        {
            // The client did what it should: it hung up on us.
        }
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=somebody-else.invalid", key, HashAlgorithmName.SHA256);
        using var signed = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(54), DateTimeOffset.UnixEpoch.AddYears(130));
        return X509CertificateLoader.LoadPkcs12(signed.Export(X509ContentType.Pkcs12), password: null);
    }
}
