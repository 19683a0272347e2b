using System.Text;
using Aggregator.Parse;

namespace Aggregator.Tests.Parse;

public sealed class TextDecoderTests
{
    private const string Vietnamese = "<rss><title>Thủ tướng làm việc tại Đà Nẵng, Cần Thơ, Huế</title></rss>";

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Unicode_WithAndWithoutMark_IsRead(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal(Vietnamese, TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Vietnamese)], null).Text);
        Assert.Equal(Vietnamese, TextDecoder.Decode(encoding.GetBytes(Vietnamese), null).Text);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("gb2312")]
    [InlineData("bogus")]
    public void Utf8_DeclaredAsSomethingElse_IsReadWithAWarning(string declared)
    {
        var text = $"""<?xml version="1.0" encoding="{declared}"?>{Vietnamese}""";
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(text), $"text/xml; charset={declared}");
        Assert.Equal(text, decoded.Text);
        Assert.Equal("utf-8", decoded.Encoding);
        Assert.Contains(declared is "iso-8859-1" ? "windows-1252" : declared is "gb2312" ? "gb18030" : declared, decoded.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf16Mark_BeforeUtf8_IsIgnored()
    {
        var decoded = TextDecoder.Decode([0xFF, 0xFE, .. Encoding.UTF8.GetBytes(Vietnamese)], null);
        Assert.Equal(Vietnamese, decoded.Text);
        Assert.NotNull(decoded.Warning);
    }

    [Theory]
    [InlineData("utf-16", "utf-8")]
    [InlineData("utf-16BE", "windows-1252")]
    [InlineData("utf-16", "gb2312")]
    public void Utf16WithoutMark_DeclaredAsSomethingElse_IsRead(string name, string declared)
    {
        var text = $"<html><meta charset={declared}>{Vietnamese}";
        Assert.Equal(text, TextDecoder.Decode(Encoding.GetEncoding(name).GetBytes(text), $"text/html; charset={declared}").Text);
    }

    [Fact]
    public void DeclarationsThatContradict_AreDecidedByTheBytes()
    {
        var text = $"<?xml version=\"1.0\" encoding=\"windows-1258\"?><meta charset=shift_jis>{Vietnamese}";
        Assert.Equal(text, TextDecoder.Decode(Encoding.UTF8.GetBytes(text), "text/html; charset=iso-8859-1").Text);
    }

    [Theory]
    [InlineData("charset=utf-8", "")]
    [InlineData(null, "")]
    [InlineData(null, "<meta charset=utf-8>")]
    public void Windows1258_UndeclaredOrDeclaredWrongly_IsGuessedAndComposed(string? contentType, string declaration)
    {
        var text = declaration + "Thủ tướng Chính phủ làm việc với lãnh đạo tỉnh Thừa Thiên Huế về phát triển kinh tế, xã hội";
        var bytes = Encoding.GetEncoding(1258).GetBytes(text.Normalize(NormalizationForm.FormC).Aggregate("", (sum, letter) => sum + Spelt(letter)));
        var decoded = TextDecoder.Decode(bytes, contentType);
        Assert.Equal(text, decoded.Text);
        Assert.Equal("windows-1258", decoded.Encoding);
    }

    // A letter as this code page has it: circumflex, breve and horn with the letter, the tone behind it.
    private static string Spelt(char letter)
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        var tone = parts.IndexOfAny(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']);
        return tone < 0 ? letter.ToString() : parts.Remove(tone, 1).Normalize(NormalizationForm.FormC) + parts[tone];
    }

    [Theory]
    [InlineData("charset=windows-1258", "")]
    [InlineData(null, "<?xml version=\"1.0\" encoding=\"windows-1258\"?>")]
    [InlineData("text/html", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1258\">")]
    public void Windows1258_IsComposed(string? contentType, string declaration)
    {
        // Letters with their circumflex or horn, tones as marks behind them: the form this code page has.
        var text = declaration + "Việt Nam, Đà Nẵng, Cần Thơ";
        var decomposed = string.Concat(text.Select(letter => letter switch
        {
            'ệ' => "ê\u0323",
            'ẵ' => "ă\u0303",
            'ầ' => "â\u0300",
            _ => letter.ToString(),
        }));
        var decoded = TextDecoder.Decode(Encoding.GetEncoding(1258).GetBytes(decomposed), contentType);
        Assert.Equal(text, decoded.Text);
        Assert.Equal("windows-1258", decoded.Encoding);
    }

    [Fact]
    public void Charset_OfHttp_GoesBeforeTheDeclaration()
    {
        var body = Encoding.GetEncoding(1251).GetBytes("<?xml version=\"1.0\" encoding=\"koi8-r\"?><a>Новости Вьетнама</a>");
        Assert.Contains("Новости Вьетнама", TextDecoder.Decode(body, "text/xml; charset=\"windows-1251\"").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1251", "Президент Вьетнама принял делегацию и обсудил сотрудничество двух стран")]
    [InlineData("koi8-r", "Президент Вьетнама принял делегацию и обсудил сотрудничество двух стран")]
    [InlineData("shift_jis", "ベトナムの国家主席は本日、ハノイで代表団と会見しました")]
    [InlineData("euc-jp", "ベトナムの国家主席は本日、ハノイで代表団と会見しました")]
    [InlineData("gb18030", "越南国家主席今天在河内会见了来访的中国代表团,双方讨论了合作")]
    [InlineData("big5", "越南國家主席今天在河內會見了來訪的代表團，雙方討論了合作的問題")]
    [InlineData("euc-kr", "베트남 국가주석은 오늘 하노이에서 대표단을 접견했다")]
    [InlineData("windows-1252", "Le président vietnamien a reçu une délégation à Hanoï, où il a évoqué la coopération")]
    [InlineData("windows-1255", "נשיא וייטנאם קיבל היום את פני המשלחת בהאנוי")]
    public void NothingDeclared_IsGuessed(string name, string text)
    {
        var decoded = TextDecoder.Decode(Encoding.GetEncoding(name).GetBytes($"<a>{text}</a>"), null);
        Assert.Equal($"<a>{text}</a>", decoded.Text);
        Assert.Contains("No encoding is declared", decoded.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf8_CutInTheMiddleOfALetter_IsStillUtf8()
    {
        var bytes = Encoding.UTF8.GetBytes(Vietnamese + "Huế");
        var decoded = TextDecoder.Decode(bytes.AsSpan(0, bytes.Length - 1), null);
        Assert.StartsWith(Vietnamese, decoded.Text, StringComparison.Ordinal);
        Assert.Equal("utf-8", decoded.Encoding);
    }

    [Fact]
    public void AnyBytes_NeverThrow()
    {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            Assert.NotNull(TextDecoder.Decode(bytes, i % 2 == 0 ? null : "text/xml; charset=utf-7").Text);
        }
    }
}
