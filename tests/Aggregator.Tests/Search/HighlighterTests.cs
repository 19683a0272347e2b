using Aggregator.Search;

namespace Aggregator.Tests.Search;

public sealed class HighlighterTests
{
    [Theory]
    [InlineData("Mở đường sắt, ánh dương", "đường", "Mở [đường] sắt, ánh dương")]
    [InlineData("Mở đường sắt, ánh dương", "duong", "Mở [đường] sắt, ánh [dương]")]
    [InlineData("Mở đường sắt bên đường", "\"đường sắt\"", "Mở [đường sắt] bên đường")]
    [InlineData("Da Nang opens", "Đà Nẵng", "[Da Nang] opens")]
    [InlineData("越南经济增长", "越南经济", "[越南经济]增长")]
    [InlineData("越南经济增长", "经济", "越南[经济]增长")]
    [InlineData("Из Вьетнама", "вьетнам", "Из [Вьетнама]")]
    [InlineData("<b>bão</b> & \"lũ\"", "bao lu", "<b>[bão]</b> & \"[lũ]\"")]
    [InlineData("bão", "lũ -bão", "bão")]
    [InlineData("", "bão", "")]
    [InlineData("đu\u031bo\u031b\u0300ng", "đường", "[đường]")]
    [InlineData("a\ud800 bão", "bao", "a\ud800 [bão]")]
    public void Mark_SetsOffWhatWasLookedFor(string text, string query, string expected) =>
        Assert.Equal(expected, Shown(Highlighter.Mark(text, SearchSetup.Parse(query))));

    [Fact]
    public void Snippet_IsTheTextAroundTheFirstMatch()
    {
        var text = string.Join(' ', Enumerable.Repeat("chữ nghĩa", 100)) + " cơn bão lớn " + string.Join(' ', Enumerable.Repeat("lời văn", 100));

        var snippet = Highlighter.Snippet(text, SearchSetup.Parse("bao"));

        Assert.Contains("cơn [bão] lớn", Shown(snippet!));
        Assert.InRange(snippet!.ToString().Length, 200, 320);
        Assert.StartsWith("…", snippet.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("…", snippet.ToString(), StringComparison.Ordinal);
        Assert.Null(Highlighter.Snippet(text, SearchSetup.Parse("mưa")));
    }

    private static string Shown(MarkedText text) => string.Concat(text.Parts.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text));
}
