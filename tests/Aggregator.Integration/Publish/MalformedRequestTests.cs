using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Xunit.Abstractions;

namespace Aggregator.Integration.Publish;

/// <summary>
/// Every route with malformed paths, queries, headers and cursors: an answer that says what is wrong, never a fault of ours.
/// The requests are made from a fixed seed, so a failure comes again.
/// </summary>
[Collection(nameof(DemoApp))]
public sealed class MalformedRequestTests(DemoApp app, ITestOutputHelper output)
{
    private const int Rounds = 40;

    private static readonly string[] Fragments =
    [
        "", "%00", "%", "%zz", "%C0%AF", "..", "%2e%2e%2f", "\\", "'", "\"", "<script>", "{0}", "*", "|", "%0d%0aX:y", "A%CC%80", "%F0%9F%98%80", "%ED%A0%80", "0", "-1",
        "99999999999999999999", "1e9", "NaN", "null", "0001-01-01", "9999-12-31T23:59:59Z", "2026-02-30", "0001-01-01T00:00:00+14:00", "MDYzOTMxMDEyMDEzNzM5MjE2OC1u",
        "OTk5OTk5OTk5OTk5OTk5OTk5OQ", "0000000000000000000000000z", "en", "da-nang", "culture", "*~months", "feed.xml", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ];

    private static readonly string[] Names =
    [
        "lang", "topic", "place", "source", "since", "until", "modifiedSince", "limit", "cursor", "after", "only", "fields", "at", "from", "to", "by", "format", "outlets", "type", "sourceType",
        "republishable", "v", "q", "%00", "%", "", "[]", "a".PadRight(300, 'a'),
    ];

    private static readonly (string Name, string[] Values)[] Headers =
    [
        ("If-None-Match", ["*", "W/", "\"", "W/\"\"\"", "x".PadRight(3000, 'x'), ",,,,"]), ("If-Modified-Since", ["yesterday", "Thu, 99 Foo 2026", ""]),
        ("Accept-Language", ["*", ";;;q=", "xx-".PadRight(2000, 'x'), "en;q=9e99,ar;q=-1"]), ("Accept-Encoding", ["br;q=x", "*;q=0", ",,,", "gzip;q=1.000000"]),
        ("Accept", ["text/html", "*/*;q=", "application/json"]), ("X-Api-Key", ["x", "vnp_", "é"]), ("X-Forwarded-For", ["1.2.3.4, 5", ",,,", "::::"]), ("Range", ["bytes=9-1"]),
    ];

    public static TheoryData<string> Routes =>
    [
        .. typeof(Aggregator.Functions.LimitRequests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetParameters()).Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()?.Route).OfType<string>().Distinct(StringComparer.Ordinal)
            .Where(route => !route.StartsWith("health", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task EveryRoute_SaysWhatIsWrong(string route)
    {
        var random = new Random(StableHash(route));
        var slowest = (Time: TimeSpan.Zero, Request: "");
        for (var round = 0; round < Rounds; round++)
        {
            var request = RequestOf(route, random);
            var started = Stopwatch.GetTimestamp();
            var answer = await SendAsync(request);
            var time = Stopwatch.GetElapsedTime(started);
            if (time > slowest.Time)
                slowest = (time, request.Split('\r')[0]);

            var status = int.Parse(answer.Split(' ')[1], null);
            Assert.True(status is < 500 and >= 200, $"{status} for:\n{request}\n{answer}");
            if (status is 400 or 404 && answer.Contains("Content-Type:", StringComparison.OrdinalIgnoreCase))
                Assert.True(answer.Contains("application/problem+json", StringComparison.Ordinal) || answer.Contains("text/html", StringComparison.Ordinal), $"{request}\n{answer}");
        }
        output.WriteLine($"{slowest.Time.TotalMilliseconds,6:0} ms at most, for {slowest.Request}");
    }

    private static string RequestOf(string route, Random random)
    {
        var path = new StringBuilder();
        foreach (var segment in route.Split('/'))
            path.Append('/').Append(segment.Contains('{', StringComparison.Ordinal) && random.Next(4) > 0 ? Value(segment, random) : segment.Contains('{', StringComparison.Ordinal) ? Pick(Fragments, random) : segment);
        if (random.Next(5) == 0)
            path.Append('/').Append(Pick(Fragments, random));
        for (var i = random.Next(4); i > 0; i--)
            path.Append(path.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?').Append(Pick(Names, random)).Append('=').Append(Pick(Fragments, random));
        var request = new StringBuilder($"{(random.Next(8) == 0 ? "HEAD" : "GET")} {path.Replace(' ', '+')} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        if (random.Next(2) == 0)
        {
            var (name, values) = Headers[random.Next(Headers.Length)];
            request.Append(name).Append(": ").Append(Pick(values, random)).Append("\r\n");
        }
        return request.Append("\r\n").ToString();
    }

    // Something that the segment takes, so that what comes after it is reached.
    private static string Value(string segment, Random random) => segment switch
    {
        _ when segment.Contains("{lang", StringComparison.Ordinal) => Pick(["en", "ar", "zh-hans", "EN"], random),
        _ when segment.Contains("{file", StringComparison.Ordinal) => Pick(["feed.xml", "rss.xml", "feed.json", "sitemap-2026-03-1.xml", "sitemap-9999-99-9.xml", "sitemap-----.xml"], random),
        _ when segment.Contains("{kind", StringComparison.Ordinal) => Pick(["topic", "place", "source", "story", "pictures", "videos"], random),
        _ => Pick(Fragments, random),
    };

    private static string Pick(string[] choices, Random random) => choices[random.Next(choices.Length)];

    private static int StableHash(string text) => text.Aggregate(17, (hash, character) => unchecked((hash * 31) + character));

    // Written as it stands: a client's library would repair what this is about.
    private async Task<string> SendAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(app.BaseUrl).Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync();
        Assert.False(answer.Length == 0, $"No answer to:\n{request}");
        return answer;
    }
}
