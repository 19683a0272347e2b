using System.Globalization;
using Aggregator.Newsroom.Invent;
using Aggregator.Rights;
using Aggregator.Sources;

namespace Aggregator.Newsroom;

/// <summary>
/// Invented agreements for the demo, so that every state can be seen: full texts, excerpts, links, translation,
/// republication, agreements that have run out or not begun, and sources with none. They say nothing about the real outlets.
/// </summary>
public static class DemoAgreements
{
    private static readonly DateOnly LongAgo = new(2024, 1, 1);
    private static readonly DateOnly RunOut = new(2025, 12, 31);
    private static readonly DateOnly NotYet = new(2099, 1, 1);
    private static readonly DateOnly Later = new(2098, 12, 31);
    private static readonly string[] WhereReadersAre = ["AU", "CA", "DE", "FR", "US"];

    /// <summary>The same catalogue with agreements; always the same ones.</summary>
    public static Catalogue Apply(Catalogue catalogue)
    {
        var live = LiveDesks.Of(catalogue);
        var ranks = catalogue.Sources.OrderBy(source => Dice.Mix(Dice.Hash(source.Id), 61)).Select(source => source.Id)
            .Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        return new Catalogue(
            [.. catalogue.Sources.Select(source => source with { Agreement = AgreementFor(ranks[source.Id], ranks.Count, live.Contains(source.Id)) })],
            catalogue.Places);
    }

    // Half give full text and pictures, a sixth something less, the rest nothing. Live desks publish without delay.
    private static Agreement AgreementFor(int rank, int count, bool live)
    {
        var agreement = new Agreement { Reference = string.Create(CultureInfo.InvariantCulture, $"DEMO-{rank + 1:000}"), ValidFrom = LongAgo };
        if (live)
            return agreement with { Text = TextRight.Full, Images = true, Translation = true, Republication = true, Modification = true, Commercial = true, Delay = TimeSpan.Zero };
        return (rank * 100 / count) switch
        {
            < 12 => agreement with { Text = TextRight.Full, Images = true, Translation = true, Republication = true, Modification = true, Commercial = true },
            < 18 => agreement with { Text = TextRight.Full, Images = true, Translation = true, Republication = true, Territories = WhereReadersAre },
            < 26 => agreement with { Text = TextRight.Full, Images = true, Republication = true, Commercial = true, ValidTo = Later },
            < 30 => agreement with { Text = TextRight.Full, Republication = true },
            < 40 => agreement with { Text = TextRight.Full, Images = true, Translation = true },
            < 50 => agreement with { Text = TextRight.Full, Images = true },
            < 54 => agreement with { Text = TextRight.Excerpt, Images = true },
            < 58 => agreement with { Text = TextRight.Excerpt, Translation = true },
            < 61 => agreement with { Text = TextRight.Link },
            < 64 => agreement with { Text = TextRight.Full, Images = true, ValidTo = RunOut },
            < 66 => agreement with { Text = TextRight.Full, Images = true, ValidFrom = NotYet },
            _ => Agreement.None,
        };
    }
}
