using Aggregator.Store;

namespace Aggregator.Insight;

/// <summary>
/// What became of the entries of a document that the same endpoint had brought before: how many there are, how many came
/// back with another id or text, and what their pages were like when they were read.
/// </summary>
public sealed record KnownEntries(int Own, int OtherIds, int OtherTexts)
{
    public static KnownEntries None { get; } = new(0, 0, 0);

    /// <summary>How many have an article without their page, although it was asked for.</summary>
    public int PagesUnread { get; init; }

    /// <summary>Why one of those pages could not be read.</summary>
    public string? UnreadReason { get; init; }

    /// <summary>How many pages declare another language than they are in.</summary>
    public int PagesInOtherLanguage { get; init; }

    /// <summary>What one of those declares, and what it is in.</summary>
    public string? PageDeclares { get; init; }

    public string? PageLanguage { get; init; }

    /// <summary>Counts over pairs of an entry as it was stored and as it came now.</summary>
    public static KnownEntries Of(IReadOnlyList<(StoredEntry Stored, StoredEntry Now)> pairs)
    {
        var unread = pairs.Where(pair => pair.Stored.PageFailure is not null).ToList();
        var foreign = pairs.Where(pair => pair.Stored.PageDeclares is not null).ToList();
        return new KnownEntries(
            pairs.Count,
            pairs.Count(pair => pair.Stored.Entry.Id is { } id && pair.Now.Entry.Id is { } other && id != other),
            pairs.Count(pair => pair.Stored.EntryHash != pair.Now.EntryHash))
        {
            PagesUnread = unread.Count,
            UnreadReason = unread.Count > 0 ? unread[0].Stored.PageFailure : null,
            PagesInOtherLanguage = foreign.Count,
            PageDeclares = foreign.Count > 0 ? foreign[0].Stored.PageDeclares : null,
            PageLanguage = foreign.Count > 0 ? foreign[0].Stored.PageLanguage : null,
        };
    }
}
