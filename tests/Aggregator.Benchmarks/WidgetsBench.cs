using System.IO.Compression;
using System.Text.RegularExpressions;
using Aggregator.Browser;
using Aggregator.Support;
using Microsoft.Playwright;

namespace Aggregator.Benchmarks;

/// <summary>What widgets weigh on the way, compressed, and how long a page of another site waits for the first headline.</summary>
internal static partial class WidgetsBench
{
    private const int Rounds = 9;
    private const string Query = "?lang=en&articles=all&layout=cards&limit=6";

    // The moment at which a headline is in a frame that is about to be painted, counted from where the partner's page begins.
    private const string Watch =
        """
        const look = () => {
            const feed = document.querySelector('aggregator-feed');
            if ((feed ? feed.shadowRoot : document)?.querySelector('.headline')) window.firstHeadline = performance.timeOrigin + performance.now();
            else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        """;

    public static async Task<int> RunAsync()
    {
        await using var app = await MeasuredApp.StartAsync(articlesPerSource: 2);
        await app.Watch.WaitUntilQuietAsync(TimeSpan.FromMinutes(5));
        using var load = new LoadGenerator();
        async Task<(int Bytes, string Text)> GetAsync(string path)
        {
            var body = (await load.GetAsync(new Uri(app.App.Address, path))).Body;
            using var packed = new MemoryStream();
            await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                await gzip.WriteAsync(body);
            return ((int)packed.Length, System.Text.Encoding.UTF8.GetString(body));
        }
        var frame = await GetAsync("/embed/v1/frame" + Query);
        var workshop = (await GetAsync("/en/widgets" + Query)).Text;
        var frameScript = await GetAsync(Script().Match(frame.Text).Value);
        var scripts = Script().Matches(workshop).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList();
        var resize = await GetAsync(scripts.Single(path => path.Contains("/resize.", StringComparison.Ordinal)));
        var feedPath = scripts.Single(path => path.Contains("/feed.", StringComparison.Ordinal));
        var feed = await GetAsync(feedPath);
        var data = await GetAsync("/embed/v1/feed.json" + Query);
        var lines = new List<Line>
        {
            Bytes("resize script", resize.Bytes, 1_000),
            Bytes("element, script", feed.Bytes, 6_000),
            Bytes("first load of a frame: page, script (6 cards)", frame.Bytes + frameScript.Bytes, 15_000),
            Bytes("first load of the element: script, data (6 cards)", feed.Bytes + data.Bytes, 15_000),
        };
        if (Chromium.Path is null)
            Console.WriteLine("Time to the first headline was not measured: there is no Chromium on this machine.");
        else
            lines.AddRange(await TimesAsync(app.App.Address, feedPath));
        return Report.Print("widgets", lines);
    }

    private static async Task<IReadOnlyList<Line>> TimesAsync(Uri site, string feedPath)
    {
        var ours = site.GetLeftPart(UriPartial.Authority);
        await using var partner = await StubServer.StartAsync();
        partner.On("/frame", $"<!DOCTYPE html><title>Partner</title><iframe src=\"{ours}/embed/v1/frame{Query.Replace("&", "&amp;", StringComparison.Ordinal)}\" width=\"600\" height=\"600\"></iframe>", "text/html");
        partner.On("/element", $"<!DOCTYPE html><title>Partner</title><aggregator-feed lang=\"en\" articles=\"all\" layout=\"cards\" limit=\"6\"></aggregator-feed><script type=\"module\" src=\"{ours}{feedPath}\"></script>", "text/html");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox", "--disable-gpu"] });
        var lines = new List<Line>();
        foreach (var level in new[] { "frame", "element" })
        {
            var times = new List<double>();
            for (var round = 0; round < Rounds; round++)
                times.Add(await FirstHeadlineAsync(browser, partner.Url("/" + level).ToString(), isFrame: level == "frame"));
            lines.Add(new($"first headline of the {level} in an empty browser, median of {Rounds}", times.Order().ElementAt(Rounds / 2), "ms", 1000) { AtMost = true });
        }
        return lines;
    }

    private static async Task<double> FirstHeadlineAsync(IBrowser browser, string address, bool isFrame)
    {
        await using var context = await browser.NewContextAsync();
        await context.AddInitScriptAsync(Watch);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        var start = await page.EvaluateAsync<double>("() => performance.timeOrigin");
        var holder = isFrame ? page.Frames[1] : page.MainFrame;
        await holder.WaitForFunctionAsync("() => window.firstHeadline");
        return await holder.EvaluateAsync<double>("() => window.firstHeadline") - start;
    }

    private static Line Bytes(string name, int bytes, int most) => new($"{name}, gzip", bytes, "bytes", most) { AtMost = true };

    [GeneratedRegex(@"/embed/v1/[a-z]+\.[0-9a-f]{12}\.js", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Script();
}
