using System.Text;
using Aggregator.Search;

namespace Aggregator.Tests.Search;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("Đường", "duong")]
    [InlineData("dương", "duong")]
    [InlineData("ĐƯƠNG", "duong")]
    [InlineData("Việt Nam", "viet nam")]
    [InlineData("Nguyễn Thị Ánh", "nguyen thi anh")]
    [InlineData("Łódź Østergård Straße Cœur Ærø", "lodz ostergard strasse coeur aero")]
    [InlineData("İstanbul ısı", "istanbul isi")]
    [InlineData("ﬁn ＡＢＣ１２ x²", "fin abc12 x2")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth", "softhyphen zerowidth")]
    [InlineData("COVID-19, l'économie: 1.000", "covid 19 l economie 1 000")]
    [InlineData("Ελλάς ΕΛΛΑΣ", "ελλασ ελλασ")]
    [InlineData("Ёлка Йод май", "елка йод май")]
    [InlineData("ёлка\u0301", "елка")]
    [InlineData("مُحَمَّد أحمد إلى آخر", "محمد احمد الي اخر")]
    [InlineData("مدرسة مـدرسـة", "مدرسه مدرسه")]
    [InlineData("٢٠٢٦", "2026")]
    [InlineData("हिन्दी", "हिन्दी")]
    public void Folded_TakesMarksAndForms(string text, string expected) => Assert.Equal(expected, Folded(text));

    [Theory]
    [InlineData("越南经济", "越南 南经 经济 济")]
    [InlineData("越", "越")]
    [InlineData("Việt Nam越南 2026年", "viet nam 越南 南 2026 年")]
    [InlineData("ベトナム", "ベト トナ ナム ム")]
    [InlineData("ﾍﾞﾄ", "ベ ゙ト ト")]
    [InlineData("베트남", "베트 트남 남")]
    [InlineData("𠀀𠀁", "𠀀𠀁 𠀁")]
    [InlineData("越，南", "越 南")]
    public void Pairs_StandForWordsOfScriptsWithoutSpaces(string text, string expected) => Assert.Equal(expected, Folded(text));

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("thuý", "thúy")]
    [InlineData("Đường", "đường")]
    public void Exact_IsOneForEverySpellingOfAWord(string first, string second) => Assert.Equal(Exact(first), Exact(second));

    [Theory]
    [InlineData("đường", "dương")]
    [InlineData("đường", "đương")]
    [InlineData("ma", "mà")]
    [InlineData("mả", "mã")]
    [InlineData("mơ", "mờ")]
    [InlineData("cân", "căn")]
    [InlineData("ano", "año")]
    public void Exact_TellsWordsApartThatFoldToOne(string first, string second)
    {
        Assert.Equal(Folded(first), Folded(second));
        Assert.NotEqual(Exact(first), Exact(second));
    }

    // Every syllable with every tone: folding must not depend on which of them somebody thought of.
    [Fact]
    public void EveryVietnameseVowel_FoldsToItsLetter()
    {
        foreach (var letter in "aăâeêioôơuưy")
            foreach (var tone in new[] { "", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323" })
            {
                var composed = $"{letter}{tone}".Normalize(NormalizationForm.FormC);
                Assert.Equal(letter.ToString().Normalize(NormalizationForm.FormD)[..1], Folded(composed));
                Assert.Equal(tone.Length == 0 && "aeiouy".Contains(letter, StringComparison.Ordinal), Exact(composed) == Folded(composed));
            }
    }

    [Theory]
    [InlineData("Вьетнам", "вьетнама")]
    [InlineData("Вьетнаме", "вьетнамом")]
    [InlineData("провинция", "провинции")]
    [InlineData("вьетнамский", "вьетнамского")]
    [InlineData("فيتنام", "الفيتنام")]
    [InlineData("الحكومة", "والحكومة")]
    public void LightStems_BringFormsTogether(string first, string second) => Assert.Equal(Folded(first), Folded(second));

    [Theory]
    [InlineData("мир", "мира")]
    [InlineData("Ханой", "Хан")]
    [InlineData("ال", "ل")]
    public void LightStems_LeaveShortWordsAlone(string first, string second) => Assert.NotEqual(Folded(first), Folded(second));

    [Fact]
    public void Positions_AreThoseOfTheText()
    {
        const string text = "«Đà Nẵng» 越南!";

        Assert.Equal(["Đà", "Nẵng", "越南", "南"], TextWords.Of(text).Select(word => text[word.Start..word.End]));
    }

    [Theory]
    [InlineData("\ud800")]
    [InlineData("\udc00\ud800")]
    [InlineData("a\ud800b\udc00c")]
    [InlineData("\0\u0001\uffff")]
    [InlineData("\ue000\ue001vi")]
    [InlineData("\"a\" OR b* AND NEAR(c) {d}: ^e")]
    public void HostileText_BecomesWordsOfLettersOnly(string text) =>
        Assert.All(TextWords.Of(text), word => Assert.All(word.Word.Folded.Concat(word.Word.Exact), character => Assert.True(char.IsLetterOrDigit(character))));

    [Fact]
    public void EndlessWords_AreCut_AndTakeNoTime()
    {
        var word = new string('ế', 1_000_000);
        var marks = "a" + new string('\u0301', 1_000_000);
        var grams = new string('越', 200_000);

        Assert.True(Assert.Single(TextWords.Of(word)).Word.Exact.Length <= 128);
        Assert.Equal("a", Assert.Single(TextWords.Of(marks)).Word.Folded);
        Assert.Equal(200_000, TextWords.Of(grams).Count());
    }

    private static string Folded(string text) => string.Join(' ', TextWords.Of(text).Select(word => word.Word.Folded));

    private static string Exact(string text) => string.Join(' ', TextWords.Of(text).Select(word => word.Word.Exact));
}
