using Aggregator.Newsroom.Texts;
using Aggregator.Sources;

namespace Aggregator.Newsroom.Invent;

/// <summary>Something that happened in the invented country. Several sources, in several languages, may tell it.</summary>
/// <param name="Seed">All its numbers, people and wordings follow from this.</param>
/// <param name="Happens">Viet Nam time.</param>
internal sealed record Event(ulong Seed, Subject Subject, Place Place, Name Spot, DateTimeOffset Happens)
{
    public static readonly TimeSpan VietNam = TimeSpan.FromHours(7);
}
