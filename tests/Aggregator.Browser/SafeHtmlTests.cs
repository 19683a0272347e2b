using System.Text.Json;
using Aggregator.Normalise;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Aggregator.Browser;

/// <summary>
/// Sanitised markup in a real browser, in pages that nothing else protects: it executes nothing, loads nothing but the
/// pictures it shows, goes nowhere, and breaks out of nothing.
/// </summary>
public sealed class SafeHtmlTests(QuietBrowser chromium, ITestOutputHelper output) : IClassFixture<QuietBrowser>
{
    private const int InputsPerPage = 600;
    private const int FramesPerPage = 150;

    private static readonly Uri Base = new("https://outlet.example/section/page.html");

    private static readonly object Allowed = new
    {
        elements = ("p h2 h3 h4 ul ol li blockquote figure figcaption img a table caption thead tbody tfoot tr th td em strong b i u sub sup br hr code pre dl dt dd " +
            "abbr cite q time mark small del ins s kbd samp var dfn bdi ruby rt span").Split(' '),
        attributes = "href rel src alt width height colspan rowspan scope start datetime title lang dir".Split(' '),
    };

    [HostileFact]
    public async Task SanitisedMarkup_DoesNothing()
    {
        var inputs = HostileInputs.All().SelectMany(HostileInputs.InContexts).ToList();
        foreach (var batch in inputs.Chunk(InputsPerPage))
        {
            var safe = batch.Select(input => HtmlSanitiser.Sanitise(input, Base).Value).ToList();
            await using var page = await HostilePage.OpenAsync(chromium.Browser, HostilePage.Cases(safe));

            var verdict = await JudgeAsync(page);
            await page.Page.EvaluateAsync(HostileScript.Touch);

            Assert.Empty(verdict.Faults);
            Assert.Empty(page.Executed);
            Assert.Empty(page.Strangers(verdict.Pictures));
            // What the browser made of it says the same again (mutation XSS would differ here).
            Assert.Equal(safe, verdict.Serialised.Select(html => HtmlSanitiser.Sanitise(html, Base).Value));
        }
        output.WriteLine($"sanitised: {inputs.Count} inputs, nothing executed, nothing loaded");
    }

    [HostileFact]
    public async Task RawMarkup_IsSeenToExecute()
    {
        var (executed, strangers) = (new HashSet<string>(StringComparer.Ordinal), 0);
        var inputs = HostileInputs.All();
        foreach (var (number, batch) in inputs.Chunk(FramesPerPage).Index())
        {
            await using var page = await HostilePage.OpenAsync(chromium.Browser, HostilePage.Frames(batch));
            await page.Page.EvaluateAsync("() => new Promise(done => setTimeout(() => setTimeout(done)))");
            executed.UnionWith(page.Executed.ToArray().Where(text => text.StartsWith("EXECUTED ", StringComparison.Ordinal)).Select(text => $"{number} {text.Split(' ')[1]}"));
            strangers += page.Strangers([]).Count;
        }
        output.WriteLine($"raw: {inputs.Count} inputs, {executed.Count} executed something, {strangers} requests to others");
        Assert.InRange(executed.Count, 60, inputs.Count);
        Assert.InRange(strangers, 50, int.MaxValue);
    }

    [HostileFact]
    public async Task RawMarkup_IsSeenToBreakOut()
    {
        var caught = 0;
        var inputs = HostileInputs.All().Where(input => input.Contains("</div", StringComparison.OrdinalIgnoreCase) || input.Contains("<style", StringComparison.OrdinalIgnoreCase)).Take(8).ToList();
        foreach (var input in inputs)
        {
            await using var page = await HostilePage.OpenAsync(chromium.Browser, HostilePage.Cases([input]));
            caught += (await JudgeAsync(page)).Faults.Count > 0 ? 1 : 0;
        }
        Assert.NotEmpty(inputs);
        Assert.Equal(inputs.Count, caught);
    }

    private static async Task<Verdict> JudgeAsync(HostilePage page) =>
        JsonSerializer.Deserialize<Verdict>(await page.Page.EvaluateAsync<string>(HostileScript.Judge, Allowed), JsonSerializerOptions.Web)!;

    /// <summary>What the page's own script says of the cases.</summary>
    private sealed record Verdict(IReadOnlyList<string> Faults, IReadOnlyList<string> Serialised, IReadOnlyList<string> Pictures);
}
