using System.Text.Json;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Widgets;

namespace Aggregator.Tests.Publish.Widgets;

/// <summary>Where widgets are put together, and where their loads are told.</summary>
public sealed class WidgetPagesTests : IDisposable
{
    private const string Hostile = "</textarea><script>alert(1)</script>";

    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    public static TheoryData<string> Languages => [.. InterfaceLanguages.All.Select(language => language.Path)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Page_HoldsFormPreviewAndEveryForm_InItsLanguage(string path)
    {
        var language = InterfaceLanguages.Find(path)!;
        await site.StoreAsync(10, draft => draft with { Title = Hostile, Language = language.Tag });

        var html = PublishedSite.Html(await ShowAsync($"/{path}/widgets", language));

        Assert.Equal([UiTexts.Of(language).Widgets.Title], html.Texts("//h1"));
        Assert.Equal("/embed/v1/frame?lang=" + language.Tag, html.One("//iframe").GetAttributeValue("src", ""));
        var codes = html.All("//textarea").ToDictionary(area => area.GetAttributeValue("id", ""), area => System.Net.WebUtility.HtmlDecode(area.InnerText), StringComparer.Ordinal);
        Assert.Equal(["frame", "fitting", "element", "reserve", "wordpress", "oembed", "address", "policy"], codes.Keys);
        foreach (var code in new[] { codes["frame"], codes["fitting"], codes["element"] })
        {
            Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;</a> (", code, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", code, StringComparison.Ordinal);
            Assert.Contains("(" + (path == "vi" ? "Báo plain" : "The plain paper") + ")", code, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("<script", codes["frame"], StringComparison.Ordinal);
        Assert.Matches("""<script src="https://site.example/embed/v1/resize.[0-9a-f]{12}.js" integrity="sha384-[A-Za-z0-9+/=]{64}" crossorigin="anonymous" async></script>""", codes["fitting"]);
        Assert.Matches("""<script type="module" src="https://site.example/embed/v1/feed.[0-9a-f]{12}.js" integrity="sha384-[A-Za-z0-9+/=]{64}" crossorigin="anonymous"></script>""", codes["element"]);
    }

    [Fact]
    public async Task LanguageWithoutArticles_BeginsWithThoseOfAll_UntilSomethingIsChosen()
    {
        await site.StoreAsync(10, draft => draft with { Language = "vi" });
        var arabic = InterfaceLanguages.Find("ar")!;

        Assert.Equal("/embed/v1/frame?lang=ar&articles=all", System.Net.WebUtility.HtmlDecode(PublishedSite.Html(await ShowAsync("/ar/widgets", arabic)).One("//iframe").GetAttributeValue("src", "")));
        Assert.Equal("/embed/v1/frame?lang=ar", PublishedSite.Html(await ShowAsync("/ar/widgets?articles=", arabic)).One("//iframe").GetAttributeValue("src", ""));
    }

    [Fact]
    public async Task Settings_AreKeptInForm_Code_AndAddress()
    {
        const string Query = "layout=cards&lang=fr&articles=all&place=da-nang&topic=&source=&type=&theme=dark&limit=3&accent=%23ffcc00&images=off&key=partner.example";

        var html = PublishedSite.Html(await ShowAsync("/en/widgets?" + Query, InterfaceLanguages.English));

        var chosen = html.Values("//option[@selected]", "value");
        Assert.Equal(["cards", "fr", "all", "da-nang", "", "", "", "dark"], chosen);
        const string Canonical = "?lang=fr&articles=all&place=da-nang&limit=3&layout=cards&theme=dark&accent=ffcc00&images=off&key=partner.example";
        Assert.Equal("https://site.example/en/widgets" + Canonical, html.One("//textarea[@id='address']").InnerText.Replace("&amp;", "&", StringComparison.Ordinal));
        Assert.Contains("""<aggregator-feed lang="fr" articles="all" place="da-nang" limit="3" layout="cards" theme="dark" accent="ffcc00" images="off" key="partner.example">""",
            System.Net.WebUtility.HtmlDecode(html.One("//textarea[@id='element']").InnerText), StringComparison.Ordinal);
        // Looking at it is no load.
        Assert.DoesNotContain("key=", html.One("//iframe").GetAttributeValue("src", ""), StringComparison.Ordinal);
        Assert.Contains("/widgets/stats?key=partner.example&lang=en", html.Values("//a", "href").Select(System.Net.WebUtility.HtmlDecode));
    }

    [Fact]
    public async Task Settings_ThatAreWrong_AreExplained_AboveTheForm()
    {
        var page = await ShowAsync("/en/widgets?limit=99&zzz=1", InterfaceLanguages.English);
        var html = PublishedSite.Html(page);

        Assert.Equal(400, page.Status);
        Assert.Contains("'limit' must be a number from 1 to 20.", html.One("//form//p[@role='alert']").InnerText.Replace("&#x27;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(html.All("//iframe"));
    }

    [Fact]
    public async Task Page_AllowsItsOwnFramesAndScript_AndNothingElse()
    {
        var policy = (await ShowAsync("/en/widgets", InterfaceLanguages.English)).Headers.Single(header => header.Key == "Content-Security-Policy").Value;

        Assert.Contains("frame-src 'self'; script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_ForTheScript_IsThatOfThePage()
    {
        await site.StoreAsync(10);
        const string Query = "?lang=vi&layout=cards";

        using var data = JsonDocument.Parse(PublishedSite.Text(await site.Get<WidgetPages>().CodeAsync(PublishedSite.Request("/embed/v1/code.json" + Query), CancellationToken.None)));
        var html = PublishedSite.Html(await ShowAsync("/vi/widgets" + Query, InterfaceLanguages.Find("vi")!));

        Assert.Equal(Query, data.RootElement.GetProperty("query").GetString());
        Assert.All(data.RootElement.GetProperty("code").EnumerateObject(), code =>
            Assert.Equal(code.Value.GetString()!.Trim(), System.Net.WebUtility.HtmlDecode(html.One($"//textarea[@id='{code.Name}']").InnerText).Trim()));
    }

    [Fact]
    public async Task Loads_AreToldByDay_SmallNumbersAreNot()
    {
        var counts = site.Get<WidgetCounts>();
        for (var i = 0; i < 12; i++)
            counts.Count("a-key");
        await counts.WriteAsync(CancellationToken.None);
        site.Clock.Advance(TimeSpan.FromDays(1));
        counts.Count("a-key");
        await counts.WriteAsync(CancellationToken.None);

        using var json = JsonDocument.Parse(PublishedSite.Text(await LoadsAsync("?key=a-key&format=json")));
        var page = PublishedSite.Html(await LoadsAsync("?key=a-key&lang=en"));

        Assert.Equal(["12", ""], json.RootElement.GetProperty("days").EnumerateArray().Select(day => day.GetProperty("loads").ToString()));
        Assert.Equal(["fewer than 10", "12"], page.Texts("//td"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?key=")]
    [InlineData("?key=../../x")]
    [InlineData("?key=<script>")]
    public async Task Loads_OfWhatIsNoKey_AreRefused(string query) => Assert.Equal(400, (await LoadsAsync(query)).Status);

    [Fact]
    public async Task Loads_OfAnUnknownKey_AreNone() =>
        Assert.Equal([UiTexts.Of(InterfaceLanguages.English).Widgets.NoLoads], PublishedSite.Html(await LoadsAsync("?key=nobody")).Texts("//p[@class='empty']"));

    private Task<RenderedDocument> ShowAsync(string address, InterfaceLanguage language) =>
        site.Get<WidgetPages>().ShowAsync(PublishedSite.Request(address), language, CancellationToken.None);

    private Task<RenderedDocument> LoadsAsync(string query) =>
        site.Get<WidgetLoadPages>().ShowAsync(PublishedSite.Request("/widgets/stats" + query), CancellationToken.None);
}
