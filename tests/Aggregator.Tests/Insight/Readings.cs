using Aggregator.Articles;
using Aggregator.Fetch;
using Aggregator.Insight;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Tests.Insight;

/// <summary>Builds readings of an endpoint for the detectors.</summary>
internal static class Readings
{
    public static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public static readonly Endpoint Outlet = new()
    {
        Id = "outlet~1", SourceId = "outlet", Url = new Uri("https://outlet.vn/rss/kinh-doanh.rss"), Kind = EndpointKind.Feed, Language = "vi", Section = "business",
    };

    public static readonly Endpoint Latest = Outlet with { Id = "outlet~2", Url = new Uri("https://outlet.vn/rss/home.rss"), Section = "latest" };

    public static readonly Source Source = new()
    {
        Id = "outlet", NameVi = "Báo", NameEn = "Outlet", Kind = SourceKind.National, Homepage = new Uri("https://www.outlet.vn/"), Endpoints = [Outlet, Latest],
    };

    /// <summary>An endpoint that was read half an hour ago and showed entries.</summary>
    public static EndpointState State { get; } = new()
    {
        EndpointId = Outlet.Id, NextDue = Now, LastTry = Now.AddMinutes(-30), LastSuccess = Now.AddMinutes(-30), EntriesSeen = 20, LatestEntry = Now.AddHours(-1),
        ETag = "\"1\"", BodyHash = "1",
    };

    /// <summary>Entries an hour apart, the newest now.</summary>
    public static IReadOnlyList<FeedEntry> Entries(int count, string title = "Giá cà phê hôm nay tăng mạnh ở Tây Nguyên", string folder = "https://outlet.vn/kinh-doanh") =>
        [.. Enumerable.Range(0, count).Select(number => new FeedEntry
        {
            Id = $"{number}", Title = $"{title} {number}", Link = $"{folder}/bai-{number}.html", Published = new PublicationTime(Now.AddHours(-number)),
        })];

    public static DocumentReading Read(
        IReadOnlyList<FeedEntry> entries, EndpointState? before = null, IntakeResult? intake = null, Endpoint? endpoint = null, string? language = null,
        string? finalUrl = null, string format = "rss-2.0") =>
        new(Source, endpoint ?? Outlet, before ?? State,
            new FetchedDocument
            {
                RequestedUrl = (endpoint ?? Outlet).Url, FinalUrl = finalUrl is null ? (endpoint ?? Outlet).Url : new Uri(finalUrl), Body = default, BodyHash = "2", FetchedAt = Now, ETag = "\"2\"",
            },
            new FeedDocument { Format = format, Entries = entries, Language = language },
            intake ?? new IntakeResult(entries.Count, 0, 0, 0), Now);

    /// <summary>The words of one symptom after a reading; null where it is not found.</summary>
    public static string? Words(SymptomKind kind, DocumentReading read, DateTimeOffset? latest = null, TimeSpan? usual = null) =>
        SilentFailures.AfterDocument(read, latest, usual).SingleOrDefault(symptom => symptom.Kind == kind)?.Words;
}
