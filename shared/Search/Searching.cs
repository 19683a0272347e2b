using Aggregator.Articles;

namespace Aggregator.Search;

/// <summary>
/// Answers one request from one state of the index. Its work is bounded: of the matches, only the newest two hundred are
/// ranked together; the next two hundred follow them as a whole. A word that is in every second article therefore takes no
/// longer than a rare one.
/// </summary>
internal sealed class Searching(IndexSession session, SearchRequest request, DateTimeOffset now)
{
    /// <summary>Matches that are ranked together.</summary>
    public const int Window = 200;

    // Windows that one request looks through when what they hold cannot be shown.
    private const int MostWindows = 10;

    private readonly SearchQuery query = request.Query;
    private readonly List<SearchHit> hits = [];
    private long start;
    private long end;

    public SearchResults Run()
    {
        // The second of a bound holds articles on both sides of it; these are told apart by their cards.
        start = Math.Max(ArticleRowId.FirstOf(now), query.Before is { } before ? ArticleRowId.FirstOf(before) : 0);
        start = Math.Max(start, request.Cursor?.Start ?? 0);
        end = query.After is { } after ? ArticleRowId.EndOf(after) : ArticleRowId.Greatest;
        var place = request.Cursor ?? At(start, lenient: false, taken: 0);
        for (var windows = 0; windows < MostWindows; windows++)
        {
            var matches = session.Match(Expression(place.Lenient), Math.Max(start, place.Window), end, Window);
            var ranked = request.Order == SearchOrder.Time ? matches : WindowRanking.Rank(session, query, matches);
            var taken = Take(ranked, place);
            if (taken < ranked.Count)
                return new SearchResults(hits, Within(place, ranked, taken));
            if (After(place, matches) is not { } next)
                return new SearchResults(hits, null);
            place = next;
            if (hits.Count == request.Limit)
                return new SearchResults(hits, HasMore(place) ? place : null);
        }
        return new SearchResults(hits, place);
    }

    // How many of the ranked matches have been looked at when the page is full.
    private int Take(List<long> ranked, SearchCursor place)
    {
        var taken = place.Taken;
        while (taken < ranked.Count && hits.Count < request.Limit)
        {
            if (session.Article(ranked[taken]) is { } hit && IsShown(hit, place.Lenient))
                hits.Add(hit);
            taken++;
        }
        return taken;
    }

    // Numbers know seconds; the moment itself is in the card. And what FTS5 cannot tell is told by the text.
    private bool IsShown(SearchHit hit, bool lenient) =>
        hit.Card.VisibleFrom <= now
        && (query.After is not { } after || hit.Card.VisibleFrom >= after)
        && (query.Before is not { } before || hit.Card.VisibleFrom < before)
        && (!IsUncertain(lenient) || MarkCheck.Passes(query, hit));

    private bool IsUncertain(bool lenient) =>
        lenient || request.Order == SearchOrder.Time || query.Wanted.Any(term => term is { HasMarks: true, Words.Count: > 1 });

    // In order of time the last one shown is a place that holds whatever comes in between; a ranked window is counted through.
    private SearchCursor Within(SearchCursor place, List<long> ranked, int taken) => request.Order == SearchOrder.Time
        ? At(ranked[taken - 1] + 1, place.Lenient, taken: 0)
        : At(place.Window, place.Lenient, taken);

    private SearchCursor? After(SearchCursor place, List<long> matches)
    {
        if (matches.Count == Window)
            return At(matches[^1] + 1, place.Lenient, taken: 0);
        return !place.Lenient && request.Order == SearchOrder.Relevance && query.HasMarks ? At(start, lenient: true, taken: 0) : null;
    }

    private bool HasMore(SearchCursor place)
    {
        for (SearchCursor? at = place; at is { } here;)
        {
            var matches = session.Match(Expression(here.Lenient), here.Window, end, 1);
            if (matches.Count > 0)
                return true;
            at = After(here, matches);
        }
        return false;
    }

    private string Expression(bool lenient) => request.Order == SearchOrder.Time
        ? MatchExpression.Lenient(query) ?? MatchExpression.Exact(query)
        : lenient && MatchExpression.OnlyLenient(query) is { } only ? only : MatchExpression.Exact(query);

    private SearchCursor At(long window, bool lenient, int taken) =>
        new(SearchCursor.Fingerprint(query, request.Order), start, window, lenient, taken);
}
