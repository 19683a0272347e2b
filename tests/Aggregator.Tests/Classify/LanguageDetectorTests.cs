using System.Text;
using Aggregator.Classify;

namespace Aggregator.Tests.Classify;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("vi", "Chủ tịch nước tiếp đoàn đại biểu thanh niên quốc tế")]
    [InlineData("vi", "Chu tich nuoc tiep doan dai bieu thanh nien quoc te")]
    [InlineData("vi", "YouTuber giật giải, Shakira và BTS bùng nổ ở World Cup")]
    [InlineData("en", "The city opens a new museum near the river next week")]
    [InlineData("en", "Đà Nẵng and Khánh Hòa are among the top destinations for visitors from Korea")]
    [InlineData("fr", "La ville ouvre un nouveau musée près du fleuve la semaine prochaine")]
    [InlineData("es", "La ciudad abre un nuevo museo cerca del río la próxima semana")]
    [InlineData("pt", "A cidade abre um novo museu perto do rio na próxima semana")]
    [InlineData("it", "La città apre un nuovo museo vicino al fiume la prossima settimana")]
    [InlineData("de", "Die Stadt eröffnet nächste Woche ein neues Museum am Fluss")]
    [InlineData("id", "Kota itu membuka museum baru di dekat sungai pekan depan")]
    [InlineData("tl", "Magbubukas ang lungsod ng bagong museo malapit sa ilog sa susunod na linggo")]
    [InlineData("ru", "На следующей неделе в городе откроется новый музей")]
    [InlineData("ar", "تفتتح المدينة متحفا جديدا الأسبوع المقبل")]
    [InlineData("zh-Hans", "这座城市下周将开放一座新博物馆")]
    [InlineData("zh-Hant", "這座城市下週將開放一座新博物館")]
    [InlineData("ja", "市は来週、川の近くに新しい博物館を開く")]
    [InlineData("ja", "東京駅前広場、来月再開発へ")]
    [InlineData("ko", "시는 다음 주에 새 박물관을 연다")]
    [InlineData("th", "เมืองจะเปิดพิพิธภัณฑ์แห่งใหม่ในสัปดาห์หน้า")]
    [InlineData("lo", "ເມືອງຈະເປີດຫໍພິພິທະພັນໃໝ່ໃນອາທິດໜ້າ")]
    [InlineData("km", "ទីក្រុងនឹងបើកសារមន្ទីរថ្មីនៅសប្តាហ៍ក្រោយ")]
    [InlineData("my", "မြို့တော်သည် လာမည့်အပတ်တွင် ပြတိုက်အသစ် ဖွင့်မည်")]
    public void Detect_ASentence(string language, string text)
    {
        Assert.Equal(language, LanguageDetector.Detect(text).Language);
        Assert.Equal(language, LanguageDetector.Detect(text.Normalize(NormalizationForm.FormD)).Language);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("12 345 – 67%")]
    [InlineData("🙂🙂🙂")]
    [InlineData("x")]
    public void Detect_NoLetters_IsUndetermined(string text) => Assert.Equal(LanguageGuess.None, LanguageDetector.Detect(text));

    [Fact]
    public void Detect_LittleText_IsSaidWithLittleConfidence()
    {
        Assert.True(LanguageDetector.Detect("Multimedia").Confidence < 0.6);
        Assert.True(LanguageDetector.Detect("Ủy ban nhân dân tỉnh họp báo sáng nay").Confidence > 0.95);
    }

    [Fact]
    public void Detect_BrandNamesDoNotOutweighTheSentence()
    {
        Assert.Equal("ja", LanguageDetector.Detect("Samsung Galaxy S26 Ultraを発表、価格は据え置き").Language);
        Assert.Equal("ko", LanguageDetector.Detect("Samsung Galaxy 신제품 공개").Language);
    }

    [Fact]
    public void Detect_HostileText_DoesNotThrow()
    {
        Assert.Equal("und", LanguageDetector.Detect(new string('\uD800', 5000)).Language);
        Assert.NotNull(LanguageDetector.Detect(new string('a', 1_000_000)).Language);
        Assert.NotNull(LanguageDetector.Detect(string.Concat(Enumerable.Repeat("a\u0301\u0302\u0303", 100_000))).Language);
    }
}
