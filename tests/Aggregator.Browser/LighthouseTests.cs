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

    [NpmTheory]
    [InlineData("home")]
    [InlineData("article")]
    [InlineData("place")]
    [InlineData("search")]
    public async Task Page_ReachesItInAllCategories(string kind)
    {
        // The page of search results is measured as soon as there is one.
        if (!site.Paths.TryGetValue(kind, out var path))
            return;
        var url = new Uri(site.Address, "/en/" + path);
        using var report = await MeasureAsync(url);
        var scores = report.RootElement.GetProperty("categories").EnumerateObject()
            .ToDictionary(category => category.Name, category => category.Value.GetProperty("score").GetDouble(), StringComparer.Ordinal);
        var lines = scores.Select(score => $"{score.Key} {score.Value * 100:0}");
        output.WriteLine($"{kind}: {string.Join(", ", lines)}");

        Assert.Equal(4, scores.Count);
        // Search engines are kept out of pages of search results, which costs them that point of the category.
        Assert.All(scores.Where(score => kind != "search" || score.Key != "seo"), score => Assert.True(score.Value >= Wanted, $"{score.Key} {score.Value}: {Faults(report)}"));
    }

    private static async Task<JsonDocument> MeasureAsync(Uri url)
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
        return lighthouse.ExitCode == 0 ? JsonDocument.Parse(json) : throw new InvalidOperationException($"Lighthouse failed: {await errors}");
    }

    private static string Faults(JsonDocument report) => string.Join("; ", report.RootElement.GetProperty("audits").EnumerateObject()
        .Where(audit => audit.Value.TryGetProperty("score", out var score) && score.ValueKind == JsonValueKind.Number && score.GetDouble() < 0.9)
        .Select(audit => $"{audit.Name} {audit.Value.GetProperty("title").GetString()}"));
}
