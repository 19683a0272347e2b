using System.Text.Json;
using Aggregator.Publish.Api;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Pages;
using Aggregator.Search;

namespace Aggregator.Tests.Publish;

/// <summary>Articles are found in every language that they can be read in.</summary>
public sealed class TranslatedSearchTests : IDisposable
{
    private readonly PublishedSite site = new();

    [Fact]
    public async Task Title_IsFoundInEveryLanguage_AndTheAnswerSaysInWhich()
    {
        var article = await site.StoreAsync(10);
        await site.TranslateAsync(article, "en", "Da Nang opens a new bus line", "It links the airport.");
        await site.TranslateAsync(article, "fr", "Une nouvelle ligne d’autobus");
        await site.IndexAsync();

        Assert.Equal("vi", await FoundInAsync("buýt"));
        Assert.Equal("en", await FoundInAsync("airport"));
        Assert.Equal("fr", await FoundInAsync("autobus"));
        // No phrase goes from one language over into the other.
        Assert.Null(await FoundInAsync("\"line une\""));
    }

    [Fact]
    public async Task Translation_ThatComesLater_IsFollowed_AndGoesWithANewVersion()
    {
        var article = await site.StoreAsync(10);
        await site.IndexAsync();
        Assert.Null(await FoundInAsync("bus"));

        await site.TranslateAsync(article, "en", "A new bus line");
        site.Clock.Advance(TimeSpan.FromSeconds(10));
        await FollowAsync();
        Assert.Equal("en", await FoundInAsync("bus"));

        await site.TranslateAsync(article, "en", "A new coach line");
        site.Clock.Advance(TimeSpan.FromSeconds(10));
        await FollowAsync();
        Assert.Null(await FoundInAsync("bus"));
        Assert.Equal("en", await FoundInAsync("coach"));
    }

    [Fact]
    public async Task Page_ShowsTheReadersWords_AndWhereElseItWasFound()
    {
        var article = await site.StoreAsync(10);
        await site.TranslateAsync(article, "en", "A new bus line", "It links the airport.");
        await site.IndexAsync();

        var english = PublishedSite.Html(await PageAsync("bus", "en"));
        var byOriginal = PublishedSite.Html(await PageAsync("buýt", "en"));
        var inFrench = PublishedSite.Html(await PageAsync("airport", "fr"));

        Assert.Equal("A new bus line", english.Texts("//h3").Single());
        Assert.Equal(["bus"], english.Texts("//h3//mark"));
        Assert.Equal("A new bus line", byOriginal.Texts("//h3").Single());
        Assert.Equal("Original: Đà Nẵng mở tuyến xe buýt mới", byOriginal.Texts("//p[@class='label']")[0]);
        Assert.Equal("Đà Nẵng mở tuyến xe buýt mới", inFrench.Texts("//h3").Single());
        Assert.Equal("Trouvé dans la traduction ; langue : anglais: It links the airport.", inFrench.Texts("//p[@class='label']")[0]);
    }

    [Fact]
    public async Task Lead_OfASourceForHeadlinesOnly_IsNotShown()
    {
        var article = await site.StoreAsync(10, draft => draft with { SourceId = PublishedSite.Closed });
        await site.TranslateAsync(article, "en", "A new bus line", "It links the airport.");
        await site.IndexAsync();

        Assert.DoesNotContain("links the", PublishedSite.Text(await PageAsync("airport", "fr")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ApiAndFeeds_GiveTheWordsThatAreAskedFor()
    {
        var article = await site.StoreAsync(10);
        await site.TranslateAsync(article, "en", "A new bus line", "It links the airport.");
        await site.IndexAsync();

        using var plain = await ApiAsync("q=airport");
        using var read = await ApiAsync("q=airport&lang=en&translated=machine");
        using var reviewed = await ApiAsync("q=airport&lang=en&translated=reviewed");
        var feed = PublishedSite.Text(await site.Get<SearchFeeds>().ReadAsync(
            FeedFormat.Atom, PublishedSite.Request("/search.xml?q=airport&lang=en&translated=machine"), CancellationToken.None));

        Assert.Equal("Đà Nẵng mở tuyến xe buýt mới", First(plain, "articles").GetProperty("title").GetString());
        Assert.Equal("A new bus line", First(read, "articles").GetProperty("title").GetString());
        Assert.Equal("vi", First(read, "articles").GetProperty("translation").GetProperty("from").GetString());
        Assert.Contains("airport", First(read, "highlights").GetProperty("excerpt").EnumerateArray().Where(part => part.GetProperty("match").GetBoolean()).Select(part => part.GetProperty("text").GetString()));
        Assert.Equal("Đà Nẵng mở tuyến xe buýt mới", First(reviewed, "articles").GetProperty("title").GetString());
        using var english = await ApiAsync("q=airport&lang=en");
        using var vietnamese = await ApiAsync("q=airport&lang=vi");
        Assert.Equal((0, 1), (english.RootElement.GetProperty("articles").GetArrayLength(), vietnamese.RootElement.GetProperty("articles").GetArrayLength()));
        Assert.Contains("A new bus line", feed, StringComparison.Ordinal);
        Assert.Contains("en-t-vi-t0-und", feed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q=bus&translated=machine", "'translated' needs 'lang'")]
    [InlineData("q=bus&lang=ko&translated=machine", "There are translations into")]
    [InlineData("q=bus&lang=en&translated=machine&original=true", "leave 'translated' out")]
    public async Task Words_ThatContradict_AreRefused(string parameters, string reason)
    {
        using var answer = await ApiAsync(parameters);

        Assert.Equal(400, answer.RootElement.GetProperty("status").GetInt32());
        Assert.Contains(reason, answer.RootElement.GetRawText().Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private static JsonElement First(JsonDocument answer, string list) => answer.RootElement.GetProperty(list)[0];

    private async Task<JsonDocument> ApiAsync(string parameters)
    {
        // Answers are kept for some seconds.
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        return JsonDocument.Parse(PublishedSite.Text(await site.Get<SearchApi>().SearchAsync(PublishedSite.Request("/api/v1/search?" + parameters), CancellationToken.None)));
    }

    private Task FollowAsync() => site.Get<IndexKeeper>().FollowAsync(CancellationToken.None);

    private async Task<string?> FoundInAsync(string query)
    {
        using var answer = await ApiAsync("q=" + Uri.EscapeDataString(query));
        return answer.RootElement.GetProperty("highlights").EnumerateArray().Select(one => one.GetProperty("foundIn").GetString()).SingleOrDefault();
    }

    private Task<Aggregator.Publish.Http.RenderedDocument> PageAsync(string query, string language) => site.Get<SearchPages>().SearchAsync(
        PublishedSite.Request($"/{language}/search?q={Uri.EscapeDataString(query)}"), InterfaceLanguages.Find(language)!, CancellationToken.None);
}
