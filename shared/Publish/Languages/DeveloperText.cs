namespace Aggregator.Publish.Languages;

/// <summary>The page for developers, and names that feeds need.</summary>
public sealed record DeveloperText
{
    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string Examples { get; init; }

    public required string ExamplesText { get; init; }

    public required string Endpoints { get; init; }

    public required string Specification { get; init; }

    public required string Paging { get; init; }

    public required string PagingText { get; init; }

    public required string Changes { get; init; }

    public required string ChangesText { get; init; }

    public required string Limits { get; init; }

    public required string LimitsText { get; init; }

    public required string Dumps { get; init; }

    public required string DumpsText { get; init; }

    public required string Subscriptions { get; init; }

    public required string OurFeeds { get; init; }

    public required string SourceFeeds { get; init; }

    public required string Licence { get; init; }

    public required string LicenceText { get; init; }

    public required string Pictures { get; init; }

    public required string Videos { get; init; }
}
