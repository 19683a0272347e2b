using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Publish.Limits;

/// <summary>
/// Counts requests a client and minute. A client is known by a hash with a random salt; salt and counts are thrown away with
/// the minute, so no address is ever stored and none can be found again.
/// </summary>
public sealed class ClientCounts(TimeProvider clock)
{
    // Beyond this many clients a minute all further ones share a count: memory stays bounded whatever comes in.
    private const int MostClients = 200_000;
    private const int SharedBuckets = 1024;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private Minute current = new(DateTimeOffset.MinValue);

    /// <summary>Counts one request of the client with that name, or address; one that is <paramref name="cost"/> times the work counts as that many.</summary>
    public RateLimitState Count(string client, RateLimitPolicy policy, int cost = 1)
    {
        var now = clock.GetUtcNow();
        var start = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % Window.Ticks), TimeSpan.Zero);
        var minute = Volatile.Read(ref current);
        if (minute.Start != start)
        {
            var fresh = new Minute(start);
            minute = Interlocked.CompareExchange(ref current, fresh, minute) == minute ? fresh : Volatile.Read(ref current);
        }
        return new RateLimitState(policy, policy.Requests - minute.Count(client, cost), start + Window - now);
    }

    /// <summary>The name of an anonymous client: its IPv4 address, or the network that an IPv6 subscriber gets.</summary>
    public static string NameOf(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address.ToString();
    }

    private sealed class Minute(DateTimeOffset start)
    {
        private readonly byte[] salt = RandomNumberGenerator.GetBytes(32);
        private readonly ConcurrentDictionary<UInt128, int> counts = new();

        public DateTimeOffset Start => start;

        public int Count(string client, int cost)
        {
            Span<byte> hash = stackalloc byte[32];
            HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(client), hash);
            var key = BitConverter.ToUInt128(hash);
            if (counts.Count >= MostClients && !counts.ContainsKey(key))
                key %= SharedBuckets;
            // Whoever goes on asking without being answered is counted no further than a number holds.
            return counts.AddOrUpdate(key, static (_, cost) => cost, static (_, count, cost) => Math.Min(count, int.MaxValue / 2) + cost, cost);
        }
    }
}
