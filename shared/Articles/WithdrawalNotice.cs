namespace Aggregator.Articles;

/// <summary>What readers and partners are told of a withdrawal.</summary>
/// <param name="Reason">The class of reason.</param>
/// <param name="Note">One more sentence in public words, at most <see cref="LongestNote"/> characters; null where there is none.</param>
/// <param name="At">When it was withdrawn.</param>
public sealed record WithdrawalNotice(WithdrawalReason Reason, string? Note, DateTimeOffset At)
{
    public const int LongestNote = 500;

    /// <summary>Legal reasons alone are answered with 451; all others with 410.</summary>
    public WithdrawalKind Kind => Reason == WithdrawalReason.Law ? WithdrawalKind.ByLaw : WithdrawalKind.Withdrawn;
}

/// <summary>Why an article was taken back.</summary>
public enum WithdrawalReason
{
    /// <summary>Its page is gone at the outlet (404 or 410), seen twice.</summary>
    Gone,

    /// <summary>The outlet says on the page that it takes the article back.</summary>
    Retracted,

    /// <summary>The agreement under which it was taken in has ended.</summary>
    AgreementEnded,

    /// <summary>The outlet asked for it.</summary>
    OutletRequest,

    /// <summary>It should not have been taken in: a mistake of ours.</summary>
    OurError,

    /// <summary>To protect a person.</summary>
    Privacy,

    /// <summary>A legal order (RFC 7725).</summary>
    Law,
}
