namespace Aggregator.Rights;

/// <summary>What a verdict rests on.</summary>
public enum VerdictBasis
{
    /// <summary>No agreement is on record.</summary>
    NoAgreement,

    /// <summary>An agreement is in force.</summary>
    InForce,

    /// <summary>An agreement is on record that begins later.</summary>
    NotBegun,

    /// <summary>An agreement is on record that has ended.</summary>
    Ended,
}

/// <summary>What may be done with one article now. Every output asks for it; none decides by itself.</summary>
/// <param name="Visible">False before the article's visible-from time.</param>
/// <param name="Text">How much text may be shown.</param>
/// <param name="Images">Whether pictures may be shown.</param>
/// <param name="Translation">Whether it may be translated.</param>
/// <param name="Republication">Whether others may republish it.</param>
/// <param name="Agreement">The agreement's reference; null when none is on record.</param>
/// <param name="Reason">Why, in one plain English sentence.</param>
public sealed record Verdict(
    bool Visible, TextRight Text, bool Images, bool Translation, bool Republication, string? Agreement, string Reason)
{
    public VerdictBasis Basis { get; init; }

    /// <summary>Whether those who republish may shorten or edit; never without republication.</summary>
    public bool Modification { get; init; }

    /// <summary>Whether those who republish may earn by it; never without republication.</summary>
    public bool Commercial { get; init; }

    /// <summary>The countries in which it may be republished (ISO 3166-1); empty for everywhere, and where it may not be.</summary>
    public IReadOnlyList<string> Territories { get; init; } = [];

    /// <summary>The moment since which the verdict holds.</summary>
    public DateTimeOffset From { get; init; }

    /// <summary>The moment from which it does not hold any more, as far as that is known; null for no end.</summary>
    public DateTimeOffset? Until { get; init; }

    public bool FullText => Text == TextRight.Full;

    /// <summary>Whether the whole text may be republished, which is more than headline, excerpt and link.</summary>
    public bool RepublishesWhole => Republication && FullText;

    public bool Equals(Verdict? other) =>
        other is not null
        && (Visible, Text, Images, Translation, Republication, Agreement, Reason) == (other.Visible, other.Text, other.Images, other.Translation, other.Republication, other.Agreement, other.Reason)
        && (Basis, Modification, Commercial, From, Until) == (other.Basis, other.Modification, other.Commercial, other.From, other.Until)
        && Territories.SequenceEqual(other.Territories, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Visible, Text, Images, Republication, Agreement, Basis, From, Until);
}
