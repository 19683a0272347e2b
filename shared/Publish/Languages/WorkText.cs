namespace Aggregator.Publish.Languages;

/// <summary>Words about what our own queues hold.</summary>
public sealed record WorkText
{
    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string Queue { get; init; }

    public required string Waiting { get; init; }

    public required string SetAside { get; init; }

    public required string GivenUp { get; init; }
}
