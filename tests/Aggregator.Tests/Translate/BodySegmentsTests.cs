using Aggregator.Normalise;
using Aggregator.Translate;
using Aggregator.Translate.Engines;

namespace Aggregator.Tests.Translate;

public sealed class BodySegmentsTests
{
    [Theory]
    [InlineData("<p>One <b>two</b>.</p><ul><li>Three<ul><li>Four</li></ul></li></ul>", "One <b>two</b>.|Three|Four")]
    [InlineData("<table><tbody><tr><th>Year</th><td>2026</td><td>Rain</td></tr></tbody></table>", "Year|Rain")]
    [InlineData("<blockquote><p>Quoted</p></blockquote><hr><h2>Head</h2>", "Quoted|Head")]
    [InlineData("bare line", "bare line")]
    [InlineData("<pre>code line</pre><p>Text</p>", "Text")]
    [InlineData("<p>123 – 456 &amp; 7</p>", "")]
    [InlineData("<p><img src=\"https://a.example/b.jpg\" alt=\"words\"></p>", "")]
    public void Cut_FindsLinesWithLetters_AndJoinsThemBack(string html, string texts)
    {
        var safe = HtmlSanitiser.Sanitise(html, null).Value;
        var segments = BodySegments.Cut(safe, withCaptions: true);

        Assert.Equal(texts, string.Join('|', segments.Texts));
        Assert.Equal(safe, segments.Join(segments.Texts));
    }

    [Fact]
    public void Captions_AreLeft_WherePicturesMayNotBeShown()
    {
        const string Html = "<figure><img src=\"https://a.example/b.jpg\" alt=\"\"><figcaption>Caption</figcaption></figure><p>Text</p>";
        var safe = HtmlSanitiser.Sanitise(Html, null).Value;

        Assert.Equal(["Caption", "Text"], BodySegments.Cut(safe, withCaptions: true).Texts);
        Assert.Equal(["Text"], BodySegments.Cut(safe, withCaptions: false).Texts);
    }

    [Fact]
    public void EndlessTables_AreNotTranslated()
    {
        var safe = HtmlSanitiser.Sanitise("<table>" + string.Concat(Enumerable.Repeat("<tr><td>Hà Nội</td></tr>", 2000)) + "</table>", null).Value;

        Assert.False(BodySegments.Cut(safe, withCaptions: true).IsTranslatable);
    }

    [Theory]
    [InlineData("plain <b>bold</b><br>next", true)]
    [InlineData("text<p>more</p>", false)]
    [InlineData("text</li><li>more", false)]
    [InlineData("1 < 2", false)]
    public void Line_HoldsNoBlock(string html, bool isLine) => Assert.Equal(isLine, BodySegments.IsLine(html));

    [Fact]
    public void FragmentText_KnowsWhereItsCharactersStand()
    {
        var text = FragmentText.Of("A &amp; <b>B</b><br>C");

        Assert.Equal("A & B\nC", text.Text);
        Term[] terms = [new(2, 1, "&", "and", TermKind.Unit), new(4, 1, "B", "b", TermKind.Unit), new(4, 3, "B\nC", "over a tag", TermKind.Unit), new(90, 3, "x", "beyond", TermKind.Unit)];
        Assert.Equal("A [and:&amp;] <b>[b:B]</b><br>C", text.Mark(terms, (term, original) => $"[{term.Rendering}:{original}]"));
    }
}
