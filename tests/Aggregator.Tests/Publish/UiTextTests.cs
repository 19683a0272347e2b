using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Aggregator.Publish;
using Aggregator.Publish.Languages;
using Aggregator.Sources;

namespace Aggregator.Tests.Publish;

public sealed partial class UiTextTests
{
    // Words that the languages really share.
    private static readonly HashSet<string> SharedWords = new(StringComparer.Ordinal)
    {
        "fr:languageNames.lo", "fr:languageNames.km", "fr:topicNames.culture", "fr:topicNames.environment", "fr:places.province",
        "fr:languageNames.th", "ar:languageNames.zh", "es:topicNames.cars",
        "es:developers.limits", "pt:developers.limits", "es:republish.verdict.no", "fr:packages.articles.one", "fr:packages.articles.other",
        "es:translation.original", "fr:translation.original", "pt:translation.original",
    };

    public static TheoryData<string> Languages => [.. InterfaceLanguages.All.Select(language => language.Path)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_AreAllThere_InNfc_WithTheSamePlaceholders(string path)
    {
        var english = Leaves("en");
        foreach (var (key, text) in Leaves(path))
        {
            Assert.False(string.IsNullOrWhiteSpace(text), key);
            Assert.True(text.IsNormalized(NormalizationForm.FormC), key);
            if (english.TryGetValue(key, out var original) && !key.Contains("lural", StringComparison.Ordinal) && !PluralLeaf().IsMatch(key))
                Assert.Equal(Placeholders(original), Placeholders(text));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_HaveTheKeysOfEnglish(string path)
    {
        var expected = Leaves("en").Keys.Where(key => !PluralLeaf().IsMatch(key));
        var missing = expected.Except(Leaves(path).Keys.Where(key => !PluralLeaf().IsMatch(key)), StringComparer.Ordinal);

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_AreNotLeftInEnglish(string path)
    {
        if (path == "en")
            return;
        var english = Leaves("en");
        var same = Leaves(path).Where(leaf => english.TryGetValue(leaf.Key, out var text) && text == leaf.Value)
            .Select(leaf => $"{path}:{leaf.Key}").Where(key => !SharedWords.Contains(key));

        Assert.Empty(same);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Plurals_HaveEveryFormOfTheLanguage(string path)
    {
        var language = InterfaceLanguages.Find(path)!;
        var text = UiTexts.Of(language);
        PluralForms[] all = [text.Site.Tagline, text.Sources.Intro, text.Status.Failures, text.Status.Addresses, text.Home.AlsoIn, text.Stories.Title, text.Places.Coverage];
        foreach (var forms in all)
        {
            var there = new Dictionary<PluralCategory, string?>
            {
                [PluralCategory.Zero] = forms.Zero, [PluralCategory.One] = forms.One, [PluralCategory.Two] = forms.Two,
                [PluralCategory.Few] = forms.Few, [PluralCategory.Many] = forms.Many, [PluralCategory.Other] = forms.Other,
            };
            Assert.All(PluralRules.Categories(language.Tag), category => Assert.NotNull(there[category]));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Names_OfTopicsAndKinds_AreComplete(string path)
    {
        var text = UiTexts.Of(InterfaceLanguages.Find(path)!);

        Assert.Equal(TopicNames.All.Order(StringComparer.Ordinal), text.TopicNames.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetNames<SourceKind>().Order(StringComparer.Ordinal), text.KindNames.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("zh-hans")]
    [InlineData("ar")]
    [InlineData("ru")]
    public void Names_OfPlaces_AreWrittenInTheScript(string path)
    {
        var language = InterfaceLanguages.Find(path)!;

        Assert.All(CatalogueLoader.Load().Places, place => Assert.DoesNotMatch("[A-Za-z]", PlaceNames.Of(place, language)));
    }

    private static string Placeholders(string text) => string.Join(' ', Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal));

    private static readonly JsonSerializerOptions Options =
        new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static Dictionary<string, string> Leaves(string path)
    {
        var leaves = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(JsonSerializer.SerializeToElement(UiTexts.Of(InterfaceLanguages.Find(path)!), Options), "", leaves);
        leaves.Keys.Where(key => key.StartsWith("placeNames", StringComparison.Ordinal)).ToList().ForEach(key => leaves.Remove(key));
        return leaves;
    }

    private static void Collect(JsonElement element, string path, Dictionary<string, string> leaves)
    {
        if (element.ValueKind == JsonValueKind.String)
            leaves[path] = element.GetString()!;
        else
            foreach (var property in element.EnumerateObject())
                Collect(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", leaves);
    }

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\.(zero|one|two|few|many|other)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PluralLeaf();
}
