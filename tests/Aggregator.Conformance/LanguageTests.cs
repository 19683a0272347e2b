using System.Text;
using System.Text.Json;
using Aggregator.Classify;
using Aggregator.Support;

namespace Aggregator.Conformance;

public sealed class LanguageTests
{
    [CorpusFact]
    public void Samples_AreRecognised()
    {
        var samples = Samples().ToList();
        Assert.Equal(19, samples.Select(sample => sample.Language).Distinct().Count());
        AtLeast(Floors.LanguageFrom60, samples.Where(sample => sample.Text.Length >= 60));
        AtLeast(Floors.LanguageFrom20, samples.Where(sample => sample.Text.Length >= 20));
    }

    [CorpusFact]
    public void Samples_CutShort_AreRecognised() =>
        AtLeast(Floors.LanguageCutAt30, Samples().Where(sample => sample.Text.Length > 30).Select(sample => (sample.Language, sample.Text[..30])));

    [CorpusFact]
    public void VietnameseHeadlines_AreRecognised()
    {
        var headlines = Headlines().Select(title => ("vi", title)).ToList();
        AtLeast(Floors.VietnameseHeadlines, headlines);
        AtLeast(Floors.VietnameseHeadlines, headlines.Select(sample => ("vi", sample.title.Normalize(NormalizationForm.FormD))));
        AtLeast(Floors.VietnameseHeadlinesBare, headlines.Select(sample => ("vi", WithoutMarks(sample.title))));
    }

    private static void AtLeast(double floor, IEnumerable<(string Language, string Text)> samples)
    {
        var all = samples.ToList();
        var wrong = all.Where(sample => LanguageDetector.Detect(sample.Text).Language != sample.Language).ToList();
        var share = 1 - wrong.Count / (double)all.Count;
        Assert.True(
            all.Count > 0 && share >= floor,
            $"{share:P2} of {all.Count}, floor {floor:P2}:\n" + string.Join('\n', wrong.Take(20).Select(sample => $"{sample.Language}: {sample.Text}")));
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
