namespace Aggregator.Translate;

/// <summary>A number written in digits. It is in another text when all values of one of its <paramref name="Readings"/> are.</summary>
/// <param name="Start">Where it stands, in characters; <paramref name="End"/> is behind its scale ("12,5 triệu").</param>
/// <param name="Readings">"26.7" is a day and a month, or a decimal number.</param>
/// <param name="Scale">What its first reading was multiplied by.</param>
/// <param name="Required">False where a translation may well leave it out: the 2 of m2, the 1 of an article.</param>
internal sealed record Quantity(int Start, int End, List<decimal[]> Readings, decimal Scale, bool Required);
