using Aggregator.Articles;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Packages;
using Aggregator.Publish.Views;

namespace Aggregator.Publish.Pages;

/// <summary>One article of a basket; the card is null for one that is not here.</summary>
public sealed record BasketLine(string Id, CardView? Card)
{
    public bool IsAllowed => Card is { Verdict.Republication: true };
}

/// <summary>
/// A choice of articles without an account: the choice stands in the address of its page, as <c>id</c> any number of times,
/// and <c>add</c> with addresses or ids that are to come in.
/// </summary>
public sealed class BasketPages(PageComposer compose, ArticleReader articles, PackageBuilder builder, ResponseCache cache)
{
    /// <summary>Most articles of a basket.</summary>
    public const int Most = 50;

    // Fifty addresses as long as ours get.
    private const int LongestAddition = 10_000;

    /// <summary>/{lang}/basket; 400 for more articles than there may be, or anything that is no id.</summary>
    public Task<RenderedDocument> ShowAsync(PublishRequest request, InterfaceLanguage language, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, async token =>
        {
            var page = compose.Context(request, language, SiteLinks.Basket(language), SiteLinks.Basket) with { ExtraSheet = compose.AssetAddress("republish.css") };
            if (IdsOf(request) is not { } ids)
                return await compose.RefuseAsync<BasketPage>(page, (nameof(BasketPage.Lines), Array.Empty<BasketLine>()), (nameof(BasketPage.IsRefused), true));
            return await compose.RenderAsync<BasketPage>(page, null, (nameof(BasketPage.Lines), await LinesAsync(ids, token)));
        }, cancellationToken);

    /// <summary>/{lang}/basket.zip: the chosen articles that may be republished, in the form of a package. 400 as the page has it.</summary>
    public async Task<RenderedDocument> FileAsync(PublishRequest request, InterfaceLanguage language, CancellationToken cancellationToken)
    {
        if (IdsOf(request) is not { Count: > 0 } ids)
            return await ShowAsync(request, language, cancellationToken);
        var contents = await builder.BasketAsync(ids, UiTexts.Of(language).Packages.Basket.Title, request.Absolute(SiteLinks.Basket(language)), cancellationToken);
        return PackageReader.Zip(PackageZip.Write(contents), PackageZip.FileName(contents), RenderedDocument.NotStored);
    }

    // Null for what cannot be a basket; each article once, in the order of choice.
    private static List<string>? IdsOf(PublishRequest request)
    {
        var addition = request.Query["add"].ToString();
        if (addition.Length > LongestAddition || request.Query["id"].Count > Most)
            return null;
        var added = addition.Split((char[]?)null, Most + 1, StringSplitOptions.RemoveEmptyEntries).Select(IdIn);
        var ids = request.Query["id"].Select(id => ArticleId.IsWellFormed(id) ? id : null).Concat(added).Distinct(StringComparer.Ordinal).ToList();
        return ids.Count > Most || ids.Contains(null) ? null : [.. ids.OfType<string>()];
    }

    // An id stands for itself; in an address of ours it is the part after /a/.
    private static string? IdIn(string text) =>
        text.Split('/', 12).FirstOrDefault(part => ArticleId.IsWellFormed(part));

    private async Task<IReadOnlyList<BasketLine>> LinesAsync(List<string> ids, CancellationToken cancellationToken)
    {
        var lines = new List<BasketLine>(ids.Count);
        foreach (var id in ids)
            lines.Add(new BasketLine(id, (await articles.FindAsync(id, cancellationToken))?.Card));
        return lines;
    }
}
