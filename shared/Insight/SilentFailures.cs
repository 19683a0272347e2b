using Aggregator.Articles;
using Aggregator.Fetch;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Insight;

/// <summary>One document of an endpoint as it was read, and what was remembered of the endpoint before.</summary>
public sealed record DocumentReading(
    Source Source, Endpoint Endpoint, EndpointState Before, FetchedDocument Document, FeedDocument Feed, IntakeResult Intake, DateTimeOffset Now)
{
    /// <summary>Endpoints of the source whose entries this one must not merely repeat, with the titles they last showed.</summary>
    public IReadOnlyList<(Endpoint Endpoint, TitlePrints Titles)> Siblings { get; init; } = [];

    /// <summary>Whether the document was asked for without validators.</summary>
    public bool WasUnconditional { get; init; }
}

/// <summary>
/// Finds what is wrong with an endpoint although it answers. A symptom keeps its beginning as long as it is found again.
/// Pure.
/// </summary>
public static class SilentFailures
{
    private const int Enough = 5;
    private const int EnoughKnown = 3;

    // Articles appear in feeds some time after the time that they state.
    private static readonly TimeSpan Slack = TimeSpan.FromHours(1);

    // Without validators nobody can see whether the server has mended them; after this they are given another chance.
    private static readonly TimeSpan ValidatorsOnTrial = TimeSpan.FromDays(7);

    /// <summary>Whether validators are worth sending to this endpoint.</summary>
    public static bool TrustsValidators(EndpointState state, DateTimeOffset now) =>
        !state.Symptoms.Any(symptom => symptom.Kind == SymptomKind.StaleValidators && now - symptom.Since < ValidatorsOnTrial);

    /// <summary>After a document that was read.</summary>
    public static IReadOnlyList<Symptom> AfterDocument(DocumentReading read, DateTimeOffset? latestEntry, TimeSpan? usualGap)
    {
        var (before, feed, intake, now) = (read.Before, read.Feed, read.Intake, read.Now);
        return Found(before, now,
            (SymptomKind.RuleMatchedNothing, RuleMatchedNothing(read)),
            (SymptomKind.Empty, Empty(read)),
            (SymptomKind.NewAtOnce, NewAtOnce(intake)),
            (SymptomKind.WrongSection, WrongSection(read)),
            (SymptomKind.DatesEqual, DatesEqual(feed)),
            (SymptomKind.StaleValidators, StaleValidators(read)),
            (SymptomKind.NothingNew, feed.Entries.Count == 0 ? null : Silence.Words(latestEntry, usualGap, now)),
            (SymptomKind.AddressesChange, AddressesChange(intake)),
            (SymptomKind.TextsChange, TextsChange(intake.Known)),
            (SymptomKind.PagesUnread, PagesUnread(intake.Known)),
            (SymptomKind.IdsChange, IdsChange(intake.Known)),
            (SymptomKind.DocumentDiffers, DocumentDiffers(before, intake)),
            (SymptomKind.LanguageDiffers, LanguageCheck.Words(read.Endpoint.Language, feed, intake.Known)));
    }

    /// <summary>After a document that is no feed, sitemap or listing.</summary>
    public static IReadOnlyList<Symptom> AfterUnreadable(EndpointState before, bool isHtml, bool isEmpty, string reason, DateTimeOffset now) =>
        Found(before, now,
            (SymptomKind.HtmlInsteadOfFeed, isHtml ? $"A page came: {reason}. Perhaps maintenance, a login, or the front page." : null),
            (SymptomKind.Empty, isEmpty ? "The address answers 200 with an empty body." : null));

    /// <summary>After 304 or the same document again: what the document showed stays so.</summary>
    public static IReadOnlyList<Symptom> AfterNoChange(EndpointState before, DateTimeOffset now) => Found(before, now, [
        .. before.Symptoms.Where(symptom => symptom.Kind is not SymptomKind.NothingNew).Select(symptom => (symptom.Kind, (string?)symptom.Words)),
        (SymptomKind.NothingNew, Silence.Words(before.LatestEntry, before.UsualGap, now)),
    ]);

    private static IReadOnlyList<Symptom> Found(EndpointState before, DateTimeOffset now, params IEnumerable<(SymptomKind Kind, string? Words)> signs) =>
        [.. signs.Where(sign => sign.Words is not null)
            .Select(sign => new Symptom(sign.Kind, sign.Words!, before.Symptoms.FirstOrDefault(symptom => symptom.Kind == sign.Kind)?.Since ?? now))];

    private static string? RuleMatchedNothing(DocumentReading read) =>
        read.Endpoint.ListingRule?.Entry is { } rule && read.Feed is { Format: "listing", Entries.Count: 0 }
            ? $"The catalogue's rule {rule} finds nothing on the page."
            : null;

    private static string? Empty(DocumentReading read) =>
        read.Feed.Entries.Count == 0 && RuleMatchedNothing(read) is null
            ? $"The address answers 200 with a {(read.Feed.Format == "listing" ? "page that lists nothing" : "document without entries")}."
            : null;

    private static string? NewAtOnce(IntakeResult intake) => intake.Held.Count == 0
        ? null
        : $"{intake.Held.Count} of {intake.Seen} entries were new at once; they wait until the next fetch confirms them.";

    private static string? WrongSection(DocumentReading read)
    {
        if (read.Feed.Entries.Count < Enough)
            return null;
        var titles = TitlePrints.Of(read.Feed.Entries);
        return SectionCheck.OtherSite(read.Source, read.Feed.Entries)
            ?? (read.Document.FinalUrl != read.Endpoint.Url ? SectionCheck.OtherAddress(read.Source, read.Endpoint, read.Document.FinalUrl) : null)
            ?? read.Siblings.Select(sibling => SectionCheck.SameEntries(titles, sibling.Endpoint, sibling.Titles)).FirstOrDefault(words => words is not null)
            ?? SectionCheck.OtherTopic(read.Endpoint, read.Feed.Entries);
    }

    private static string? DatesEqual(FeedDocument feed) => EntryDates.CommonTime(feed.Entries) is { } time
        ? $"All {feed.Entries.Count} entries state the same time, {time.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC."
        : null;

    // Seen only where validators were left out: either the server gave another document the same ones, or it answered 304
    // long after there were new entries. A new document in answer to validators shows that they work.
    private static string? StaleValidators(DocumentReading read)
    {
        var (before, document, intake) = (read.Before, read.Document, read.Intake);
        if (before.LastNotModified is not { } last)
            return TrustsValidators(before, read.Now) ? null : before.Symptoms.First(symptom => symptom.Kind == SymptomKind.StaleValidators).Words;
        if (!read.WasUnconditional)
            return null;
        var sameTag = before.ETag is not null && before.ETag == document.ETag;
        var sameTime = before.ETag is null && before.LastModified is not null && before.LastModified == document.LastModified;
        var hidden = intake.NewTimes.Count(time => time < last - Slack && time > before.LatestEntry - Slack);
        return (sameTag || sameTime) && intake.New > 0 || hidden > 0 && hidden * 2 >= intake.New
            ? $"The server answered 304 (not modified) although {intake.New} new entries had come; it is asked without validators now."
            : null;
    }

    private static string? AddressesChange(IntakeResult intake) => intake.Readdressed == 0
        ? null
        : $"{intake.Readdressed} of {intake.Seen} entries came back under other addresses; they are told apart by their titles.";

    private static string? TextsChange(KnownEntries known) => MostOf(known.OtherTexts, known.Own)
        ? $"{known.OtherTexts} of {known.Own} known entries came back with another text; they are read again once a day at most."
        : null;

    private static string? IdsChange(KnownEntries known) => MostOf(known.OtherIds, known.Own)
        ? $"{known.OtherIds} of {known.Own} known entries came back with another id; they are told apart by their links."
        : null;

    private static string? PagesUnread(KnownEntries known) => MostOf(known.PagesUnread, known.Own)
        ? $"{known.PagesUnread} of {known.Own} article pages cannot be read: {known.UnreadReason}"
        : null;

    // A document may well change once without its entries: a date of building, an advertisement.
    private static string? DocumentDiffers(EndpointState before, IntakeResult intake) =>
        intake is { Changed: 0, Seen: > 0 } && before.DiffersInARow + (intake.Recent == 0 ? 1 : 0) > 1
            ? "The document is another one at every visit, its entries are the same."
            : null;

    private static bool MostOf(int part, int whole) => part >= EnoughKnown && part * 5 >= whole * 4;
}
