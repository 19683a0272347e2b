using System.Diagnostics;
using System.Text.Json;
using Aggregator.Support;
using Xunit.Abstractions;

namespace Aggregator.Browser;

/// <summary>Lighthouse as it measures for phones: on a slow network and processor, simulated.</summary>
[Collection(DemoTests.Name)]
public sealed class LighthouseTests(DemoSite site, ITestOutputHelper output)
{
    private const double Wanted = 0.98;

    // Performance is a time, which a busy machine spoils, and one start of the browser in four fails: tries cost seconds, and
    // only a page that is too slow needs all of them.
    private const int MostTries = 8;
    private const int Categories = 4;

    [NpmTheory]
    [InlineData("home")]
    [InlineData("article")]
    [InlineData("place")]
    [InlineData("search")]
    public async Task Page_ReachesItInAllCategories(string kind)
    {
        // The page of search is measured as soon as there is one; search engines are kept out of its results.
        if (!site.Paths.TryGetValue(kind, out var path))
            return;
        path = path.Split('?')[0];
        var best = new Dictionary<string, double>(StringComparer.Ordinal);
        var faults = "";
        // What else runs on the machine slows a page down and never makes it faster: the best of a few tries is what it can.
        for (var attempt = 0; attempt < MostTries && (best.Count < Categories || best.Values.Min() < Wanted); attempt++)
        {
            var (report, fault) = await MeasureAsync(new Uri(site.Address, "/en/" + path));
            using (report)
                faults = report is null ? fault : Read(report, best);
        }
        output.WriteLine($"{kind}: {string.Join(", ", best.Select(score => $"{score.Key} {score.Value * 100:0}"))}");

        Assert.True(best.Count == Categories, $"Lighthouse gave no result for all categories: {faults}");
        Assert.All(best, score => Assert.True(score.Value >= Wanted, $"{score.Key} {score.Value}: {faults}"));
    }

    // The best scores so far, and what the report finds fault with. A category whose audits could not all run has no score.
    private static string Read(JsonDocument report, Dictionary<string, double> best)
    {
        foreach (var category in report.RootElement.GetProperty("categories").EnumerateObject())
            if (category.Value.GetProperty("score") is { ValueKind: JsonValueKind.Number } score)
                best[category.Name] = Math.Max(best.GetValueOrDefault(category.Name), score.GetDouble());
        return Faults(report);
    }

    // Without a report, why: the browser that Lighthouse starts does not always come up on a busy machine.
    private static async Task<(JsonDocument? Report, string Fault)> MeasureAsync(Uri url)
    {
        var folder = await new NpmInstallation("browser").EnsureAsync();
        string[] arguments =
        [
            Path.Combine(folder, "node_modules", "lighthouse", "cli", "index.js"), url.ToString(), "--output=json", "--quiet",
            "--only-categories=performance,accessibility,best-practices,seo",
            "--chrome-flags=--headless=new " + string.Join(' ', QuietBrowser.Arguments),
        ];
        var start = new ProcessStartInfo("node", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["CHROME_PATH"] = Chromium.Path;
        using var lighthouse = Process.Start(start)!;
        var errors = lighthouse.StandardError.ReadToEndAsync();
        var json = await lighthouse.StandardOutput.ReadToEndAsync();
        await lighthouse.WaitForExitAsync();
        return lighthouse.ExitCode == 0 ? (JsonDocument.Parse(json), "") : (null, $"Lighthouse failed: {await errors}");
    }

    private static string Faults(JsonDocument report) => string.Join("; ", report.RootElement.GetProperty("audits").EnumerateObject()
        .Where(audit => audit.Value.GetProperty("scoreDisplayMode").GetString() == "error"
            || (audit.Value.GetProperty("score") is { ValueKind: JsonValueKind.Number } score && score.GetDouble() < 0.9))
        .Select(audit => $"{audit.Name} {audit.Value.GetProperty("title").GetString()}"));
}
