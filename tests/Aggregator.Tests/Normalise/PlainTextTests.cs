using System.Globalization;
using System.Text;
using Aggregator.Normalise;

namespace Aggregator.Tests.Normalise;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("<b>Hà</b> Nội", "Hà Nội")]
    [InlineData("một<br>hai", "một hai")]
    [InlineData("<p>một</p><p>hai</p>", "một hai")]
    [InlineData("T&ocirc;i &amp; b&#7841;n&nbsp;!", "Tôi & bạn !")]
    [InlineData("giá &lt; 5 & > 3", "giá < 5 & > 3")]
    [InlineData("5 < 7 <b>đúng</b>", "5 < 7 đúng")]
    [InlineData("I <3 phở", "I <3 phở")]
    [InlineData("&lt;b&gt; là thẻ", "<b> là thẻ")]
    [InlineData("a<!-- ẩn > này -->b", "ab")]
    [InlineData("a<script>if (x < 1) alert('</p>')</script>b", "a b")]
    [InlineData("<a title='x > y'>liên kết</a>", "liên kết")]
    [InlineData("don&#146;t &#x2014; ok", "don’t — ok")]
    [InlineData("?a=1&copy=2&section=3", "?a=1&copy=2&section=3")]
    [InlineData("&#0;&#xD800;&#99999999;", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("x <y", "x <y")]
    [InlineData("", "")]
    public void FromHtml_GivesWhatAReaderSees(string html, string expected) => Assert.Equal(expected, PlainText.FromHtml(html));

    [Fact]
    public void FromHtml_KeepParagraphs_SeparatesLinesAndFoldsTheSourcesOwn() =>
        Assert.Equal("Một hai\nba bốn\nnăm", PlainText.FromHtml("<p>Một\n  hai</p>\n\n<div><p>ba <i>bốn</i></p></div>năm", keepParagraphs: true));

    [Fact]
    public void Clean_ComposesVietnameseLetters()
    {
        var decomposed = "Việt Nam, Đà Nẵng, Quảng Ngãi".Normalize(NormalizationForm.FormD);
        Assert.Equal("Việt Nam, Đà Nẵng, Quảng Ngãi", PlainText.Clean(decomposed));
    }

    [Fact]
    public void Clean_FoldsWhiteSpaceAndDropsInvisibleCharacters() =>
        Assert.Equal("a b c", PlainText.Clean("\uFEFF\u00a0a\t\r\n b\u200B \u0007c\u3000"));

    [Fact]
    public void Clean_CleanText_IsTheSameString()
    {
        const string text = "Thủ tướng làm việc tại Cần Thơ";
        Assert.Same(text, PlainText.Clean(text));
    }

    [Fact]
    public void Clean_LoneSurrogates_AreReplaced() => Assert.Equal("a\uFFFDb 😀", PlainText.Clean("a\uD83Db 😀"));

    [Fact]
    public void Excerpt_CutsAfterAWord() => Assert.Equal("Hà Nội mùa…", PlainText.Excerpt("Hà Nội mùa thu rất đẹp", 14));

    [Fact]
    public void Excerpt_ShortText_IsUnchanged() => Assert.Equal("Hà Nội", PlainText.Excerpt("Hà Nội", 6));

    [Theory]
    [InlineData("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 30)]
    [InlineData("越南国家主席今天在河内会见了来访的外国客人并发表讲话", 10)]
    [InlineData("मुख्यमंत्रीकीबैठकमेंफैसला", 8)]
    public void Excerpt_WithoutSpaces_NeverCutsAGrapheme(string text, int limit)
    {
        var excerpt = PlainText.Excerpt(text, limit);
        Assert.True(excerpt.Length <= limit);
        var boundaries = StringInfo.ParseCombiningCharacters(text);
        Assert.Contains(excerpt.Length - 1, boundaries);
    }

    [Theory]
    [InlineData('<')]
    [InlineData('&')]
    [InlineData(' ')]
    [InlineData('\u0301')]
    public void Hostile_RepeatedCharacter_TakesLinearTime(char character)
    {
        var text = new string(character, 1_000_000);
        Assert.NotNull(PlainText.FromHtml(text, keepParagraphs: true));
        Assert.NotNull(PlainText.Excerpt(PlainText.FromHtml(text), 100));
    }

    [Theory]
    [InlineData("<a ")]
    [InlineData("<a b=\"")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("&#1")]
    public void Hostile_RepeatedBeginnings_TakeLinearTime(string piece) =>
        Assert.NotNull(PlainText.FromHtml(string.Concat(Enumerable.Repeat(piece, 200_000))));

    [Theory]
    [InlineData("Trước bầu cử <a href=\"https://outlet.example/", "Trước bầu cử")]
    [InlineData("Hết tin.</p", "Hết tin.")]
    [InlineData("nếu a <b thì c", "nếu a <b thì c")]
    public void FromHtml_TagCutOffAtTheEnd_IsNoText(string html, string expected) =>
        Assert.Equal(expected, PlainText.FromHtml(html));
}
