using System.Globalization;
using Aggregator.Articles;
using Aggregator.Publish.Languages;

namespace Aggregator.Tests.Publish;

public sealed class LanguageTests
{
    [Fact]
    public void RoutePattern_NamesTheLanguagesOfTheSwitch() =>
        Assert.Equal(InterfaceLanguages.RoutePattern, $"^({string.Join('|', InterfaceLanguages.All.Select(language => language.Path))})$");

    [Theory]
    [InlineData(null, "en")]
    [InlineData("", "en")]
    [InlineData("vi", "vi")]
    [InlineData("vi-VN,vi;q=0.9,en;q=0.8", "vi")]
    [InlineData("de,fr;q=0.5,es;q=0.7", "es")]
    [InlineData("zh-TW, en;q=0.3", "zh-Hans")]
    [InlineData("pt-BR", "pt")]
    [InlineData("AR", "ar")]
    [InlineData("ko, *;q=0.1", "en")]
    [InlineData("ru;q=0, fr;q=0.1", "fr")]
    [InlineData("fr;q=2, ru;q=0.1", "ru")]
    [InlineData(";;;,,,q=", "en")]
    public void AcceptLanguage_ChoosesTheBest(string? header, string expected) =>
        Assert.Equal(expected, AcceptLanguage.Choose(header).Tag);

    [Fact]
    public void AcceptLanguage_IgnoresHeadersOfAbsurdLength() =>
        Assert.Equal("en", AcceptLanguage.Choose(string.Concat(Enumerable.Repeat("vi,", 10_000))).Tag);

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("ar-EG", "rtl")]
    [InlineData("fa", "rtl")]
    [InlineData("az-Arab", "rtl")]
    [InlineData("ks-Deva", "ltr")]
    [InlineData("vi", "ltr")]
    [InlineData("zh-Hans", "ltr")]
    public void Direction_FollowsScriptThenLanguage(string tag, string expected) => Assert.Equal(expected, TextDirection.Of(tag));

    [Theory]
    [InlineData("ru", 1, PluralCategory.One)]
    [InlineData("ru", 11, PluralCategory.Many)]
    [InlineData("ru", 22, PluralCategory.Few)]
    [InlineData("ru", 112, PluralCategory.Many)]
    [InlineData("ru", 289, PluralCategory.Many)]
    [InlineData("ar", 0, PluralCategory.Zero)]
    [InlineData("ar", 2, PluralCategory.Two)]
    [InlineData("ar", 103, PluralCategory.Few)]
    [InlineData("ar", 289, PluralCategory.Many)]
    [InlineData("ar", 100, PluralCategory.Other)]
    [InlineData("fr", 0, PluralCategory.One)]
    [InlineData("fr", 1_000_000, PluralCategory.Many)]
    [InlineData("en", 0, PluralCategory.Other)]
    [InlineData("vi", 1, PluralCategory.Other)]
    public void Plural_FollowsCldr(string language, int count, PluralCategory expected) =>
        Assert.Equal(expected, PluralRules.Category(language, count));

    [Fact]
    public void Plural_WritesTheNumberAsTheLanguageDoes()
    {
        var forms = new PluralForms { One = "{0} fuente", Other = "{0} fuentes" };

        Assert.Equal("12.345 fuentes", forms.Format(12345, InterfaceLanguages.Find("es")!));
    }

    [Theory]
    [InlineData("vi", "Thứ Tư, 4 tháng 3, 2026 · 01:30")]
    [InlineData("en", "Wednesday, 4 March 2026 · 01:30")]
    [InlineData("ru", "среда, 4 марта 2026 г. · 01:30")]
    [InlineData("zh-hans", "2026年3月4日星期三 · 01:30")]
    public void Time_IsShownInVietNam(string language, string expected) =>
        Assert.Equal(
            expected,
            LocalTime.Full(new DateTimeOffset(2026, 3, 3, 18, 30, 0, TimeSpan.Zero), InterfaceLanguages.Find(language)!).Replace('\u00A0', ' ').Replace('\u202F', ' '));

    [Fact]
    public void Time_OfADayOnly_HasNoClock()
    {
        var day = new PublicationTime(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.FromHours(7)), TimePrecision.Day);

        Assert.Equal("2026-03-03", LocalTime.Machine(day));
        Assert.Equal("Tuesday, 3 March 2026", LocalTime.Full(day, InterfaceLanguages.English));
    }

    [Fact]
    public void Time_UsesTheWesternCalendarEverywhere() =>
        Assert.All(InterfaceLanguages.All, language => Assert.IsType<GregorianCalendar>(language.Culture.Calendar));
}
