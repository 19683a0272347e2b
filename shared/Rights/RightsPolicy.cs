using Aggregator.Articles;

namespace Aggregator.Rights;

/// <summary>The one place where agreement, article and moment become a verdict. Pure; knows no store and no clock.</summary>
public static class RightsPolicy
{
    /// <summary>Longest excerpt without a full-text right, in characters.</summary>
    public const int ExcerptLength = 300;

    private static readonly TimeSpan VietNam = TimeSpan.FromHours(7);

    /// <summary>What may be done at <paramref name="now"/> with an article that is visible from <paramref name="visibleFrom"/>.</summary>
    public static Verdict Judge(Agreement agreement, DateTimeOffset visibleFrom, DateTimeOffset now)
    {
        var basis = BasisOf(agreement, now);
        var terms = basis is VerdictBasis.InForce or VerdictBasis.NoAgreement ? agreement : Lapsed(agreement);
        var visible = visibleFrom <= now;
        return new Verdict(
            visible, terms.Text, terms.Images, terms.Translation, terms.Republication, terms.Reference,
            Reason(agreement, basis, visible, visibleFrom))
        {
            Basis = basis,
            Modification = terms is { Republication: true, Modification: true },
            Commercial = terms is { Republication: true, Commercial: true },
            Territories = terms.Republication ? terms.Territories : [],
            From = Since(agreement, basis) is { } since && since > visibleFrom ? since : visibleFrom,
            Until = basis switch
            {
                VerdictBasis.InForce => EndOf(agreement),
                VerdictBasis.NotBegun => StartOf(agreement),
                _ => null,
            },
        };
    }

    /// <summary>
    /// When an article may first be shown: its earliest known publication plus the delay of the agreement in force at that
    /// time, or the default delay where none is. Where a source states only the day, and we saw the article on that day, the
    /// moment we saw it counts: the delay must not be cut short.
    /// </summary>
    public static DateTimeOffset VisibleFrom(Agreement agreement, PublicationTime published, DateTimeOffset firstSeen)
    {
        var delay = (InForce(agreement, published.Value) ? agreement : Lapsed(agreement)).Delay;
        var endOfDay = published.Value.AddDays(1);
        var from = published.Precision == TimePrecision.Day && firstSeen < endOfDay + delay ? firstSeen : published.Value;
        return from.ToUniversalTime() + delay;
    }

    /// <summary>What is allowed at <paramref name="now"/> in one line that changes exactly when that does; never shown to readers.</summary>
    public static string TermsOf(Agreement agreement, DateTimeOffset now)
    {
        var terms = InForce(agreement, now) ? agreement : Lapsed(agreement);
        var allowed = new[] { (terms.Images, "images"), (terms.Translation, "translation"), (terms.Republication, "republication") };
        return string.Join(' ', allowed.Where(one => one.Item1).Select(one => one.Item2).Prepend(terms.Text.ToString().ToLowerInvariant()).Append(terms.Reference));
    }

    /// <summary>
    /// Whether an article that became visible then, under an agreement that has ended since, is to be withdrawn: what was
    /// taken in under its terms goes with them, unless the agreement says that headline, excerpt and link may stay.
    /// </summary>
    public static bool EndsArticle(Agreement agreement, DateTimeOffset visibleFrom, DateTimeOffset now) =>
        HasEnded(agreement, now) && !agreement.KeepsAtEnd && InForce(agreement, visibleFrom);

    /// <summary>Whether its last day lies behind <paramref name="now"/>.</summary>
    public static bool HasEnded(Agreement agreement, DateTimeOffset now) =>
        agreement.ValidTo is { } to && to < DateOnly.FromDateTime(now.ToOffset(VietNam).DateTime);

    /// <summary>Whether the agreement is valid on the Vietnamese day of <paramref name="now"/>.</summary>
    public static bool InForce(Agreement agreement, DateTimeOffset now) => !IsBefore(agreement, now) && !IsAfter(agreement, now);

    private static bool IsBefore(Agreement agreement, DateTimeOffset now) => agreement.ValidFrom is { } from && Today(now) < from;

    private static bool IsAfter(Agreement agreement, DateTimeOffset now) => agreement.ValidTo is { } to && Today(now) > to;

    private static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(VietNam).DateTime);

    private static VerdictBasis BasisOf(Agreement agreement, DateTimeOffset now) =>
        agreement.Reference is null && InForce(agreement, now) ? VerdictBasis.NoAgreement
        : IsBefore(agreement, now) ? VerdictBasis.NotBegun
        : IsAfter(agreement, now) ? VerdictBasis.Ended
        : VerdictBasis.InForce;

    private static DateTimeOffset? StartOf(Agreement agreement) => agreement.ValidFrom is { } day ? Midnight(day) : null;

    private static DateTimeOffset? EndOf(Agreement agreement) => agreement.ValidTo is { } day ? Midnight(day.AddDays(1)) : null;

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), VietNam);

    private static DateTimeOffset? Since(Agreement agreement, VerdictBasis basis) => basis switch
    {
        VerdictBasis.InForce => StartOf(agreement),
        VerdictBasis.Ended => EndOf(agreement),
        _ => null,
    };

    // A source that allowed less than the default, or asked for a longer wait, does not allow more because the paper ran out.
    private static Agreement Lapsed(Agreement agreement) => Agreement.None with
    {
        Text = agreement.Text < Agreement.None.Text ? agreement.Text : Agreement.None.Text,
        Delay = agreement.Delay > Agreement.None.Delay ? agreement.Delay : Agreement.None.Delay,
    };

    private static string Reason(Agreement agreement, VerdictBasis basis, bool visible, DateTimeOffset visibleFrom)
    {
        if (!visible)
            return $"Not to be shown before {visibleFrom.UtcDateTime:yyyy-MM-dd HH:mm} UTC.";
        if (agreement.Reference is null)
            return "No agreement on record: headline, short excerpt and link.";
        return basis == VerdictBasis.InForce
            ? $"Agreement {agreement.Reference}."
            : $"Agreement {agreement.Reference} is not in force today: {(Lapsed(agreement).Text == TextRight.Link ? "headline" : "headline, short excerpt")} and link.";
    }
}
