using Aggregator.Articles;
using Aggregator.Publish.Exchange;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Views;
using Aggregator.Store;
using Aggregator.Translate;

namespace Aggregator.Publish.Packages;

/// <summary>Reads what goes into packages: which articles, each as far as others may take it, and which must not be used any more.</summary>
public sealed class PackageLoader(ArticleList list, ExchangeApi exchange, ArticleStore articles, PublishOptions options)
{
    /// <summary>The ids that the package's query finds, newest first; at most as many as a file holds.</summary>
    public async Task<IReadOnlyList<string>> ArticlesOfAsync(NewsPackage package, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var query = package.QueryAt(now);
        var ids = new List<string>();
        for (var page = await list.ReadAsync(query, cancellationToken); ; page = await list.ReadAsync(query with { Cursor = page.Next }, cancellationToken))
        {
            ids.AddRange(page.Articles.Select(card => card.Id));
            if (page.Next is null || ids.Count >= PackageContents.MostArticles)
                return [.. ids.Take(PackageContents.MostArticles)];
        }
    }

    /// <summary>
    /// The articles with those ids, each once, and why some of them are not among those found. Where <paramref name="wanted"/>
    /// asks for translations, those that cannot be had in its language are left out.
    /// </summary>
    public async Task<(List<PackedItem> Found, List<LeftOut> LeftOut)> LoadAsync(
        IReadOnlyList<string> ids, bool republishableOnly, ArticleQuery wanted, CancellationToken cancellationToken)
    {
        var (found, leftOut, pictureBytes) = (new List<PackedItem>(ids.Count), new List<LeftOut>(), 0L);
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            var (item, picture) = await exchange.LoadAsync(id, options.BaseUrl, wanted, cancellationToken);
            if (item?.Copy is not { } copy || (republishableOnly && !copy.Card.Verdict.Republication) || !IsIn(wanted, copy.Card))
            {
                leftOut.Add(new LeftOut(id, item is null ? "unknown" : item.Withdrawn is null ? "rights" : "withdrawn"));
                continue;
            }
            var packed = copy.Picture is null || pictureBytes >= PackageContents.MostPictureBytes ? null : picture?.Content;
            pictureBytes += packed?.Length ?? 0;
            found.Add(new PackedItem(item, packed));
        }
        return (found, leftOut);
    }

    /// <summary>Of what was in the file once: what may not be used any more. What is merely too old for the package may.</summary>
    public async Task<List<Revocation>> RevokedAsync(IEnumerable<string> gone, NewsPackage package, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = gone.Order(StringComparer.Ordinal).ToList();
        var revoked = new List<Revocation>();
        foreach (var (id, article) in ids.Zip(await articles.FindManyAsync(ids, cancellationToken)))
        {
            var item = article is { Withdrawn: null } ? await exchange.FindAsync(id, options.BaseUrl, cancellationToken) : null;
            if (article is null)
                revoked.Add(new Revocation(id, "withdrawn", now));
            else if (article.Withdrawn is { } notice)
                revoked.Add(new Revocation(id, notice.Kind == WithdrawalKind.ByLaw ? "legal" : "withdrawn", article.StoredAt));
            else if (!MayStillBeUsed(package, item?.Copy?.Card))
                revoked.Add(new Revocation(id, "rights", item?.Copy?.Card.Verdict.From ?? now));
        }
        return revoked;
    }

    private static bool IsIn(ArticleQuery wanted, CardView card) =>
        wanted.Translated == TranslationChoice.None || TranslationOptions.AreSame(card.Language, wanted.Language!);

    private static bool MayStillBeUsed(NewsPackage package, CardView? original)
    {
        if (package.RepublishableOnly && original is not { Verdict.Republication: true })
            return false;
        var wasTranslated = package is { Translated: not TranslationChoice.None, Language: { } language } && original is not null
            && !TranslationOptions.AreSame(original.Language, language);
        return !wasTranslated || original!.Verdict.Translation;
    }
}
