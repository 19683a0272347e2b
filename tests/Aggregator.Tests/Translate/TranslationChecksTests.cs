using Aggregator.Translate;
using Xunit;

namespace Aggregator.Tests.Translate;

public sealed class TranslationChecksTests
{
    public static TheoryData<string, int> Good()
    {
        var cases = new TheoryData<string, int>();
        for (var number = 0; number < Translations.All.Length; number++)
        {
            foreach (var language in Translations.All[number].Translations.Keys)
                cases.Add(language, number);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void Check_GoodTranslation_FindsNothing(string language, int number)
    {
        var (original, translations) = Translations.All[number];
        Assert.Empty(TranslationChecks.Check(original, translations[language], "vi", language));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void Check_TranslationOfAnotherText_IsCaught(string language, int number)
    {
        var other = Translations.All[(number + 1) % Translations.All.Length].Translations[language];
        Assert.NotEmpty(TranslationChecks.Check(Translations.All[number].Vietnamese, other, "vi", language));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void Check_OriginalItself_IsCaught(string language, int number)
    {
        var original = Translations.All[number].Vietnamese;
        Assert.Contains(TranslationChecks.Check(original, original, "vi", language), fault => fault.Check is TranslationCheck.Language or TranslationCheck.Untranslated or TranslationCheck.Names);
    }

    [Theory]
    [InlineData("en", "12.5 billion", "125 billion", TranslationCheck.Numbers)]
    [InlineData("en", "12.5 billion", "12.5 million", TranslationCheck.Numbers)]
    [InlineData("en", "12.5 billion", "12,5 billion", TranslationCheck.Numbers)]
    [InlineData("en", "seven people", "nine people", TranslationCheck.Numbers)]
    [InlineData("en", "up 15% from", "up 15 from", TranslationCheck.Numbers)]
    [InlineData("en", "2025", "2026", TranslationCheck.Numbers)]
    [InlineData("en", ", 45.", ".", TranslationCheck.Numbers)]
    [InlineData("en", "seven people dead", "seven people dead in 80 houses", TranslationCheck.Numbers)]
    [InlineData("en", "Nguyễn Văn Hiền", "Wise Literature Nguyen", TranslationCheck.Names)]
    [InlineData("en", "Nguyễn Văn Hiền", "Nguyễn Văn wise", TranslationCheck.Names)]
    [InlineData("en", "Nguyễn Văn Hiền", "Nguyen Van Hien", TranslationCheck.Names)]
    [InlineData("en", " and Da Nang", "", TranslationCheck.Names)]
    [InlineData("en", "dong, up", "USD, up", TranslationCheck.Names)]
    [InlineData("en", "https://bao.example.vn/lu", "https://evil.example/", TranslationCheck.Links)]
    [InlineData("en", "<a href=\"https://bao.example.vn/lu\">report</a>", "report", TranslationCheck.Links)]
    [InlineData("en", "</p><p>", " ", TranslationCheck.Structure)]
    [InlineData("en", "<strong>Nguyễn Văn Hiền</strong>", "Nguyễn Văn Hiền", TranslationCheck.Structure)]
    [InlineData("en", "<strong>", "<strong onclick=\"alert(1)\">", TranslationCheck.Structure)]
    [InlineData("en", "45.</p>", "45.</p><script>alert(1)</script>", TranslationCheck.Structure)]
    [InlineData("en", "45.</p>", "45.<img src=x onerror=alert(1)></p>", TranslationCheck.Structure)]
    [InlineData("en", "45.</p>", "45. <!-- x --></p>", TranslationCheck.Structure)]
    [InlineData("en", "45.</p>", "45. 3 < 4</p>", TranslationCheck.Structure)]
    [InlineData("en", "report</a>", "re\uFFFDport</a>", TranslationCheck.Structure)]
    [InlineData("en", "“We lost all 3 sao of rice in just one night,” said", "He lost all 3 sao of rice in just one night, said", TranslationCheck.Quotations)]
    [InlineData("en", "We lost all 3 sao of rice in just one night", "Chúng tôi mất trắng 3 sào lúa chỉ sau một đêm", TranslationCheck.Untranslated)]
    [InlineData("en", "left seven people dead and two missing", "làm 7 người chết, 2 người mất tích", TranslationCheck.Untranslated)]
    [InlineData("zh-Hans", "125亿", "12.5亿", TranslationCheck.Numbers)]
    [InlineData("zh-Hans", "15%", "51%", TranslationCheck.Numbers)]
    [InlineData("zh-Hans", "7人死亡", "9人死亡", TranslationCheck.Numbers)]
    [InlineData("zh-Hans", "Nguyễn Văn Hiền", "阮文贤", TranslationCheck.Names)]
    [InlineData("zh-Hans", "和岘港", "", TranslationCheck.Names)]
    [InlineData("zh-Hans", "越南盾", "美元", TranslationCheck.Names)]
    [InlineData("zh-Hans", "“一夜之间,我们3分稻田颗粒无收。”", "一夜之间,我们3分稻田颗粒无收。", TranslationCheck.Quotations)]
    [InlineData("zh-Hans", "一夜之间,我们3分稻田颗粒无收。", "Chúng tôi mất trắng 3 sào lúa chỉ sau một đêm", TranslationCheck.Untranslated)]
    [InlineData("zh-Hans", "lu\">", "la\">", TranslationCheck.Links)]
    [InlineData("fr", "12,5 milliards", "12,5 millions", TranslationCheck.Numbers)]
    [InlineData("fr", "sept morts", "huit morts", TranslationCheck.Numbers)]
    [InlineData("fr", "<strong>Nguyễn Văn Hiền</strong>", "<strong>Nguyễn le Sage</strong>", TranslationCheck.Names)]
    [InlineData("fr", " et à Da Nang", "", TranslationCheck.Names)]
    [InlineData("fr", "« Nous avons perdu nos 3 sao de riz en une seule nuit », a", "Nous avons perdu nos 3 sao de riz en une seule nuit, a", TranslationCheck.Quotations)]
    [InlineData("fr", "15 %", "15", TranslationCheck.Numbers)]
    [InlineData("ru", "12,5 млрд", "12,5 млн", TranslationCheck.Numbers)]
    [InlineData("ru", "7 человек", "17 человек", TranslationCheck.Numbers)]
    [InlineData("ru", "Nguyễn Văn Hiền", "Мудрый", TranslationCheck.Names)]
    [InlineData("ru", " и Дананге", "", TranslationCheck.Names)]
    [InlineData("ru", "в 2025 году", "в прошлом году", TranslationCheck.Numbers)]
    [InlineData("ru", "донгов", "долларов", TranslationCheck.Names)]
    [InlineData("ar", "12.5 مليار", "12.5 مليون", TranslationCheck.Numbers)]
    [InlineData("ar", "سبعة أشخاص", "تسعة أشخاص", TranslationCheck.Numbers)]
    [InlineData("ar", "Nguyễn Văn Hiền", "الحكيم", TranslationCheck.Names)]
    [InlineData("ar", " ودا نانغ", "", TranslationCheck.Names)]
    [InlineData("ar", "«لقد", "لقد", TranslationCheck.Quotations)]
    [InlineData("es", "12.500 millones", "12.500", TranslationCheck.Numbers)]
    [InlineData("es", "siete muertos", "seis muertos", TranslationCheck.Numbers)]
    [InlineData("pt", "12,5 bilhões", "12,5 milhões", TranslationCheck.Numbers)]
    [InlineData("pt", "https://bao.example.vn/lu", "javascript:alert(1)", TranslationCheck.Links)]
    public void Check_Damage_IsCaught(string language, string part, string damage, TranslationCheck check)
    {
        var good = Translations.All.Single(text => text.Vietnamese == Translations.Body).Translations[language];
        Assert.Contains(part, good, StringComparison.Ordinal);
        var faults = TranslationChecks.Check(Translations.Body, good.Replace(part, damage, StringComparison.Ordinal), "vi", language);
        Assert.Contains(faults, fault => fault.Check == check && fault.Detail.Length > 0);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("pt")]
    [InlineData("ru")]
    [InlineData("ar")]
    public void Check_AnotherLanguage_IsCaught(string language)
    {
        var translations = Translations.All.Single(text => text.Vietnamese == Translations.Lead).Translations;
        foreach (var (other, text) in translations.Where(translation => translation.Key != language))
            Assert.True(TranslationChecks.Check(Translations.Lead, text, "vi", language).Any(fault => fault.Check == TranslationCheck.Language), $"{other} for {language}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("ar")]
    public void Check_TextCutOff_IsCaught(string language)
    {
        var good = Translations.All.Single(text => text.Vietnamese == Translations.Body).Translations[language];
        for (var length = 0; length < good.Length * 8 / 10; length += 7)
            Assert.NotEmpty(TranslationChecks.Check(Translations.Body, good[..length], "vi", language));
    }

    [Fact]
    public void Check_PlainLongText_CutToHalf_IsCaught()
    {
        var original = string.Join(' ', Enumerable.Repeat("Người dân ở ven sông cho biết nước lên rất nhanh và nhiều gia đình không kịp mang theo đồ đạc.", 6));
        var translated = string.Join(' ', Enumerable.Repeat("People living along the river said the water rose very fast and many families could not take their belongings.", 6));
        Assert.Empty(TranslationChecks.Check(original, translated, "vi", "en"));
        Assert.Contains(TranslationChecks.Check(original, translated[..(translated.Length / 2)], "vi", "en"), fault => fault.Check == TranslationCheck.Length);
        Assert.Contains(TranslationChecks.Check(original, translated + translated, "vi", "en"), fault => fault.Check == TranslationCheck.Length);
        Assert.Contains(TranslationChecks.Check(original, "", "vi", "en"), fault => fault.Check is TranslationCheck.Length or TranslationCheck.Structure);
    }

    [Theory]
    [InlineData("en", "vi", "Da Nang opens a new bridge over the Han River on July 26", "Đà Nẵng khánh thành cầu mới qua sông Hàn ngày 26/7")]
    [InlineData("en", "fr", "Hanoi welcomes 3,500 runners for Sunday's marathon", "Hanoï accueille 3 500 coureurs pour le marathon de dimanche")]
    [InlineData("zh-Hans", "en", "河内和岘港将于7月26日举行3场音乐会", "Hanoi and Da Nang will hold three concerts on July 26")]
    [InlineData("fr", "en", "Le ministre a annoncé 1,5 milliard d'euros pour 2 300 écoles", "The minister announced 1.5 billion euros for 2,300 schools")]
    [InlineData("ru", "en", "В Ханое 23 июля открылась выставка", "An exhibition opened in Hanoi on July 23")]
    public void Check_OtherPairsOfLanguages_FindsNothing(string from, string to, string original, string translated) =>
        Assert.Empty(TranslationChecks.Check(original, translated, from, to));

    [Fact]
    public void Check_InlineElementsInAnotherOrder_FindsNothing() =>
        Assert.Empty(TranslationChecks.Check("<p><em>Hôm qua</em>, <strong>mưa rất to</strong> ở nhiều nơi</p>", "<p><strong>Heavy rain</strong> fell in many places <em>yesterday</em></p>", "vi", "en"));

    [Theory]
    [InlineData("<")]
    [InlineData("<a href=\"")]
    [InlineData("<p>")]
    [InlineData("<b><i>")]
    [InlineData("1.234,5 ")]
    [InlineData("9")]
    [InlineData("1 000 ")]
    [InlineData("hai mươi ")]
    [InlineData("万亿")]
    [InlineData("“'\"‘")]
    [InlineData("Nguyễn Văn ")]
    [InlineData("Hà ")]
    [InlineData("A.")]
    [InlineData("THỦ TƯỚNG ")]
    [InlineData("Trump-")]
    [InlineData("a\u0301\u0323")]
    [InlineData("\uD800")]
    [InlineData("&#x3C;&amp;")]
    public void Check_HostileText_EndsSoon(string part)
    {
        var hostile = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));
        foreach (var language in new[] { "en", "zh-Hans", "ru", "ar" })
        {
            _ = TranslationChecks.Check(hostile, hostile, "vi", language);
            _ = TranslationChecks.Check(Translations.Body, hostile, "vi", language);
            _ = TranslationChecks.Check(hostile, Translations.Body, language, "vi");
        }
    }
}
