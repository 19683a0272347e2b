using Aggregator.Support;
using Aggregator.Translate;

namespace Aggregator.Benchmarks;

/// <summary>What a translation costs us before and after the engine: finding names, and checking what came back. One thread.</summary>
internal static class TranslateBench
{
    public static int Run() => Report.Print("Translation, one thread", Measure());

    public static IEnumerable<Line> Measure()
    {
        var pairs = Translations.All.SelectMany(text => text.Translations.Select(translation => (text.Vietnamese, Language: translation.Key, Text: translation.Value))).ToList();
        yield return Each("headlines, leads and short bodies searched for names", 10_000, () => pairs.ForEach(pair => TermFinder.Find(pair.Vietnamese, "vi", pair.Language)));
        yield return Each("translations checked", 2_000, () => pairs.ForEach(pair => TranslationChecks.Check(pair.Vietnamese, pair.Text, "vi", pair.Language)));

        Line Each(string name, double floor, Action pass) => new(name, Benchmarks.Measure.PassesPerSecond(pass) * pairs.Count, "/s", floor);
    }
}
