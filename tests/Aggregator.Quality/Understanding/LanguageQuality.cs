using System.Text;
using System.Text.Json;
using Aggregator.Classify;
using Aggregator.Support;

namespace Aggregator.Quality.Understanding;

/// <summary>Languages of samples in nineteen languages, and of Vietnamese headlines with and without their marks.</summary>
internal static class LanguageQuality
{
    public static IEnumerable<Figure> Score()
    {
        var samples = Samples().ToList();
        var headlines = Headlines().ToList();
        return
        [
            Measure("languages, from 60 characters", samples.Where(sample => sample.Text.Length >= 60), floor: 0.995) with { Target = 0.99 },
            Measure("languages, from 20 characters", samples.Where(sample => sample.Text.Length >= 20), floor: 0.99) with { Target = 0.97 },
            Measure("languages, cut at 30 characters", samples.Where(sample => sample.Text.Length > 30).Select(sample => (sample.Language, sample.Text[..30])), floor: 0.975),
            Measure("Vietnamese headlines", headlines.Select(title => ("vi", title)), floor: 0.999),
            Measure("Vietnamese headlines, decomposed", headlines.Select(title => ("vi", title.Normalize(NormalizationForm.FormD))), floor: 0.999),
            Measure("Vietnamese headlines, without marks", headlines.Select(title => ("vi", WithoutMarks(title))), floor: 0.99),
        ];
    }

    private static Figure Measure(string name, IEnumerable<(string Language, string Text)> samples, double floor)
    {
        var all = samples.ToList();
        var wrong = all.Where(sample => LanguageDetector.Detect(sample.Text).Language != sample.Language).Select(sample => $"{sample.Language}: {sample.Text}").ToList();
        return new Figure(name, 1 - (wrong.Count / (double)all.Count), floor, all.Count) { Misses = wrong };
    }

    private static IEnumerable<(string Language, string Text)> Samples() =>
        File.ReadLines(Corpus.Path("languages", "samples.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(sample => (sample.GetProperty("lang").GetString()!, sample.GetProperty("text").GetString()!));

    private static IEnumerable<string> Headlines() =>
        Directory.EnumerateFiles(Corpus.Path("vietnam", "feed-items"), "*.jsonl").SelectMany(File.ReadLines)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("title").GetString()!).Distinct();

    private static string WithoutMarks(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(letter => letter is < '\u0300' or > '\u036F')).Replace('đ', 'd').Replace('Đ', 'D');
}
