using Aggregator.Publish.Languages;
using Aggregator.Translate;
using Aggregator.Translate.Engines;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Tests.Translate;

public sealed class TranslationOptionsTests
{
    [Fact]
    public void Languages_AreThoseOfTheInterface() =>
        Assert.Equal(InterfaceLanguages.All.Select(language => language.Tag), TranslationOptions.AllLanguages);

    [Fact]
    public void Nothing_Set_IsNoEngine_AndTwoLanguages()
    {
        Assert.False(EngineOptions.From(Settings()).IsOn);
        Assert.Equal(["en", "zh-Hans"], TranslationOptions.From(Settings()).Languages);
    }

    [Fact]
    public void Settings_AreRead()
    {
        var options = TranslationOptions.From(Settings(("Languages", "FR, zh-hans,fr"), ("Budget:PerDay", "7"), ("OnlyPermitted", "true")));
        Assert.Equal(["fr", "zh-Hans"], options.Languages);
        Assert.Equal((7, true), (options.Budget.PerDay, options.OnlyPermitted));

        var engine = EngineOptions.From(Settings(("Engine", "LibreTranslate"), ("Endpoint", "https://translate.example/api"), ("Key", "k")));
        Assert.Equal(("libretranslate", "https://translate.example/api/", "k"), (engine.Engine, engine.Endpoint!.AbsoluteUri, engine.Key));
        Assert.Null(EngineOptions.From(Settings(("Engine", "none"), ("Endpoint", ""))).Endpoint);
    }

    [Theory]
    [InlineData("Engine", "deepl", "Translate:Engine is 'deepl'")]
    [InlineData("Engine", "libretranslate", "Translate:Endpoint")]
    [InlineData("Endpoint", "ftp://translate.example", "Translate:Endpoint is")]
    [InlineData("MostTexts", "0", "Translate:MostTexts")]
    public void WrongEngine_IsNamed(string setting, string value, string words) =>
        Assert.Contains(words, Assert.Throws<InvalidOperationException>(() => EngineOptions.From(Settings((setting, value)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Languages", "en,de", "names 'de'")]
    [InlineData("Budget:PerDay", "-1", "cannot be negative")]
    public void WrongPolicy_IsNamed(string setting, string value, string words) =>
        Assert.Contains(words, Assert.Throws<InvalidOperationException>(() => TranslationOptions.From(Settings((setting, value)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("vi", "vi-VN", true)]
    [InlineData("zh", "zh-Hans", true)]
    [InlineData("zh-Hant", "zh-Hans", false)]
    [InlineData("en", "vi", false)]
    public void SameLanguages_NeedNoTranslation(string one, string other, bool same) => Assert.Equal(same, TranslationOptions.AreSame(one, other));

    private static IConfiguration Settings(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("Translate:" + setting.Key, (string?)setting.Value))).Build();
}
