using System.Net;
using Aggregator.Fetch.Transport;

namespace Aggregator.Tests.Fetch;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("1.1.1.1")]
    [InlineData("113.160.0.1")] // Viet Nam
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("192.0.1.0")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("168.63.129.17")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2001:200::1")]
    [InlineData("2401:d800::1")] // Viet Nam
    public void IsPublic_PublicAddresses(string address) => Assert.True(AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("0.0.0.0")] // unspecified
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")] // private
    [InlineData("10.255.255.255")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("127.0.0.1")] // loopback
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")] // metadata
    [InlineData("169.254.0.1")]
    [InlineData("168.63.129.16")] // Azure's platform
    [InlineData("100.64.0.1")] // carrier-grade NAT
    [InlineData("100.127.255.255")]
    [InlineData("100.100.100.200")] // another cloud's metadata
    [InlineData("192.0.0.192")]
    [InlineData("192.0.2.1")] // documentation
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.7")]
    [InlineData("192.88.99.1")] // 6to4 relay
    [InlineData("198.18.0.1")] // benchmarks
    [InlineData("198.19.255.255")]
    [InlineData("224.0.0.1")] // multicast
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")] // reserved
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")] // IPv4-mapped
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:32.0.0.1")]
    [InlineData("::ffff:192.168.0.1")]
    [InlineData("::127.0.0.1")] // IPv4-compatible
    [InlineData("64:ff9b::7f00:1")] // NAT64
    [InlineData("64:ff9b:1::1")]
    [InlineData("100::1")] // discard
    [InlineData("2001::1")] // Teredo
    [InlineData("2001:db8::1")] // documentation
    [InlineData("3fff::1")]
    [InlineData("2002:7f00:1::1")] // 6to4
    [InlineData("fc00::1")] // unique local
    [InlineData("fd00:ec2::254")] // metadata
    [InlineData("fe80::1")] // link-local
    [InlineData("fec0::1")] // site-local
    [InlineData("ff02::1")] // multicast
    [InlineData("::ffff:0:a9fe:a9fe")] // IPv4-translated
    [InlineData("::a9fe:a9fe")] // IPv4-compatible, of metadata
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("2002:a9fe:a9fe::1")]
    [InlineData("2002:c0a8:101::")]
    [InlineData("2001:0:a00:1::")] // Teredo
    [InlineData("2001:20::1")] // ORCHIDv2
    [InlineData("5f00::1")] // segment routing
    [InlineData("febf::1")]
    [InlineData("fdff:ffff::1")]
    [InlineData("4000::1")] // not assigned
    [InlineData("2620:4f:8000::1")] // AS112, answers for private zones
    [InlineData("192.31.196.1")] // AS112
    [InlineData("192.52.193.1")] // AMT
    [InlineData("192.175.48.1")] // AS112
    public void IsPublic_EverythingElse_IsNot(string address) => Assert.False(AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    public void Allows_OpenedLoopback_OpensNothingElse(string address, bool allowed) =>
        Assert.Equal(allowed, AddressGuard.Allows(IPAddress.Parse(address), allowLoopback: true));
}
