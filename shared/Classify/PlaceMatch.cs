namespace Aggregator.Classify;

/// <summary>A name found in a text: tokens <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
/// <param name="Exact">Every syllable with its marks; false where marks were left out.</param>
internal readonly record struct PlaceMatch(PlaceName Name, int First, int Last, bool Exact)
{
    public int Length => Last - First + 1;

    public bool Overlaps(PlaceMatch other) => First <= other.Last && other.First <= Last;
}
