using System.Net;
using System.Net.Sockets;
using Aggregator.Fetch.Transport;

namespace Aggregator.Tests.Fetch;

public sealed class GuardedConnectorTests
{
    private readonly List<IPEndPoint> connected = [];
    private readonly HashSet<string> dead = [];

    [Fact]
    public async Task Connect_ToTheAddressThatWasChecked()
    {
        await Connector("8.8.8.8").ConnectAsync("example.vn", 443, CancellationToken.None);
        Assert.Equal([new IPEndPoint(IPAddress.Parse("8.8.8.8"), 443)], connected);
    }

    [Fact]
    public async Task Connect_NameThatChangesItsAnswer_IsAskedOnceAndGainsNothing()
    {
        var answers = new Queue<string>(["8.8.8.8", "169.254.169.254"]);
        var connector = new GuardedConnector((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(answers.Dequeue())]), Connect, false);
        await connector.ConnectAsync("rebind.example", 80, CancellationToken.None);
        Assert.Equal("8.8.8.8", Assert.Single(connected).Address.ToString());
        await Assert.ThrowsAsync<AddressRefusedException>(async () => await connector.ConnectAsync("rebind.example", 80, CancellationToken.None));
        Assert.Single(connected);
    }

    [Fact]
    public async Task Connect_PassesOverPrivateAddressesAmongPublicOnes()
    {
        await Connector("10.0.0.1", "::1", "8.8.4.4").ConnectAsync("mixed.example", 80, CancellationToken.None);
        Assert.Equal("8.8.4.4", Assert.Single(connected).Address.ToString());
    }

    [Fact]
    public async Task Connect_TriesTheNextAddress()
    {
        dead.Add("8.8.8.8");
        await Connector("8.8.8.8", "8.8.4.4").ConnectAsync("example.vn", 80, CancellationToken.None);
        Assert.Equal(["8.8.8.8", "8.8.4.4"], connected.Select(end => end.Address.ToString()));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fd00:ec2::254")]
    public async Task Connect_OnlyPrivateAddresses_Refused(string address)
    {
        var refused = await Assert.ThrowsAsync<AddressRefusedException>(
            async () => await Connector(address).ConnectAsync("intranet.example", 80, CancellationToken.None));
        Assert.Contains("intranet.example", refused.Message, StringComparison.Ordinal);
        Assert.Empty(connected);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("::1")]
    public async Task Connect_LiteralHosts_AreCheckedToo(string host)
    {
        await Assert.ThrowsAsync<AddressRefusedException>(async () => await Connector("8.8.8.8").ConnectAsync(host, 80, CancellationToken.None));
        Assert.Empty(connected);
    }

    [Fact]
    public async Task Connect_NoAddressAtAll_NameNotFound()
    {
        var error = await Assert.ThrowsAsync<SocketException>(async () => await Connector().ConnectAsync("nowhere.example", 80, CancellationToken.None));
        Assert.Equal(SocketError.HostNotFound, error.SocketErrorCode);
    }

    private GuardedConnector Connector(params string[] addresses) =>
        new((_, _) => Task.FromResult(Array.ConvertAll(addresses, IPAddress.Parse)), Connect, allowLoopback: false);

    private ValueTask<Stream> Connect(IPEndPoint address, CancellationToken cancellationToken)
    {
        connected.Add(address);
        return dead.Contains(address.Address.ToString())
            ? throw new SocketException((int)SocketError.ConnectionRefused)
            : ValueTask.FromResult(Stream.Null);
    }
}
