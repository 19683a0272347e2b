using Aggregator.Articles;
using Aggregator.Insight;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Extract;

/// <summary>What becomes of an entry once its page was asked for. Pure.</summary>
public static class EntryPolicy
{
    /// <summary>
    /// How often the pause goes into each wait for a page that was away: 15 minutes, an hour, six hours, as configured at
    /// first. After the last the endpoint's words have to do.
    /// </summary>
    private static readonly int[] Pauses = [1, 4, 24];

    /// <summary>Why the entry becomes no article; null when it does.</summary>
    public static string? Drop(StoredEntry entry, Endpoint endpoint, PageOutcome page)
    {
        if (page is not PageOutcome.Missing missing)
            return null;
        if (endpoint.Kind != EndpointKind.Feed)
            return $"A link on a {endpoint.Kind.ToString().ToLowerInvariant()} without an article behind it: {missing.Reason}";
        return entry.Entry.Title.Length == 0 ? $"No title, and the page could not be read: {missing.Reason}" : null;
    }

    /// <summary>When to ask for the page again; null when it was read, is missing for good, or was asked for often enough.</summary>
    public static TimeSpan? RetryIn(PageOutcome page, int attempt, TimeSpan pause)
    {
        if (page is not PageOutcome.Away away || attempt >= Pauses.Length)
            return null;
        var wait = pause * Pauses[attempt];
        return away.RetryAfter > wait ? away.RetryAfter : wait;
    }

    /// <summary>The entry as it stands after its article was stored.</summary>
    public static StoredEntry Finish(StoredEntry entry, Article article, PageOutcome page, int attempt) => entry with
    {
        ArticleId = article.Id,
        Progress = RetryIn(page, attempt, TimeSpan.Zero) is null ? EntryProgress.Read : EntryProgress.Waiting,
        Reason = page switch
        {
            PageOutcome.Missing missing => $"Only the endpoint's words: {missing.Reason}",
            PageOutcome.Away away => $"Only the endpoint's words so far: {away.Reason}",
            _ => null,
        },
        PageFailure = PageFailure(page),
        PageDeclares = Declared(article, page),
        PageLanguage = Declared(article, page) is null ? null : article.Language,
    };

    /// <summary>Why a page that was asked for could not be read; null when it was, or when nobody asked.</summary>
    public static string? PageFailure(PageOutcome page) => page switch
    {
        PageOutcome.Missing { IsByChoice: false } missing => missing.Reason,
        PageOutcome.Away away => away.Reason,
        _ => null,
    };

    // The article's language is what its text was found to be in, where that could be told.
    private static string? Declared(Article article, PageOutcome page) =>
        page is PageOutcome.Read { Article.Language: { } declared } && LanguageCheck.Differ(declared, article.Language) ? declared : null;
}
