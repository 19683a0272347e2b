using System.Globalization;
using Aggregator.Publish;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Views;

namespace Aggregator.Tests.Publish;

public sealed class OutputTextTests
{
    [Theory]
    [InlineData("  Hà \t\n Nội ", "Hà Nội")]
    [InlineData("a\u0000b\u0008c\u001Fd", "abcd")]
    [InlineData("x\u007Fy\u0085z", "xy z")]
    [InlineData("emoji 😀 stays", "emoji 😀 stays")]
    [InlineData("\uFFFEnone\uFFFF", "none")]
    public void Clean_LeavesOnlyWhatEveryOutputMayHold(string text, string expected) => Assert.Equal(expected, OutputText.Clean(text));

    // Not as test data: attributes cannot hold half a character.
    [Fact]
    public void HalfCharacters_AreRemovedEverywhere()
    {
        Assert.Equal("lone surrogate", OutputText.Clean("lone \uD800 surrogate"));
        Assert.Equal("x😀", FeedText.XmlSafe("\uD83Dx😀\uDE00"));
    }

    [Fact]
    public void Shorten_CutsBetweenWords()
    {
        var cut = OutputText.Shorten(string.Concat(Enumerable.Repeat("đường ", 100)), 300);

        Assert.True(cut.Length <= 300);
        Assert.EndsWith("đường…", cut);
    }

    [Fact]
    public void Shorten_NeverCutsThroughACharacter()
    {
        var text = string.Concat(Enumerable.Repeat("👩‍👩‍👧", 60));

        var cut = OutputText.Shorten(text, 299);

        Assert.True(cut.Length <= 299);
        var elements = StringInfo.GetTextElementEnumerator(cut[..^1]);
        while (elements.MoveNext())
            Assert.Equal("👩‍👩‍👧", elements.GetTextElement());
    }

    [Theory]
    [InlineData("Đường phố Hà Nội: “đẹp” & vui!", "duong-pho-ha-noi-dep-vui")]
    [InlineData("中国 – 越南", "中国-越南")]
    [InlineData("  ---  ", "article")]
    [InlineData("<script>alert(1)</script>", "script-alert-1-script")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    public void Slug_IsReadableAndHarmless(string title, string expected) => Assert.Equal(expected, Slug.Of(title));

    [Fact]
    public void Slug_IsShortAndStable()
    {
        var slug = Slug.Of(string.Concat(Enumerable.Repeat("Thừa Thiên Huế ", 50)));

        Assert.InRange(slug.Length, 20, 80);
        Assert.Equal(slug, Slug.Of(slug));
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-01T00:00:00Z")]
    [InlineData("2026-03-01T07:00:00+07:00", "2026-03-01T00:00:00Z")]
    [InlineData("2026-03-01T07:00:00 07:00", "2026-03-01T00:00:00Z")]
    [InlineData("2026-03-01T00:00:00.123Z", "2026-03-01T00:00:00Z")]
    public void Rfc3339_ReadsWhatClientsSend(string text, string expected)
    {
        Assert.True(Rfc3339.TryParse(text, out var time));
        Assert.Equal(expected, Rfc3339.Format(time));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-13-01")]
    [InlineData("1772323200")]
    [InlineData("2026-03-01T00:00:00Z and much, much more than that")]
    public void Rfc3339_RefusesTheRest(string text) => Assert.False(Rfc3339.TryParse(text, out _));

    [Theory]
    [InlineData("fine < & >", "fine < & >")]
    [InlineData("a\u0001b\u000Bc", "abc")]
    public void XmlSafe_RemovesWhatXmlForbids(string text, string expected) => Assert.Equal(expected, FeedText.XmlSafe(text));
}
