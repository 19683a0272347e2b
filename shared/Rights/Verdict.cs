namespace Aggregator.Rights;

/// <summary>What may be done with one article now. Every output asks for it; none decides by itself.</summary>
/// <param name="Visible">False before the article's visible-from time.</param>
/// <param name="Text">How much text may be shown.</param>
/// <param name="Images">Whether pictures may be shown.</param>
/// <param name="Translation">Whether it may be translated.</param>
/// <param name="Republication">Whether others may republish it.</param>
/// <param name="Agreement">The agreement's reference; null when none is on record.</param>
/// <param name="Reason">Why, in one plain English sentence.</param>
public sealed record Verdict(
    bool Visible, TextRight Text, bool Images, bool Translation, bool Republication, string? Agreement, string Reason);
