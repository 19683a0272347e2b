using System.Text.Json.Nodes;
using Aggregator.Articles;
using Aggregator.Parse;

namespace Aggregator.Cli.Inspect;

/// <summary>A feed document as a case.</summary>
internal static class FeedCase
{
    public static JsonObject Answer(CaseInput input) =>
        Describe(FeedParser.Parse(input.FileBytes(), input.Optional("contentType"), input.Address("url")));

    /// <summary>The fields of the answer; a document that is no feed gives ok: false and the reason.</summary>
    public static JsonObject Describe(ParseOutcome outcome) => outcome switch
    {
        ParseOutcome.Parsed { Document: var feed } => Feed(feed),
        ParseOutcome.NotAFeed { Reason: var reason } => new() { ["ok"] = false, ["error"] = reason },
        _ => throw new InvalidOperationException("Unknown parse outcome."),
    };

    private static JsonObject Feed(FeedDocument feed) => new()
    {
        ["ok"] = true,
        ["format"] = feed.Format,
        ["title"] = feed.Title,
        ["link"] = feed.Link,
        ["language"] = feed.Language,
        ["updated"] = CaseReaders.Time(feed.Updated),
        ["warnings"] = CaseReaders.Strings(feed.Warnings),
        ["entries"] = new JsonArray([.. feed.Entries.Select(Entry)]),
    };

    private static JsonObject Entry(FeedEntry entry) => new()
    {
        ["id"] = entry.Id,
        ["title"] = entry.Title,
        ["link"] = entry.Link,
        ["published"] = CaseReaders.Time(entry.Published),
        ["updated"] = CaseReaders.Time(entry.Updated),
        ["summary"] = entry.Summary,
        ["content"] = entry.Content,
        ["authors"] = CaseReaders.Strings(entry.Authors),
        ["image"] = entry.Image,
        ["language"] = entry.Language,
        ["enclosures"] = new JsonArray([.. entry.Enclosures.Select(Enclosure)]),
        ["categories"] = CaseReaders.Strings(entry.Categories),
    };

    private static JsonObject Enclosure(Enclosure file) =>
        new() { ["url"] = file.Url, ["type"] = file.Type, ["length"] = file.Length };
}
