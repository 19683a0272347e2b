using System.Text.Json;
using Aggregator.Support;
using Microsoft.Playwright;

namespace Aggregator.Browser;

/// <summary>axe on every kind of page: no violation of WCAG 2.2 A and AA or of its best practices.</summary>
[Collection(DemoTests.Name)]
public sealed class AccessibilityTests(DemoSite site)
{
    internal const string Run =
        """
        async () => (await axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
            .violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | '))
        """;

    private static readonly string[] CommonPages = ["/status?lang={0}", "/bot?lang={0}", "/feeds?lang={0}"];

    [NpmTheory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("ar", ColorScheme.Dark)]
    [InlineData("vi", ColorScheme.Light)]
    public async Task EveryKindOfPage_HasNoViolation(string language, ColorScheme scheme)
    {
        var axe = await File.ReadAllTextAsync(Path.Combine(await new NpmInstallation("browser").EnsureAsync(), "node_modules", "axe-core", "axe.min.js"));
        var violations = new List<string>();
        var page = (await site.OpenAsync($"/{language}/", 1280, javaScript: true, scheme)).Page;
        foreach (var path in site.Paths.Values.Select(path => $"/{language}/{path}").Concat(CommonPages.Select(path => string.Format(null, path, language))))
        {
            await page.GotoAsync(new Uri(site.Address, path).ToString());
            await page.EvaluateAsync(axe);
            var found = await page.EvaluateAsync<JsonElement>(Run);
            violations.AddRange(found.EnumerateArray().Select(violation => $"{path} {violation.GetString()}"));
        }

        Assert.True(site.Paths.Count >= 18);
        Assert.True(violations.Count == 0, string.Join("\n", violations));
    }
}

/// <summary>A test that needs a browser and packages from npm; skipped by name where one cannot be had.</summary>
public sealed class NpmTheoryAttribute : TheoryAttribute
{
    public NpmTheoryAttribute() =>
        Skip = Chromium.Path is null ? Chromium.Missing : NpmInstallation.CanBeHad ? null : "There is no Node.js on this machine.";
}
