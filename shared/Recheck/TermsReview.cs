using Aggregator.Articles;
using Aggregator.Rights;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Recheck;

/// <summary>
/// Brings stored articles in line with an agreement that has changed or ended: those taken in under an ended one are
/// withdrawn, the others get a new version that says their rights changed. Outputs ask for the verdict at the moment of
/// showing and need not wait for this.
/// </summary>
public sealed class TermsReview(
    Catalogue catalogue, RecheckStates states, Timeline timeline, ArticleStore articles, ArticleArchive archive, ArticleWithdrawer withdrawer, TimeProvider clock)
{
    // A round ends within a minute; what is left is done in the next.
    private const int MostAtOnce = 200;

    /// <summary>One round; how many articles were looked at.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = await states.TermsAsync(cancellationToken);
        await NoteNewAsync(known, now, cancellationToken);
        var looked = 0;
        foreach (var source in catalogue.Sources)
        {
            if (known.GetValueOrDefault(source.Id) is not { } noted || noted.Terms == Terms(source, now) || looked >= MostAtOnce)
                continue;
            looked += await ReviewAsync(source, noted, now, MostAtOnce - looked, cancellationToken);
        }
        return looked;
    }

    private Task NoteNewAsync(IReadOnlyDictionary<string, SourceTerms> known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // One that has ended before it was ever noted still has its articles reviewed.
        var fresh = catalogue.Sources.Where(source => !known.ContainsKey(source.Id))
            .ToDictionary(source => source.Id, source => new SourceTerms(RightsPolicy.HasEnded(source.Agreement, now) ? "" : Terms(source, now)), StringComparer.Ordinal);
        return fresh.Count == 0 ? Task.CompletedTask : states.SaveTermsAsync(fresh, cancellationToken);
    }

    private async Task<int> ReviewAsync(Source source, SourceTerms noted, DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var terms = Terms(source, now);
        TimelineCursor? after = noted.Reviewing == terms && noted.Position is { } position && TimelineCursor.TryDecode(position, out var cursor) ? cursor : null;
        var page = await timeline.ReadAsync(Scope.Source(source.Id), after, DateTimeOffset.MaxValue, null, most, cancellationToken);
        foreach (var article in await articles.FindManyAsync([.. page.Cards.Select(card => card.Id)], cancellationToken))
            if (article is { Withdrawn: null })
                await ApplyAsync(article, source.Agreement, now, cancellationToken);
        var next = page.Next is { } left ? noted with { Reviewing = terms, Position = left.Encode() } : new SourceTerms(terms);
        await states.SaveTermsAsync(new Dictionary<string, SourceTerms>(StringComparer.Ordinal) { [source.Id] = next }, cancellationToken);
        return page.Cards.Count;
    }

    private async Task ApplyAsync(Article article, Agreement agreement, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (RightsPolicy.EndsArticle(agreement, article.VisibleFrom, now))
        {
            await withdrawer.WithdrawAsync(article.Id, WithdrawalReason.AgreementEnded, null, cancellationToken);
            return;
        }
        // What was taken in after the end is held under what holds since.
        var terms = RightsPolicy.TermsOf(agreement, now);
        if (article.Terms == terms)
            return;
        var mayKeepText = RightsPolicy.Judge(agreement, article.VisibleFrom, now).Text == TextRight.Full;
        await archive.ReviseAsync(article, article with
        {
            Terms = terms,
            Version = article.Version + 1,
            StoredAt = now,
            Changed = [ChangedField.Rights],
            BodyHtml = mayKeepText ? article.BodyHtml : null,
            BodyBlob = mayKeepText ? article.BodyBlob : null,
        }, cancellationToken);
    }

    private static string Terms(Source source, DateTimeOffset now) =>
        RightsPolicy.HasEnded(source.Agreement, now) ? RightsPolicy.TermsOf(source.Agreement, now) + " ended" : RightsPolicy.TermsOf(source.Agreement, now);
}
