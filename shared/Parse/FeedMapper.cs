using System.Globalization;
using Aggregator.Articles;
using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>Maps a whole document, whichever reader gives it: RSS of all versions, RDF, Atom of both versions, CDF.</summary>
internal sealed class FeedMapper(MarkupReader reader, Uri? documentUrl)
{
    private const int MaxInterval = 7 * 24 * 60;

    private readonly FeedDates dates = new();
    private readonly List<FeedEntry> entries = [];
    private readonly List<(int Entry, string? First, string? Last)> inDoubt = [];
    private string? title, link, selfLink, language, updated, published, dated;
    private int titleRank, linkRank, skippedEntries;
    private int? ttlMinutes, updatesPerPeriod;
    private TimeSpan? updatePeriod;
    private bool atom;

    /// <summary>Reads to the end; null when no element of the document is the root of a feed, then see <see cref="RootName"/>.</summary>
    public FeedDocument? Read(List<string> warnings)
    {
        var scope = new Scope(documentUrl, null);
        if (!FindRoot(ref scope, out var format)) return null;
        if (reader.Name is ElementName.Entry or ElementName.Item) AddEntry(scope);
        else ReadContainer(scope);
        RereadDoubtful();
        if (skippedEntries > 0) warnings.Add($"{skippedEntries} entries beyond the first {ParseLimits.Entries} were left out");
        return new FeedDocument
        {
            Format = format,
            Title = title,
            Link = link ?? selfLink,
            Language = language,
            Updated = dates.Read(updated ?? dated ?? published, out _),
            PollInterval = PollInterval(),
            Entries = entries,
            Warnings = warnings,
        };
    }

    /// <summary>The name of the document's first element, for saying what it is instead of a feed.</summary>
    public string? RootName { get; private set; }

    private bool FindRoot(ref Scope scope, out string format)
    {
        format = "";
        while (reader.Read() is var node && node != MarkupNode.EndOfDocument)
        {
            if (node != MarkupNode.Start) continue;
            RootName ??= reader.LocalName;
            if (FeedFormat.Of(reader) is not { } found) continue;
            format = found;
            atom = found.StartsWith("atom", StringComparison.Ordinal);
            scope = scope.Enter(reader);
            if (atom) language = scope.Language;
            return true;
        }
        return false;
    }

    // The children of rss, RDF, feed and channel alike; a channel inside is read in place, its items may stand beside it.
    private void ReadContainer(Scope scope)
    {
        var depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            var inner = scope.Enter(reader);
            switch (reader.Vocabulary)
            {
                case Vocabulary.Core:
                    ReadCore(inner);
                    break;
                case Vocabulary.DublinCore or Vocabulary.DublinCoreTerms:
                    ReadDublinCore(inner);
                    break;
                case Vocabulary.Syndication:
                    ReadSyndication();
                    break;
                case Vocabulary.ITunes when reader.Name is ElementName.Title:
                    SetTitle(TextConstruct.ReadPlain(reader, inner, atom: false), rank: 1);
                    break;
            }
        }
    }

    private void ReadCore(Scope scope)
    {
        switch (reader.Name)
        {
            case ElementName.Channel:
                language ??= scope.Language;
                ReadContainer(scope);
                break;
            case ElementName.Item or ElementName.Entry:
                AddEntry(scope);
                break;
            case ElementName.Items when reader.GetAttribute("about") is null:
                ReadContainer(scope);
                break;
            case ElementName.Title:
                SetTitle(TextConstruct.ReadPlain(reader, scope, atom), rank: 3);
                break;
            case ElementName.Link:
                ReadLink(scope);
                break;
            case ElementName.Language:
                language = Scope.LanguageTag(ReadText()) ?? language;
                break;
            case ElementName.LastBuildDate or ElementName.Updated or ElementName.Modified:
                updated = NullIfEmpty(ReadText()) ?? updated;
                break;
            case ElementName.PubDate or ElementName.Published:
                published ??= NullIfEmpty(ReadText());
                break;
            case ElementName.Ttl when int.TryParse(ReadText(), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var minutes):
                ttlMinutes = minutes;
                break;
        }
    }

    private void ReadDublinCore(Scope scope)
    {
        switch (reader.Name)
        {
            case ElementName.Title:
                SetTitle(TextConstruct.ReadPlain(reader, scope, atom: false), rank: 2);
                break;
            case ElementName.Language:
                language ??= Scope.LanguageTag(ReadText());
                break;
            case ElementName.Date or ElementName.Created or ElementName.Issued:
                dated ??= NullIfEmpty(ReadText());
                break;
            case ElementName.Modified:
                updated ??= NullIfEmpty(ReadText());
                break;
        }
    }

    private void ReadLink(Scope scope)
    {
        if (reader.GetAttribute("href") is not { } address)
        {
            SetLink(Links.Resolve(ReadText(), scope.Base), rank: 3);
            return;
        }
        var type = reader.GetAttribute("type");
        var isPage = type is null || type.Contains("html", StringComparison.OrdinalIgnoreCase);
        switch (reader.GetAttribute("rel") ?? "alternate")
        {
            case "alternate" or "":
                SetLink(Links.Resolve(address, scope.Base), isPage ? (atom ? 3 : 2) : 1);
                break;
            case "self":
                selfLink ??= atom ? Links.Resolve(address, scope.Base) : null;
                break;
        }
    }

    private void ReadSyndication()
    {
        switch (reader.Name)
        {
            case ElementName.UpdatePeriod:
                updatePeriod = ReadText().ToUpperInvariant() switch
                {
                    "HOURLY" => TimeSpan.FromHours(1),
                    "DAILY" => TimeSpan.FromDays(1),
                    "WEEKLY" => TimeSpan.FromDays(7),
                    "MONTHLY" => TimeSpan.FromDays(30),
                    "YEARLY" => TimeSpan.FromDays(365),
                    _ => null,
                };
                break;
            case ElementName.UpdateFrequency when int.TryParse(ReadText(), NumberStyles.None, CultureInfo.InvariantCulture, out var times):
                updatesPerPeriod = times;
                break;
        }
    }

    private void AddEntry(Scope scope)
    {
        if (entries.Count >= ParseLimits.Entries)
        {
            skippedEntries++;
            reader.Skip();
            return;
        }
        var draft = new EntryMapper(reader, atom).Read(scope);
        if (draft.IsEmpty && draft.Language == scope.Language) return;
        var (first, last) = (draft.Published ?? draft.Dated, draft.Updated ?? draft.Dated);
        var firstTime = dates.Read(first, out var firstInDoubt);
        var lastTime = dates.Read(last, out var lastInDoubt);
        if (firstInDoubt || lastInDoubt) inDoubt.Add((entries.Count, firstInDoubt ? first : null, lastInDoubt ? last : null));
        entries.Add(draft.ToEntry(scope with { Language = language ?? scope.Language }, firstTime ?? lastTime, lastTime));
    }

    private void RereadDoubtful()
    {
        if (dates.Order == DateOrder.Automatic) return;
        foreach (var (index, first, last) in inDoubt)
        {
            var entry = entries[index];
            entries[index] = entry with
            {
                Published = first is null ? entry.Published : dates.ReadAgain(first),
                Updated = last is null ? entry.Updated : dates.ReadAgain(last),
            };
        }
    }

    // RSS's ttl is meant for caches and often a default; a period of the syndication module is divided by its frequency.
    private TimeSpan? PollInterval()
    {
        if (ttlMinutes is > 0) return TimeSpan.FromMinutes(Math.Min(ttlMinutes.Value, MaxInterval));
        if (updatePeriod is not { } period) return null;
        var interval = period / Math.Max(updatesPerPeriod ?? 1, 1);
        return interval < TimeSpan.FromMinutes(MaxInterval) ? interval : TimeSpan.FromMinutes(MaxInterval);
    }

    private void SetTitle(string text, int rank)
    {
        if (text.Length > 0 && rank > titleRank) (title, titleRank) = (text, rank);
    }

    private void SetLink(string? url, int rank)
    {
        if (url is not null && rank > linkRank) (link, linkRank) = (url, rank);
    }

    private string ReadText() => MarkupText.Read(reader, null, escape: false, ParseLimits.Short).Value.Trim();

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
