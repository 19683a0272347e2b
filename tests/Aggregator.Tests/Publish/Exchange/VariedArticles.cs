using Aggregator.Articles;
using Aggregator.Publish;
using Aggregator.Publish.Exchange;

namespace Aggregator.Tests.Publish.Exchange;

/// <summary>Articles of every kind that there is, and of kinds that there should not be.</summary>
internal static class VariedArticles
{
    public const int Count = 210;

    private static readonly string[] Sources = [PublishedSite.Open, PublishedSite.Plain, PublishedSite.Words, PublishedSite.Closed, PublishedSite.Lapsed, "gone-from-the-catalogue"];

    private static readonly string[] Titles =
    [
        .. FilledSite.Scripts.Select(script => script.Title), "</script><!-- ]]> & \u0001\uFFFE", "=cmd|' /C calc'!A0", "../../etc/passwd", "a\nb\tc", new string('x', 2_000), "Republish", "\uD800",
    ];

    private static readonly string?[] Bodies =
    [
        null, "", Copies.CopySite.Body, "<p>]]></p><pre>a\n b</pre>", "<table><tr><td>1</td></tr></table>", "<ol><li>x<ul><li>y</li></ul></li></ol>", "<p dir=\"rtl\" lang=\"ar\">نص <bdi>x</bdi></p>",
    ];

    /// <summary>Stores them; the last ten have been taken back.</summary>
    public static async Task<IReadOnlyList<ExchangeItem>> FillAsync(PublishedSite site)
    {
        var items = new List<ExchangeItem>();
        for (var i = 0; i < Count; i++)
        {
            var number = i;
            var article = await site.StoreAsync(30 + i, draft => Vary(draft, number));
            if (i % 3 != 0)
                await site.StorePictureAsync(article, i % 2 == 0 ? "image/png" : "image/jpeg");
            items.Add((await site.Get<ExchangeApi>().FindAsync(article.Id, PublishedSite.BaseUrl, CancellationToken.None))!);
        }
        return items;
    }

    private static Article Vary(Article draft, int i) => draft with
    {
        SourceId = Sources[i % Sources.Length],
        Url = i % 23 == 0 ? "javascript:alert(" + i + ")" : $"https://{Sources[i % Sources.Length]}.example/đường/{i}?a=1&b=<2>",
        Title = Titles[i % Titles.Length],
        Language = FilledSite.Scripts[i % FilledSite.Scripts.Length].Language,
        Lead = i % 4 == 0 ? null : Titles[(i + 3) % Titles.Length],
        Excerpt = i % 5 == 0 ? null : Titles[(i + 5) % Titles.Length],
        BodyHtml = Bodies[i % Bodies.Length],
        Authors = i % 3 == 0 ? [] : [Titles[(i + 1) % Titles.Length], "Nguyễn An"],
        Published = new PublicationTime(draft.Published.Value.ToOffset(TimeSpan.FromHours((i % 27) - 12)), (TimePrecision)(i % 3)),
        Topics = [.. TopicNames.All.Skip(i % TopicNames.All.Count).Take(i % 4), .. i % 9 == 0 ? ["a-topic-of-old"] : Array.Empty<string>()],
        Places = i % 4 == 0 ? [] : ["da-nang", "quang-nam", "nowhere"],
        Images = i % 2 == 0 ? [] : [new ArticleImage($"https://open.example/{i}.jpg", Titles[(i + 2) % Titles.Length], i % 3 == 0 ? null : "An", i % 5 == 0 ? null : 800, 600)],
        Type = (ArticleType)(i % 3),
        Version = 1 + (i % 3),
        Withdrawn = i < Count - 10 ? null : new WithdrawalNotice(i % 2 == 0 ? WithdrawalReason.OutletRequest : WithdrawalReason.Law, null, draft.Published.Value.AddHours(1)),
    };
}
