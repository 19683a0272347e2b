using Aggregator.Articles;
using Aggregator.Store;
using Aggregator.Stories;

namespace Aggregator.Tests.Publish;

/// <summary>Articles that feeds have trouble with: every script, marks that mean something in XML and HTML, everything a feed can hold.</summary>
internal static class FilledSite
{
    internal static readonly (string Language, string Title)[] Scripts =
    [
        ("vi", "Đường sắt Bắc – Nam: “chuyến tàu” đầu tiên & những điều cần biết <2026>"), ("en", "It's \"here\": 5 < 6 & more"),
        ("zh-Hans", "越南总理出席开幕式：“合作”"), ("es", "¿Qué pasó en Huế? Año nuevo"), ("fr", "L’œuvre d’un été à Hà Nội"),
        ("ar", "رئيس الوزراء يزور «دا نانغ» (Da Nang)"), ("ru", "Ханой — «город мира»: съезд"), ("pt", "Ação no Vietnã: coração"),
        ("ja", "ベトナムの首相、ダナンを訪問"), ("ko", "베트남 총리 다낭 방문"), ("km", "ប្រទេសវៀតណាម"), ("th", "เวียดนาม 😀 𝒳"),
    ];

    /// <summary>Articles in every script, with everything that a feed can hold; the id of a story comes back.</summary>
    internal static async Task<string> FillAsync(PublishedSite site)
    {
        var stories = site.Get<StoryFinder>();
        Article? first = null;
        foreach (var (language, title) in Scripts)
        {
            var stored = await site.StoreAsync(Array.IndexOf(Scripts, (language, title)) + 1, draft => draft with
            {
                SourceId = PublishedSite.Open,
                Url = $"https://{PublishedSite.Open}.example/{language}",
                Title = title,
                Excerpt = title,
                Language = language,
                Lead = title,
                BodyHtml = $"<p>{System.Net.WebUtility.HtmlEncode(title)} <a href=\"https://open.example/x\">x</a></p>",
                Authors = [title],
                Topics = ["culture"],
                Places = ["da-nang"],
                Type = ArticleType.Photo,
                Images = [new ArticleImage("https://open.example/1.jpg", title, title)],
            });
            await site.StoreAsync(30, draft => draft with { Title = title, Language = language, Topics = ["culture"], Type = ArticleType.Video });
            first ??= stored;
        }
        await site.StoreAsync(90, draft => draft with { Url = "https://plain.example/%C4%91%C6%B0%E1%BB%9Dng?a=1&b=2", Published = new PublicationTime(draft.FirstSeen, TimePrecision.Seen) });
        await site.WithdrawAsync(
            await site.StoreAsync(20, draft => draft with { SourceId = PublishedSite.Open, Url = "https://open.example/gone", Topics = ["culture"], Places = ["da-nang"] }), "<b>&\u0001");
        return (await stories.FindOrStartAsync(first!, first!.Title, CancellationToken.None))!;
    }
}
