using System.Globalization;
using System.Text;
using Aggregator.Classify;
using Aggregator.Sources;

namespace Aggregator.Search;

/// <summary>
/// The language of queries: words that must all occur, "phrases", -word, and the operators source:, place:, topic:, lang:,
/// after:, before:, each of which a minus may turn round. Values of one operator are alternatives. No input throws.
/// </summary>
public static class SearchQueryParser
{
    private const int LongestShown = 60;

    // Days are those of Viet Nam, which has had one time without daylight saving since 1975.
    private static readonly TimeSpan VietNam = TimeSpan.FromHours(7);

    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>The names of all operators.</summary>
    public static IReadOnlyList<string> Operators { get; } = ["source", "place", "topic", "lang", "after", "before"];

    /// <summary>Reads what somebody typed.</summary>
    public static SearchQueryReading Parse(string typed, Catalogue catalogue)
    {
        if (typed.Length > SearchQuery.LongestText)
            return Wrong(new(SearchFault.TooLong));
        var draft = new Draft();
        foreach (var part in QueryParts.Split(Composed(typed)))
            if (Take(part, draft, catalogue) is { } error)
                return Wrong(error);
        if (draft.Terms.Count + draft.Filters.Count > SearchQuery.MostParts)
            return Wrong(new(SearchFault.TooManyParts));
        var findsNothing = draft.Terms.TrueForAll(term => term.Excluded) && draft.Filters.TrueForAll(filter => filter.Excluded);
        return findsNothing ? Wrong(new(SearchFault.NothingToFind)) : new(
            new SearchQuery
            {
                Text = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                Terms = draft.Terms,
                Filters = draft.Filters,
                After = draft.After,
                Before = draft.Before,
            },
            null);
    }

    private static SearchQueryError? Take(QueryPart part, Draft draft, Catalogue catalogue)
    {
        if (part.Operator is not { } name)
        {
            if (SearchTerm.Of(part.Text, part.Excluded) is { } term)
                draft.Terms.Add(term);
            return null;
        }
        var known = name.ToLowerInvariant();
        if (!Operators.Contains(known, StringComparer.Ordinal))
            return new(SearchFault.UnknownOperator, Shown(name), Nearest: NearestName.To(name, Operators));
        if (part.Text.Length == 0)
            return new(SearchFault.NoValue, known);
        return known is "after" or "before" ? TakeDate(known, part, draft) : TakeFilter(known, part, draft, catalogue);
    }

    private static SearchQueryError? TakeDate(string name, QueryPart part, Draft draft)
    {
        if (!DateTime.TryParseExact(part.Text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new(SearchFault.NoDate, name, Shown(part.Text));
        // The first hours of the year one are before the beginning of time elsewhere.
        var moment = day.Year == 1 ? DateTimeOffset.MinValue : new DateTimeOffset(day, VietNam);
        if (name == "after" != part.Excluded)
            draft.After = moment;
        else
            draft.Before = moment;
        return null;
    }

    private static SearchQueryError? TakeFilter(string name, QueryPart part, Draft draft, Catalogue catalogue)
    {
        var value = part.Text.ToLowerInvariant();
        var (kind, known, all) = name switch
        {
            "source" => (SearchFilterKind.Source, catalogue.FindSource(value)?.Id, catalogue.Sources.Select(source => source.Id)),
            "place" => (SearchFilterKind.Place, catalogue.FindPlace(value)?.Slug, catalogue.Places.Select(place => place.Slug)),
            "topic" => (SearchFilterKind.Topic, Topics.Find(value)?.Slug, Topics.All.Select(topic => topic.Slug)),
            _ => (SearchFilterKind.Language, LanguageTag.Canonical(part.Text), (IEnumerable<string>)[]),
        };
        if (known is null)
            return new(SearchFault.UnknownValue, name, Shown(part.Text), NearestName.To(value, all));
        draft.Filters.Add(new SearchFilter(kind, known, part.Excluded));
        return null;
    }

    // Keyboards differ in whether they send a letter with its marks as one character. Text that is no valid Unicode has no normal form.
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static SearchQueryReading Wrong(SearchQueryError error) => new(null, error);

    private static string Shown(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";

    private sealed class Draft
    {
        public List<SearchTerm> Terms { get; } = [];

        public List<SearchFilter> Filters { get; } = [];

        public DateTimeOffset? After { get; set; }

        public DateTimeOffset? Before { get; set; }
    }
}
