using Aggregator.Articles;
using Aggregator.Publish.Copies;
using HtmlAgilityPack;

namespace Aggregator.Tests.Publish.Copies;

/// <summary>The forms in which an article can be taken: what they hold, what they leave out, and what hostile text does in them.</summary>
public sealed class CopyFormTests : IDisposable
{
    private const string Hostile = "</textarea><script>alert(1)</script> *x* [y](javascript:z) =1+1 \"q\" & <b>";

    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Html_HasTextPictureAndCredit_WithoutClassesStylesOrRelations()
    {
        var html = HtmlCopy.Write(await site.CopyAsync(await site.StoreOpenAsync()));

        Assert.Contains("<p>Sáng nay <strong>thành phố</strong> mở tuyến mới.</p>", html, StringComparison.Ordinal);
        Assert.Contains("(Trần Bình)", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("was first published by Nguyễn An, The open paper (Owner: Bộ open) on", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("class=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=", html, StringComparison.Ordinal);
        // The picture inside the text stands at the outlet's own server.
        Assert.DoesNotContain("open.example/2.jpg", html, StringComparison.Ordinal);
        Assert.Contains("[1 picture of the original", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credit_LinksTheOriginalAndOurPage_InTheLanguageAskedFor()
    {
        var article = await site.StoreOpenAsync();
        var english = await site.CopyAsync(article);
        var vietnamese = await site.CopyAsync(article, "vi");

        Assert.Equal([english.Card.OriginalUrl, $"{PublishedSite.BaseUrl}/vi/a/{article.Id}/da-nang-mo-tuyen-xe-buyt-moi"], english.Credit.Select(run => run.Link).OfType<string>());
        Assert.Contains("Báo open", string.Concat(vietnamese.Credit.Select(run => run.Text)), StringComparison.Ordinal);
        Assert.Contains("10 tháng 3", string.Concat(vietnamese.Credit.Select(run => run.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credit_OfAnArticleWithoutATime_ClaimsNone()
    {
        var article = await site.StoreOpenAsync(draft => draft with { Published = new PublicationTime(draft.FirstSeen, TimePrecision.Seen) });
        var credit = string.Concat((await site.CopyAsync(article)).Credit.Select(run => run.Text));

        Assert.DoesNotContain("2026", credit, StringComparison.Ordinal);
        Assert.Contains("was first published by", credit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlainText_HasNoMarkup_AndNamesBothAddresses()
    {
        var text = PlainTextCopy.Write(await site.CopyAsync(await site.StoreOpenAsync()));

        Assert.DoesNotContain('<', text);
        Assert.Contains("– 8.000 đồng", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("https://").Length - 1);
    }

    [Fact]
    public async Task Markdown_HasHeadingsListsAndLinks()
    {
        var text = MarkdownCopy.Write(await site.CopyAsync(await site.StoreOpenAsync()));

        Assert.StartsWith("# Đà Nẵng", text, StringComparison.Ordinal);
        Assert.Contains("\n## Vé\n", text, StringComparison.Ordinal);
        Assert.Contains("\n- 8.000 đồng\n", text, StringComparison.Ordinal);
        Assert.Contains("Sáng nay **thành phố** mở tuyến mới.", text, StringComparison.Ordinal);
        Assert.Contains($"](<{PublishedSite.BaseUrl}/vi/a/", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*a* _b_ `c` [d](e) ![f](g) <i> # ~h~ | &amp;", @"\*a\* \_b\_ \`c\` \[d\](e) \!\[f\](g) \<i\> \# \~h\~ \| \&amp;")]
    [InlineData("https://a.example x@y.example", @"https\://a.example x\@y.example")]
    public void Markdown_EscapesEveryMark(string text, string expected) => Assert.Equal(expected, MarkdownCopy.Escape(text));

    [Theory]
    [InlineData("- không phải danh sách", @"\- không")]
    [InlineData("1. không phải danh sách", @"1\. không")]
    [InlineData("+ 1", @"\+ 1")]
    [InlineData("2026) năm", @"2026\) năm")]
    public async Task Markdown_AParagraphThatLooksLikeAList_StaysAParagraph(string text, string expected)
    {
        var article = await site.StoreOpenAsync(draft => draft with { BodyHtml = $"<p>{text}</p>" });

        Assert.Contains("\n\n" + expected, MarkdownCopy.Write(await site.CopyAsync(article)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostileTexts_StayTexts_InEveryForm()
    {
        var article = await site.StoreOpenAsync(draft => draft with { Title = Hostile, Lead = Hostile, Authors = [Hostile], Images = [new ArticleImage("https://open.example/1.jpg", Hostile, Hostile)] });
        var copy = await site.CopyAsync(article);
        var page = new HtmlDocument();
        page.LoadHtml(HtmlCopy.WriteDocument(copy));

        Assert.Empty(page.DocumentNode.SelectNodes("//script|//textarea|//b|//article//@onclick") ?? Enumerable.Empty<HtmlNode>());
        Assert.Equal(Hostile, System.Net.WebUtility.HtmlDecode(page.DocumentNode.SelectSingleNode("//h1")!.InnerText));
        Assert.DoesNotContain("[y](javascript", MarkdownCopy.Write(copy), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", MarkdownCopy.Write(copy).Replace("\\<", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_AreLeftOutWhereTheyMayNotBeTaken_AndTheCopySaysSo()
    {
        using var other = new PublishedSite();
        var article = await other.StoreAsync(90, draft => draft with
        {
            SourceId = PublishedSite.Words,
            BodyHtml = CopySite.Body,
            Images = [new ArticleImage("https://words.example/1.jpg"), new ArticleImage("https://open.example/2.jpg")],
        });
        var copy = await other.CopyAsync(article);

        Assert.Null(copy.Picture);
        Assert.Equal(2, copy.PicturesLeftOut);
        Assert.DoesNotContain("<img", HtmlCopy.Write(copy), StringComparison.Ordinal);
        Assert.Contains("[2 pictures of the original", PlainTextCopy.Write(copy), StringComparison.Ordinal);
        Assert.Contains("2 pictures", MarkdownCopy.Write(copy), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_OfAnArticleThatMayOnlyBeQuoted_HoldsNoMoreThanItsExcerpt()
    {
        var article = await site.StoreAsync(90, draft => draft with { BodyHtml = CopySite.Body, Images = [new ArticleImage("https://plain.example/1.jpg")] });
        var copy = await site.CopyAsync(article);

        Assert.Null(copy.Body);
        Assert.DoesNotContain("Sáng nay", HtmlCopy.Write(copy) + HtmlCopy.WriteQuotation(copy), StringComparison.Ordinal);
        Assert.Contains(copy.Card.Excerpt!, System.Net.WebUtility.HtmlDecode(HtmlCopy.WriteQuotation(copy)), StringComparison.Ordinal);
    }
}
