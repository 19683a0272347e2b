using System.Collections.Concurrent;

namespace Aggregator.Newsroom;

/// <summary>What was asked of one host.</summary>
/// <param name="MostAtOnce">The largest number of requests that were under way at the same time.</param>
public sealed record HostStatistics(long Requests, long Ok, long NotModified, long Errors, int MostAtOnce);

/// <summary>What was asked of the press since it opened.</summary>
public sealed class NewsroomStatistics
{
    private readonly ConcurrentDictionary<string, Counter> hosts = new(StringComparer.Ordinal);

    public long Requests => Total.Requests;

    /// <summary>Answers with status 200.</summary>
    public long Ok => Total.Ok;

    /// <summary>Answers with status 304.</summary>
    public long NotModified => Total.NotModified;

    /// <summary>Answers with a status of 400 or more.</summary>
    public long Errors => Total.Errors;

    /// <summary>By host, as it stands now.</summary>
    public IReadOnlyDictionary<string, HostStatistics> ByHost =>
        hosts.ToDictionary(pair => pair.Key, pair => pair.Value.Read(), StringComparer.Ordinal);

    /// <summary>Starts counting anew, for example for a second round.</summary>
    public void Reset() => hosts.Clear();

    internal Counter Start(string host)
    {
        var counter = hosts.GetOrAdd(host, _ => new Counter());
        counter.Start();
        return counter;
    }

    private HostStatistics Total => ByHost.Values.Aggregate(
        new HostStatistics(0, 0, 0, 0, 0),
        (sum, host) => new HostStatistics(sum.Requests + host.Requests, sum.Ok + host.Ok, sum.NotModified + host.NotModified, sum.Errors + host.Errors, Math.Max(sum.MostAtOnce, host.MostAtOnce)));

    internal sealed class Counter
    {
        private readonly Lock gate = new();
        private long requests;
        private long ok;
        private long notModified;
        private long errors;
        private int underWay;
        private int mostAtOnce;

        public void Start()
        {
            lock (gate)
            {
                requests++;
                mostAtOnce = Math.Max(mostAtOnce, ++underWay);
            }
        }

        public void End(int status)
        {
            lock (gate)
            {
                underWay--;
                ok += status == 200 ? 1 : 0;
                notModified += status == 304 ? 1 : 0;
                errors += status >= 400 ? 1 : 0;
            }
        }

        public HostStatistics Read()
        {
            lock (gate)
                return new HostStatistics(requests, ok, notModified, errors, mostAtOnce);
        }
    }
}
