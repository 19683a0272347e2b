namespace Aggregator.Parse;

/// <summary>A body as text. <paramref name="Encoding"/> is the IANA name that was used; <paramref name="Warning"/> says in words where that is not what was declared.</summary>
public sealed record DecodedText(string Text, string Encoding, string? Warning);
