using System.Net;
using Aggregator.Newsroom;
using Aggregator.Newsroom.Translate;
using Aggregator.Normalise;
using Aggregator.Support;
using Aggregator.Translate;
using Aggregator.Translate.Engines;
using Xunit.Abstractions;

namespace Aggregator.Tests.Newsroom;

/// <summary>The demo's translations: of what the press wrote itself, nearly everything must pass the checks that readers are promised.</summary>
public sealed class PressTranslatorTests(ITestOutputHelper output)
{
    // Bodies are told in English only; so much of everything is not shown, because a check is not sure of it.
    [Theory]
    [InlineData("en", "title", 0.95)]
    [InlineData("en", "lead", 0.95)]
    [InlineData("en", "body", 0.85)]
    [InlineData("zh-Hans", "title", 0.95)]
    [InlineData("zh-Hans", "lead", 0.95)]
    [InlineData("ar", "title", 0.95)]
    [InlineData("ar", "lead", 0.95)]
    [InlineData("fr", "title", 0.95)]
    [InlineData("fr", "lead", 0.95)]
    [InlineData("es", "title", 0.95)]
    [InlineData("es", "lead", 0.95)]
    [InlineData("pt", "title", 0.95)]
    [InlineData("pt", "lead", 0.95)]
    public async Task OwnTexts_AreTranslated_AndPassTheChecks(string language, string part, double floor)
    {
        var words = TranslationWords.All.Single(one => one.Code == language);
        var texts = await TextsAsync(part);
        var faults = new List<string>();

        foreach (var text in texts)
        {
            var html = FragmentMarkup.Encode(text);
            var marked = LibreTranslateEngine.Marked(new SourceText(html, TermFinder.Find(FragmentText.Of(html).Text, "vi", language)));
            var translated = HtmlSanitiser.Sanitise(PressTranslator.Instance.Translate(marked, words), null).Value;
            var found = TranslationChecks.Check(html, translated, "vi", language);
            if (found.Count > 0)
                faults.Add($"{string.Join(" | ", found.Select(fault => $"{fault.Check}: {fault.Detail}"))}\n  {marked}\n  {translated}");
        }

        foreach (var fault in faults.Take(25))
            output.WriteLine(fault);
        output.WriteLine($"{language} {part}: {texts.Count - faults.Count} of {texts.Count}");
        Assert.InRange((texts.Count - faults.Count) / (double)texts.Count, floor, 1);
    }

    [Fact]
    public void StrangeText_ComesBackAsItWas()
    {
        var english = TranslationWords.All.Single(one => one.Code == "en");

        Assert.Equal("Một câu lạ <b>đậm</b>", PressTranslator.Instance.Translate("Một câu lạ <b>đậm</b>", english));
        Assert.Equal("Không ai viết câu này ở đây cả.", PressTranslator.Instance.Translate("Không ai viết câu này ở đây cả.", english));
        Assert.Equal("", PressTranslator.Instance.Translate("", english));
    }

    [Fact]
    public async Task Server_SpeaksLikeLibreTranslate()
    {
        await using var server = await NewsroomServer.StartAsync(TestPress.Catalogue, new NewsroomOptions { Frozen = true }, CancellationToken.None);
        using var caller = new Aggregator.Fetch.ServiceCaller(new Aggregator.Fetch.LoopbackPress { Address = server.Address }, "Tests/1.0", TimeProvider.System);
        var engine = new LibreTranslateEngine(caller, new EngineOptions { Engine = "libretranslate", Endpoint = new Uri(SimulatedPress.TranslationAddress) }, TimeProvider.System);

        Assert.True(await engine.SpeaksAsync("vi", "zh-Hans", CancellationToken.None));
        Assert.False(await engine.SpeaksAsync("en", "zh-Hans", CancellationToken.None));
        var outcome = await engine.TranslateAsync(
            new TranslationBatch("vi", "en", [new SourceText("Đếm chim ở Cỏ Lau: ghi nhận 57 loài", []), new SourceText("Lạ", [])]), CancellationToken.None);
        Assert.Null(outcome.Failure);
        Assert.Equal(["Counting birds at Cỏ Lau: 57 species recorded", "Lạ"], outcome.Texts.Select(WebUtility.HtmlDecode));
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(string part)
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 3, 10, 5, 0, 0, TimeSpan.Zero));
        var catalogue = TestPress.Catalogue;
        await using var server = await NewsroomServer.StartAsync(catalogue, new NewsroomOptions { Frozen = true, ArticlesPerSource = 12, TimeProvider = clock }, CancellationToken.None);
        var articles = catalogue.Sources.SelectMany(source => server.Articles(source.Id)).Where(article => article.Language == "vi").ToList();
        return
        [
            .. (part switch
            {
                "title" => articles.Select(article => article.Title),
                "lead" => articles.Select(article => article.Lead),
                _ => articles.Take(120).SelectMany(article => article.Body.Select(block => block.Text)),
            }).Distinct(StringComparer.Ordinal).Take(700),
        ];
    }
}
