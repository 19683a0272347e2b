using Aggregator.Publish.Languages;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish.Pages;

/// <summary>One line of the lists of changes. <paramref name="TitleLanguage"/> is null where the title is ours.</summary>
public sealed record ChangeLine(string Address, string Title, string? TitleLanguage, string Outlet, DateTimeOffset At, string What);

/// <summary>Both lists, newest first.</summary>
public sealed record ChangeLists(IReadOnlyList<ChangeLine> Withdrawn, IReadOnlyList<ChangeLine> Corrected);

/// <summary>What was withdrawn and corrected in the last thirty days, for the page that tells of it.</summary>
public sealed class RecentChanges(
    Withdrawals withdrawals, Corrections corrections, ArticleStore articles, Catalogue catalogue, TimeProvider clock)
{
    private const int Most = 100;

    private static readonly TimeSpan For = TimeSpan.FromDays(30);

    /// <summary>The lists in the words of a language. Of what was withdrawn no headline is shown.</summary>
    public async Task<ChangeLists> ReadAsync(InterfaceLanguage language, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - For;
        var (gone, _) = await withdrawals.PageAsync(null, since, Most, cancellationToken);
        var changed = await corrections.SinceAsync(since, Most, cancellationToken);
        var found = await articles.FindManyAsync([.. changed.Select(one => one.ArticleId)], cancellationToken);
        return new ChangeLists(
            [.. gone.DistinctBy(one => one.ArticleId, StringComparer.Ordinal).Select(one => Line(one, language))],
            [.. changed.Zip(found).Select(pair => Line(pair.First, pair.Second is { } article ? CardOf(article) : null, language)).OfType<ChangeLine>()]);
    }

    private CardView? CardOf(Articles.Article article) =>
        article.Withdrawn is null ? CardView.From(Timeline.ToCard(article), catalogue, clock.GetUtcNow()) : null;

    private ChangeLine Line(Withdrawal one, InterfaceLanguage language)
    {
        var text = UiTexts.Of(language).Changes;
        var note = OutputText.CleanOrNull(one.Note) is { } words ? " " + words : "";
        return new ChangeLine(
            SiteLinks.Article(language, one.ArticleId, ""), text.Notice, null, Outlet(one.SourceId, language), one.At, text.Of(one.Reason) + note);
    }

    // Null for one that cannot be shown any more.
    private ChangeLine? Line(Correction one, CardView? card, InterfaceLanguage language)
    {
        var text = UiTexts.Of(language).Changes;
        return card is null ? null : new ChangeLine(
            SiteLinks.Article(language, card.Id, card.Title), card.Title, card.Language, Outlet(one.SourceId, language), one.At,
            string.Format(language.Culture, text.Changed, text.Of(one.Fields)));
    }

    private string Outlet(string sourceId, InterfaceLanguage language) =>
        catalogue.FindSource(sourceId) is { } source ? SourceNames.Of(source, language) : sourceId;
}
