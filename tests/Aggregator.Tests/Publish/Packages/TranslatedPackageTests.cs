using Aggregator.Articles;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Packages;
using Aggregator.Store;

namespace Aggregator.Tests.Publish.Packages;

/// <summary>A package that holds translations holds only those that others may take, whole and marked.</summary>
public sealed class TranslatedPackageTests : IDisposable
{
    private const string Slug = "in-english";

    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task File_HoldsOriginalsAndWholeTranslationsThatAreAllowed()
    {
        var own = await StoreAsync(50, PublishedSite.Words, draft => draft with { Language = "en", Title = "In English", BodyHtml = "<p>Text.</p>" });
        var whole = await TranslatedAsync(40, PublishedSite.Translated, "<p>Paragraph.</p>");
        await TranslatedAsync(30, PublishedSite.Translated, body: null);
        await TranslatedAsync(20, PublishedSite.Words, "<p>Paragraph.</p>");
        await StoreAsync(10, PublishedSite.Translated);
        using var zip = await OpenAsync(TranslationChoice.Machine);

        Assert.Equal([whole.Id, own.Id], zip.Articles);
        Assert.Contains("Paragraph.", zip.Text($"articles/{whole.Id}.html"), StringComparison.Ordinal);
        Assert.Contains("Machine translation from Vietnamese, not reviewed.", zip.Text($"articles/{whole.Id}.txt"), StringComparison.Ordinal);
        Assert.Equal("en-t-vi-t0-und", zip.Json($"articles/{whole.Id}.ninjs.json").GetProperty("language").GetString());
    }

    [Fact]
    public async Task FeedAndList_AreInTheWordsOfTheFile()
    {
        await TranslatedAsync(40, PublishedSite.Translated, "<p>Paragraph.</p>");
        (await OpenAsync(TranslationChoice.Machine)).Dispose();
        var reader = site.Get<PackageReader>();

        var feed = PublishedSite.Text(await reader.FeedAsync(
            PublishedSite.Request($"/en/package/{Slug}/feed.xml"), InterfaceLanguages.English, Slug, "feed.xml", CancellationToken.None));

        Assert.Equal("A new bus line", (await reader.FindAsync(Slug, CancellationToken.None))!.Articles.Single().Title);
        Assert.Contains("A new bus line", feed, StringComparison.Ordinal);
        Assert.Contains("Paragraph.", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Đoạn.", feed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TranslationChoice.None)]
    [InlineData(TranslationChoice.Reviewed)]
    public async Task File_HoldsNoTranslation_ThatWasNotAskedFor(TranslationChoice choice)
    {
        await TranslatedAsync(40, PublishedSite.Translated, "<p>Paragraph.</p>");
        using var zip = await OpenAsync(choice);

        Assert.Empty(zip.Articles);
    }

    [Fact]
    public async Task Correction_OfATranslation_MakesTheFileAnew()
    {
        var article = await TranslatedAsync(40, PublishedSite.Translated, "<p>Paragraph.</p>");
        (await OpenAsync(TranslationChoice.Machine)).Dispose();
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await site.TranslateAsync(article, "en", "A new bus route", "Lead.", "<p>Paragraph.</p>");
        using var zip = await OpenAsync(TranslationChoice.Machine);

        Assert.Contains("A new bus route", zip.Text($"articles/{article.Id}.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RightToTranslate_ThatEnded_RevokesWhatWasTaken()
    {
        var article = await TranslatedAsync(40, PublishedSite.Translated, "<p>Paragraph.</p>");
        (await OpenAsync(TranslationChoice.Machine)).Dispose();
        // The same outlet with an agreement that allows republication and no translation.
        var without = article with { SourceId = PublishedSite.Words, Version = 2 };
        Assert.True(await site.Get<ArticleStore>().ReplaceAsync(article, without, CancellationToken.None));
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        using var zip = await OpenAsync(TranslationChoice.Machine);

        Assert.Empty(zip.Articles);
        var revoked = zip.Json("revoked.json").GetProperty("revoked").EnumerateArray().Single();
        Assert.Equal((article.Id, "rights"), (revoked.GetProperty("id").GetString(), revoked.GetProperty("reason").GetString()));
    }

    private Task<Article> StoreAsync(int minutesAgo, string source, Func<Article, Article>? change = null) => site.StoreAsync(minutesAgo, draft =>
    {
        var open = draft with { SourceId = source, Url = $"https://{source}.example/{minutesAgo}", Lead = "Mở đầu.", BodyHtml = "<p>Đoạn.</p>" };
        return change is null ? open : change(open);
    });

    private async Task<Article> TranslatedAsync(int minutesAgo, string source, string? body)
    {
        var article = await StoreAsync(minutesAgo, source);
        await site.TranslateAsync(article, "en", "A new bus line", "Lead.", body);
        return article;
    }

    private async Task<OpenZip> OpenAsync(TranslationChoice choice)
    {
        var package = new NewsPackage { Slug = Slug, Title = "In English", Language = "en", Translated = choice, KeyId = "partner" };
        await site.Get<PackageStore>().SaveAsync(package, CancellationToken.None);
        return new OpenZip((await site.Get<PackageBuilder>().FileAsync(package, CancellationToken.None)).Content);
    }
}
