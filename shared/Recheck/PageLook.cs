using Aggregator.Extract;

namespace Aggregator.Recheck;

/// <summary>What a second look at an article's page showed.</summary>
public abstract record PageLook
{
    private PageLook() { }

    /// <summary>The page is as it was, or cannot be judged: it is left alone until the next look.</summary>
    public sealed record Unchanged : PageLook;

    /// <summary>The page was read; whether anything changed is for the archive to tell.</summary>
    public sealed record Read(PageOutcome.Read Page) : PageLook;

    /// <summary>The page is gone, seen for the second time.</summary>
    public sealed record Gone : PageLook;

    /// <summary>The page says that the outlet takes the article back.</summary>
    public sealed record Retracted : PageLook;

    /// <summary>To be looked at after a while: its host is busy or away, or it was gone for the first time.</summary>
    public sealed record Later(TimeSpan Wait, bool CountsAsAttempt) : PageLook;
}
