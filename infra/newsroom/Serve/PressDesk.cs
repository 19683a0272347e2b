using System.Collections.Concurrent;
using System.Collections.Frozen;
using Aggregator.Newsroom.Invent;
using Aggregator.Sources;

namespace Aggregator.Newsroom.Serve;

/// <summary>All sources of the catalogue, and which of them answers at which address. Sources start to work when first asked.</summary>
internal sealed class PressDesk
{
    private static readonly TimeSpan UsualSpan = TimeSpan.FromDays(5);
    private static readonly TimeSpan LivelySpan = TimeSpan.FromHours(6);

    private readonly Catalogue catalogue;
    private readonly NewsroomOptions options;
    private readonly EventCalendar calendar;
    private readonly FrozenSet<string> lively;
    private readonly ulong seed;
    private readonly ConcurrentDictionary<int, Outlet> outlets = new();
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Outlet, Endpoint Endpoint)> endpoints = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> hosts = new(StringComparer.Ordinal);

    public PressDesk(Catalogue catalogue, NewsroomOptions options, DateTimeOffset opening)
    {
        this.catalogue = catalogue;
        this.options = options;
        Opening = opening;
        seed = Dice.Mix((ulong)options.Seed, 1);
        calendar = new EventCalendar(seed, catalogue);
        lively = LiveDesks.Of(catalogue);
        foreach (var (index, source) in catalogue.Sources.Index())
            Register(index, source);
    }

    public DateTimeOffset Opening { get; }

    /// <summary>The moment the press lives in: a frozen one stays at its opening.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = options.TimeProvider.GetUtcNow();
            return options.Frozen && now > Opening ? Opening : now;
        }
    }

    /// <exception cref="KeyNotFoundException">The catalogue has no such source.</exception>
    public Outlet Outlet(string sourceId) => Outlet(indexes[sourceId]);

    public bool Has(string sourceId) => indexes.ContainsKey(sourceId);

    /// <summary>The endpoint at an address; null when there is none. The scheme does not matter.</summary>
    public (Outlet Outlet, Endpoint Endpoint)? FindEndpoint(string host, string pathAndQuery) =>
        endpoints.TryGetValue(host + pathAndQuery, out var found) ? (Outlet(found.Outlet), found.Endpoint) : null;

    /// <summary>The source whose host this is, with or without www, m and the hosts of pictures; null for a strange one.</summary>
    public Outlet? FindHost(string host)
    {
        if (hosts.TryGetValue(host, out var index))
            return Outlet(index);
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        var rest = dot < 0 ? "" : host[(dot + 1)..];
        var part = dot < 0 ? "" : host[..dot];
        return part is "m" or "www" or "i" or "cdn" or "media" && (hosts.TryGetValue(rest, out index) || hosts.TryGetValue("www." + rest, out index))
            ? Outlet(index)
            : null;
    }

    /// <summary>The article whose number an address holds; null when it names none that is published.</summary>
    public InventedArticle? FindArticle(string pathAndQuery) =>
        ArticleAddress.Parse(pathAndQuery) is { } parsed && parsed.Outlet >= 0 && parsed.Outlet < catalogue.Sources.Count
            ? Outlet(parsed.Outlet).Find(parsed.Number, Now)
            : null;

    private Outlet Outlet(int index) => outlets.GetOrAdd(index, Create);

    private Outlet Create(int index)
    {
        var source = catalogue.Sources[index];
        var own = Invent.Outlet.SeedOf(source, seed);
        var shown = Math.Max(options.ArticlesPerSource, 2 * Edition.Of(source).Count);
        var pace = (lively.Contains(source.Id) ? LivelySpan : UsualSpan) / shown;
        var timetable = new Timetable(own, pace, Opening, options.NewArticleEvery, options.Frozen);
        return new Outlet(source, index, seed, calendar, timetable, catalogue, shown);
    }

    private void Register(int index, Source source)
    {
        indexes.Add(source.Id, index);
        hosts.TryAdd(source.Homepage.Host, index);
        foreach (var endpoint in source.Endpoints)
        {
            endpoints.TryAdd(endpoint.Url.Host + endpoint.Url.PathAndQuery, (index, endpoint));
            hosts.TryAdd(endpoint.Url.Host, index);
        }
    }
}
