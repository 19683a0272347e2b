using Aggregator.Classify;
using Aggregator.Sources;
using Aggregator.Translate;

namespace Aggregator.Tests.Translate;

public sealed class GlossaryTests
{
    private static readonly string[] Languages = ["vi", "en", "zh-Hans", "es", "fr", "ar", "ru", "pt"];

    [Fact]
    public void Version_IsTwelveCharacters() => Assert.Matches("^[0-9a-f]{12}$", Glossary.Version);

    [Fact]
    public void Entries_AllTexts_AreComposedAndTrimmed()
    {
        foreach (var entry in Glossary.Entries)
        {
            foreach (var text in entry.Names.Values.Concat(entry.Forms).Concat(entry.Also.Values.SelectMany(names => names)))
            {
                Assert.True(text.IsNormalized(), text);
                Assert.True(text.Length > 0 && text.Trim() == text && !text.Contains("  ", StringComparison.Ordinal), $"“{text}”");
            }
        }
    }

    [Fact]
    public void Entries_Names_AreInTheScriptOfTheirLanguage()
    {
        foreach (var entry in Glossary.Entries.Where(entry => entry.Kind != TermKind.Outlet))
        {
            foreach (var (language, name) in entry.Names)
            {
                Assert.Contains(language, Languages);
                var script = language switch { "zh-Hans" => Script.Han, "ru" => Script.Cyrillic, "ar" => Script.Arabic, _ => Script.Latin };
                Assert.True(name.Any(character => Scripts.Of(character) == script), $"{language}: {name}");
                Assert.True(name.All(character => Scripts.Of(character) == script || Scripts.Of(character) == Script.Other || (language != "ar" && char.IsAsciiLetter(character))), $"{language}: {name}");
            }
        }
    }

    [Fact]
    public void Entries_ChineseNames_AreSimplified()
    {
        foreach (var name in Glossary.Entries.Select(entry => entry.Names.GetValueOrDefault("zh-Hans")).OfType<string>())
            Assert.False(LanguageDetector.Detect(name) is { Language: "zh-Hant", Confidence: > 0.6 }, name);
    }

    [Fact]
    public void Entries_VietnameseNames_AreThereOnce()
    {
        var twice = Glossary.Entries.Where(entry => entry.Kind != TermKind.Outlet).GroupBy(entry => entry.Vietnamese, StringComparer.Ordinal).Where(group => group.Count() > 1);
        Assert.Empty(twice.Select(group => group.Key));
    }

    [Fact]
    public void Places_All63_HaveChineseAndRussianNames()
    {
        var places = CatalogueLoader.Load().Places.Select(place => place.NameVi).ToHashSet(StringComparer.Ordinal);
        var entries = Glossary.Entries.Where(entry => entry.Kind == TermKind.Place && places.Contains(entry.Vietnamese)).ToList();
        Assert.Equal(63, entries.Count);
        Assert.All(entries, entry => Assert.True(entry.Names.ContainsKey("zh-Hans") && entry.Names.ContainsKey("ru") && entry.Names["en"].Length > 0, entry.Vietnamese));
    }

    [Theory]
    [InlineData("Bộ Ngoại giao", "Ministry of Foreign Affairs")]
    [InlineData("Quốc hội", "National Assembly")]
    [InlineData("Mặt trận Tổ quốc Việt Nam", "Viet Nam Fatherland Front")]
    [InlineData("Bộ Nông nghiệp và Môi trường", "Ministry of Agriculture and Environment")]
    [InlineData("Bộ Dân tộc và Tôn giáo", "Ministry of Ethnic and Religious Affairs")]
    public void Bodies_HaveTheirOfficialNames(string vietnamese, string english) =>
        Assert.Equal(english, Glossary.Entries.Single(entry => entry.Vietnamese == vietnamese).In("en"));
}
