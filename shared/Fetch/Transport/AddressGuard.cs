using System.Net;

namespace Aggregator.Fetch.Transport;

/// <summary>Which addresses are public: the registries of special-purpose addresses (RFC 6890 and IANA's updates) turned round.</summary>
public static class AddressGuard
{
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialV6 =
    [
        IPNetwork.Parse("2001::/23"), // protocol assignments, Teredo, ORCHID
        IPNetwork.Parse("2001:db8::/32"), // documentation
        IPNetwork.Parse("2002::/16"), // 6to4: carries an IPv4 address that nobody checked
        IPNetwork.Parse("2620:4f:8000::/48"), // AS112: answers for private zones
        IPNetwork.Parse("3fff::/20"), // documentation
    ];

    private static readonly IPNetwork[] SpecialV4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this network
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"), // carrier-grade NAT
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("168.63.129.16/32"), // Azure's platform address: a public number with the host's secrets behind it
        IPNetwork.Parse("169.254.0.0/16"), // link-local; 169.254.169.254 serves cloud metadata
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments
        IPNetwork.Parse("192.0.2.0/24"), // documentation
        IPNetwork.Parse("192.31.196.0/24"), // AS112: answers for private zones
        IPNetwork.Parse("192.52.193.0/24"), // multicast relays
        IPNetwork.Parse("192.88.99.0/24"), // 6to4 relays
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("192.175.48.0/24"), // AS112
        IPNetwork.Parse("198.18.0.0/15"), // benchmarks
        IPNetwork.Parse("198.51.100.0/24"), // documentation
        IPNetwork.Parse("203.0.113.0/24"), // documentation
        IPNetwork.Parse("224.0.0.0/3"), // multicast, reserved, broadcast
    ];

    /// <summary>
    /// Whether a connection to the address leaves for the public internet. IPv6 must be global unicast, so IPv4-mapped,
    /// NAT64, unique-local, link-local, site-local and multicast addresses are out, whatever they carry.
    /// </summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork)
            return !Array.Exists(SpecialV4, network => network.Contains(address));
        // Asked first: IPNetwork compares the wrong bytes when a mapped address meets an IPv6 network (.NET 10).
        if (address.IsIPv4MappedToIPv6)
            return false;
        return GlobalUnicast.Contains(address) && !Array.Exists(SpecialV6, network => network.Contains(address));
    }

    /// <summary>Public, or plain loopback where that was opened. Loopback inside an IPv6 address stays refused.</summary>
    internal static bool Allows(IPAddress address, bool allowLoopback) =>
        IsPublic(address) || (allowLoopback && !address.IsIPv4MappedToIPv6 && IPAddress.IsLoopback(address));
}
