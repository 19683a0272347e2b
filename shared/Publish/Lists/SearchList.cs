using Aggregator.Publish.Views;
using Aggregator.Rights;
using Aggregator.Search;
using Aggregator.Sources;

namespace Aggregator.Publish.Lists;

/// <summary>An article that a search found, as far as its verdict allows, with what was looked for set off.</summary>
/// <param name="Card">What every list shows.</param>
/// <param name="Title">Its title.</param>
/// <param name="Excerpt">
/// Its excerpt; where nothing in that was looked for and the whole text may be shown, the part of the text that was found.
/// Null where only the headline may be shown.
/// </param>
/// <param name="Matched">Where it was found, when that is neither of them but a translation.</param>
public sealed record FoundArticle(CardView Card, MarkedText Title, MarkedText? Excerpt, FoundText? Matched = null)
{
    /// <summary>The language of the text that was found.</summary>
    public string FoundIn => Matched?.Language ?? Card.Language;

    /// <summary>The same in other words; what was found stays beside them where it is not in these.</summary>
    public FoundArticle In(CardView words, SearchQuery query)
    {
        if (words.Translation is null)
            return this;
        var (title, excerpt) = (Highlighter.Mark(words.Title, query), words.Excerpt is { } text ? Highlighter.Mark(text, query) : null);
        var isThere = title.HasMatches || excerpt?.HasMatches == true;
        return new FoundArticle(words, title, excerpt, isThere ? null : Matched ?? new FoundText(Card.Language, Title.HasMatches || Excerpt is null ? Title : Excerpt));
    }
}

/// <summary>A text in another language than those that are shown, with what was looked for set off.</summary>
public sealed record FoundText(string Language, MarkedText Text);

/// <summary>A page of what was found; <paramref name="Next"/> is null at the end. A page may be short and still have a next one.</summary>
public sealed record FoundPage(IReadOnlyList<FoundArticle> Articles, SearchCursor? Next)
{
    /// <summary>When the last of them changed for readers; null for none.</summary>
    public DateTimeOffset? LastChange => Articles.Count == 0 ? null : Articles.Max(found => found.Card.LastChange);
}

/// <summary>Searches for outputs. Asks no store but the index of this instance, and notes nothing.</summary>
public sealed class SearchList(SearchIndex index, Catalogue catalogue, TimeProvider clock)
{
    /// <summary>What is found and may be shown now. Throws <see cref="Store.StoreUnavailableException"/> while there is no index.</summary>
    public FoundPage Read(SearchRequest request)
    {
        var results = index.Search(request);
        var now = clock.GetUtcNow();
        var found = new List<FoundArticle>(results.Hits.Count);
        foreach (var hit in results.Hits)
            if (CardView.From(hit.Card, catalogue, now) is { } card)
                found.Add(Mark(card, hit, request.Query));
        return new FoundPage(found, results.Next);
    }

    private static FoundArticle Mark(CardView card, SearchHit hit, SearchQuery query)
    {
        var (title, excerpt) = (Highlighter.Mark(card.Title, query), Excerpt(card, hit.Text, query));
        if (title.HasMatches || excerpt?.HasMatches == true)
            return new FoundArticle(card, title, excerpt);
        // Of a lead no more is shown than of the excerpt that it translates.
        var matched = hit.Translations.SelectMany(one => new[] { (one.Language, Text: one.Title), (one.Language, Text: card.Excerpt is null ? null : one.Lead) })
            .Where(one => one.Text is not null)
            .Select(one => new FoundText(one.Language, Highlighter.Mark(OutputText.Shorten(OutputText.Clean(one.Text!), RightsPolicy.ExcerptLength), query)))
            .FirstOrDefault(one => one.Text.HasMatches);
        return new FoundArticle(card, title, excerpt, matched);
    }

    private static MarkedText? Excerpt(CardView card, string? text, SearchQuery query)
    {
        var excerpt = card.Excerpt is { } shown ? Highlighter.Mark(shown, query) : null;
        return excerpt?.HasMatches != true && card.Verdict.Text == TextRight.Full && text is not null
            ? Highlighter.Snippet(OutputText.Clean(text), query) ?? excerpt
            : excerpt;
    }
}
