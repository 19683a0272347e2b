using Aggregator.Support;
using Aggregator.Translate;

namespace Aggregator.Tests.Translate;

public sealed class TranslationChecksTests
{
    public static TheoryData<string, int> Good()
    {
        var cases = new TheoryData<string, int>();
        for (var number = 0; number < Translations.All.Count; number++)
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
        var other = Translations.All[(number + 1) % Translations.All.Count].Translations[language];
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

    [Theory]
    [InlineData("Cụ bà 102 tuổi ở Nghệ An nhận huy hiệu 75 năm tuổi Đảng", "en", "102-year-old woman in Nghe An receives 75-year Party membership badge")]
    [InlineData("Cụ bà 102 tuổi ở Nghệ An nhận huy hiệu 75 năm tuổi Đảng", "ru", "102-летняя жительница Нгеана получила значок за 75 лет членства в партии")]
    [InlineData("Cụ bà 102 tuổi ở Nghệ An nhận huy hiệu 75 năm tuổi Đảng", "ar", "امرأة عمرها 102 عاما في Nghe An تتسلم شارة 75 عاما من عضوية الحزب")]
    [InlineData("Quý II/2026, GDP tăng 7,96%", "en", "GDP grows 7.96% in Q2 2026")]
    [InlineData("Quý II/2026, GDP tăng 7,96%", "fr", "Le PIB progresse de 7,96 % au deuxième trimestre 2026")]
    [InlineData("Quý II/2026, GDP tăng 7,96%", "zh-Hans", "2026年第二季度GDP增长7.96%")]
    [InlineData("Quý II/2026, GDP tăng 7,96%", "ru", "ВВП вырос на 7,96% во II квартале 2026 года")]
    [InlineData("Xuất khẩu gạo 6 tháng đầu năm tăng gấp 2 lần", "en", "Rice exports doubled in the first half of the year")]
    [InlineData("Xuất khẩu gạo 6 tháng đầu năm tăng gấp 2 lần", "zh-Hans", "上半年大米出口翻一番")]
    [InlineData("Xuất khẩu gạo 6 tháng đầu năm tăng gấp 2 lần", "fr", "Les exportations de riz ont doublé au premier semestre")]
    [InlineData("Xuất khẩu gạo 6 tháng đầu năm tăng gấp 2 lần", "ru", "Экспорт риса в первом полугодии вырос вдвое")]
    [InlineData("Nợ công khoảng 3,8 triệu tỷ đồng, vốn đầu tư hơn 1.000 tỷ đồng", "en", "Public debt at about 3.8 quadrillion dong, investment over one trillion dong")]
    [InlineData("Nợ công khoảng 3,8 triệu tỷ đồng, vốn đầu tư hơn 1.000 tỷ đồng", "zh-Hans", "公债约3800万亿越南盾,投资超过1万亿越南盾")]
    [InlineData("Nợ công khoảng 3,8 triệu tỷ đồng, vốn đầu tư hơn 1.000 tỷ đồng", "fr", "La dette publique s’élève à environ 3,8 billiards de dôngs, les investissements dépassent mille milliards de dôngs")]
    [InlineData("Nợ công khoảng 3,8 triệu tỷ đồng, vốn đầu tư hơn 1.000 tỷ đồng", "es", "La deuda pública asciende a unos 3.800 billones de dongs y la inversión supera el billón de dongs")]
    [InlineData("Nhà 450 m2 'nhuộm' bốn tầng bằng màu của đất", "en", "450-sq.m house 'dyes' its four floors in the colours of earth")]
    [InlineData("Nhà 450 m2 'nhuộm' bốn tầng bằng màu của đất", "zh-Hans", "450平方米住宅四层楼“染”上大地之色")]
    [InlineData("Giá xăng tăng 500-700 đồng/lít từ 15h hôm nay", "en", "Petrol prices rise by 500-700 dong a litre from 3 p.m. today")]
    [InlineData("Giá xăng tăng 500-700 đồng/lít từ 15h hôm nay", "ru", "Бензин подорожает на 500–700 донгов за литр с 15:00 сегодня")]
    [InlineData("Giá xăng tăng 500-700 đồng/lít từ 15h hôm nay", "ar", "ارتفاع أسعار البنزين بين 500 و700 دونغ للتر اعتبارا من الساعة 3 مساء اليوم")]
    [InlineData("Giá xăng tăng 500-700 đồng/lít từ 15h hôm nay", "fr", "L’essence augmente de 500 à 700 dôngs le litre à partir de 15 heures aujourd’hui")]
    [InlineData("Việt Nam thắng Timor-Leste 7-0 ở trận ra quân ASEAN Cup 2026", "zh-Hans", "越南队在2026年东盟杯首战7比0大胜东帝汶")]
    [InlineData("Việt Nam thắng Timor-Leste 7-0 ở trận ra quân ASEAN Cup 2026", "ru", "Вьетнам обыграл Восточный Тимор 7:0 на старте ASEAN Cup 2026")]
    [InlineData("Bão số 2 mạnh cấp 12, giật cấp 15 trên Biển Đông", "en", "Storm No. 2 reaches level 12, gusting to level 15, over the East Sea")]
    [InlineData("Bão số 2 mạnh cấp 12, giật cấp 15 trên Biển Đông", "fr", "La tempête n° 2 atteint le niveau 12, avec des rafales de niveau 15, en mer Orientale")]
    [InlineData("TP.HCM: 2 triệu người sống ở nhà trọ, mỗi phòng 9-12 m2", "en", "Ho Chi Minh City: Two million people live in rented rooms of 9–12 sq.m each")]
    [InlineData("TP.HCM: 2 triệu người sống ở nhà trọ, mỗi phòng 9-12 m2", "ar", "مدينة هو تشي منه: مليونا شخص يعيشون في غرف مستأجرة مساحة كل منها 9-12 مترا مربعا")]
    [InlineData("Thủ tướng: 'Không để ai bị bỏ lại phía sau'", "fr", "Premier ministre : « Ne laisser personne de côté »")]
    [InlineData("Thủ tướng: 'Không để ai bị bỏ lại phía sau'", "ar", "رئيس الوزراء: \"لن نترك أحدا خلف الركب\"")]
    [InlineData("Di tích thế kỷ 19 ở Huế được trùng tu", "fr", "Un monument du XIXe siècle restauré à Huê")]
    [InlineData("Di tích thế kỷ XIX ở Huế được trùng tu", "en", "19th-century monument in Hue restored")]
    [InlineData("Hơn 1,2 triệu thí sinh thi tốt nghiệp THPT", "zh-Hans", "120多万名考生参加高中毕业考试")]
    [InlineData("Gần 1 triệu người dân được cấp thẻ mới", "fr", "Près d’un million d’habitants reçoivent une nouvelle carte")]
    [InlineData("Tổng thống Mỹ Donald Trump gặp Thủ tướng Đức Friedrich Merz", "es", "El presidente estadounidense Donald Trump se reúne con el canciller alemán Friedrich Merz")]
    [InlineData("Tổng thống Mỹ Donald Trump gặp Thủ tướng Đức Friedrich Merz", "ru", "Президент США Дональд Трамп встретился с канцлером Германии Фридрихом Мерцем")]
    [InlineData("Tổng thống Mỹ Donald Trump gặp Thủ tướng Đức Friedrich Merz", "zh-Hans", "美国总统特朗普会见德国总理默茨")]
    [InlineData("Đại biểu Quốc hội đề nghị sửa luật", "en", "National Assembly deputies propose amending law")]
    [InlineData("Giá nhà hai triệu rưỡi, ba phần tư số căn đã bán", "en", "Price of 2.5 million, 3/4 of the homes sold")]
    [InlineData("Lương khoảng 1,5 triệu đồng, 3/4 số hộ đồng ý", "ru", "Зарплата около полутора миллионов донгов, три четверти семей согласны")]
    [InlineData("Bác Hồ với thiếu nhi Nghệ An", "zh-Hans", "胡伯伯与乂安少年儿童")]
    [InlineData("Chị Hiền kể: Hiền bán phở, Hiền nuôi con, Hiền không than", "en", "Ms Hiền says she sells pho, raises her child and never complains")]
    [InlineData("Sáng 30/4, hơn 20.000 người đổ về Dinh Độc Lập", "en", "On the morning of April 30, more than 20,000 people flocked to Dinh Độc Lập")]
    public void Check_GoodHeadline_FindsNothing(string original, string language, string translated) =>
        Assert.Empty(TranslationChecks.Check(original, translated, "vi", language));

    [Theory]
    [InlineData("Giá xăng tăng 500-700 đồng/lít từ 15h hôm nay", "en", "Petrol prices rise by 500-700 dong a litre from 5 p.m. today")]
    [InlineData("Việt Nam thắng Timor-Leste 7-0", "en", "Vietnam beat Timor-Leste 6-0")]
    [InlineData("Đại biểu Quốc hội đề nghị sửa luật", "en", "Nation deputies name a new law")]
    [InlineData("Ngoại trưởng Mỹ thăm Hà Nội", "en", "Foreign minister uses Hanoi visit")]
    [InlineData("Ông Nguyễn Hoà gặp bà Lê Thị Mai", "en", "Mr Peace met Ms Apricot")]
    public void Check_BadHeadline_IsCaught(string original, string language, string translated) =>
        Assert.NotEmpty(TranslationChecks.Check(original, translated, "vi", language));

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
        var hostile = string.Concat(Enumerable.Repeat(part, 40_000 / part.Length));
        foreach (var language in new[] { "en", "zh-Hans", "ru", "ar" })
        {
            _ = TranslationChecks.Check(hostile, hostile, "vi", language);
            _ = TranslationChecks.Check(Translations.Body, hostile, "vi", language);
            _ = TranslationChecks.Check(hostile, Translations.Body, language, "vi");
        }
    }
}
