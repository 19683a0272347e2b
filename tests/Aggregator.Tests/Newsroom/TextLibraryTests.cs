using System.Text;
using Aggregator.Newsroom.Invent;
using Aggregator.Newsroom.Texts;

namespace Aggregator.Tests.Newsroom;

public sealed class TextLibraryTests
{
    public static TheoryData<string> Languages => ["vi", "en", "fr", "es", "zh-Hans", "ru", "ko", "lo"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryTemplate_ExpandsWithoutLeftovers(string code)
    {
        var language = TextLibrary.Instance.Language(code)!;
        foreach (var (subject, text) in Subjects(language))
        {
            foreach (var place in TestPress.Catalogue.Places.Take(4))
            {
                var wording = new Wording(Event(subject, place), language, 5);
                foreach (var template in text.Titles.Concat(text.Leads).Concat(text.Paragraphs).Concat(text.Captions).Append(text.Tags)
                    .Concat(language.Quotes).Concat(language.Backgrounds).Concat(language.Headings))
                {
                    var said = wording.Say(template);
                    Assert.DoesNotContain(said, character => character is '{' or '}' or '[' or ']' or '|');
                    Assert.True(said.IsNormalized(NormalizationForm.FormC), said);
                    Assert.DoesNotContain("  ", said, StringComparison.Ordinal);
                }
            }
        }
    }

    // What makes titles unique within a source: Outlet counts on it.
    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryTitle_NamesTheSpot(string code)
    {
        foreach (var (subject, text) in Subjects(TextLibrary.Instance.Language(code)!))
            Assert.All(text.Titles, title => Assert.True(title.Contains("{spot}", StringComparison.Ordinal), $"{code} {subject.Id}: {title}"));
    }

    [Fact]
    public void EverySectionOfTheCatalogue_HasASubject()
    {
        foreach (var endpoint in TestPress.Catalogue.Endpoints.Where(endpoint => endpoint.Enabled && !SectionPlan.IsGeneral(endpoint)))
        {
            var language = TextLibrary.Instance.Language(endpoint.Language!)!;
            Assert.True(SectionPlan.Subjects(language, endpoint.Section!).Any(), $"{endpoint.Url}: nothing about {endpoint.Section} in {language.Code}");
        }
    }

    [Fact]
    public void EveryLanguageOfAnEndpoint_HasTexts() =>
        Assert.All(TestPress.Catalogue.Endpoints.Where(endpoint => endpoint.Enabled), endpoint => Assert.NotNull(TextLibrary.Instance.Language(endpoint.Language!)));

    [Fact]
    public void EveryProvince_HasItsChineseAndRussianName() => Assert.All(TestPress.Catalogue.Places, place =>
    {
        Assert.NotNull(TextLibrary.Instance.PlaceName(place.Slug, "zh-Hans"));
        Assert.NotNull(TextLibrary.Instance.PlaceName(place.Slug, "ru"));
    });

    private static IEnumerable<(Subject Subject, SubjectText Text)> Subjects(LanguageText language) =>
        language.Subjects.Select(pair => (TextLibrary.Instance.Subjects.Single(subject => subject.Id == pair.Key), pair.Value));

    private static Event Event(Subject subject, Aggregator.Sources.Place place) =>
        new(7, subject, place, TextLibrary.Instance.Spots[0], TestPress.Opening);
}
