namespace Aggregator.Newsroom;

/// <summary>How the invented press behaves. The same options, seed, opening and clock always make the same press, byte for byte.</summary>
public sealed record NewsroomOptions
{
    public int Seed { get; init; } = 1;

    /// <summary>
    /// How many articles a source shows at a time: its newest ones. A source that publishes in several languages shows at
    /// least two in each.
    /// </summary>
    public int ArticlesPerSource { get; init; } = 8;

    /// <summary>
    /// How often one source publishes after the opening. Null keeps the pace of the articles before it: as many in five days
    /// as a source shows (with 8 articles, about one every three minutes over the whole press), in six hours for the few
    /// that are lively.
    /// </summary>
    public TimeSpan? NewArticleEvery { get; init; }

    /// <summary>Nothing is published after the opening, and every document can be asked for conditionally.</summary>
    public bool Frozen { get; init; }

    /// <summary>
    /// The moment the press opens: articles before it are its stock. Null is the start of the server. Set it where several
    /// processes, one after the other, must play the same press.
    /// </summary>
    public DateTimeOffset? Opening { get; init; }

    /// <summary>What goes wrong from the start, by source.</summary>
    public FaultPlan Faults { get; init; } = FaultPlan.None;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
