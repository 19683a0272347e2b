using Aggregator.Normalise;
using Aggregator.Publish.Copies;

namespace Aggregator.Tests.Publish.Copies;

public sealed class CopyBlocksTests
{
    [Fact]
    public void Read_KeepsOrderStyleAndLinks()
    {
        var blocks = Read("""<h2>Tít</h2><p>Một <strong>hai</strong> <a href="https://a.example/?x=1&amp;y=2">ba</a>.</p><blockquote><p>Bốn</p></blockquote>""");

        Assert.Equal([CopyStyle.Heading, CopyStyle.Paragraph, CopyStyle.Paragraph], blocks.Select(block => block.Style));
        Assert.Equal(["Tít", "Một hai ba.", "Bốn"], blocks.Select(TextOf));
        Assert.True(blocks[2].IsQuoted);
        Assert.Equal("https://a.example/?x=1&y=2", blocks[1].Runs.Single(run => run.Text == "ba").Link);
        Assert.True(blocks[1].Runs.Single(run => run.Text == "hai").Strong);
    }

    [Fact]
    public void Read_NumbersListsAndTellsHowDeepTheyLie()
    {
        var blocks = Read("<ol><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ol><p>e</p>");

        Assert.Equal(
            [(CopyStyle.Number, 0, 1), (CopyStyle.Number, 0, 2), (CopyStyle.Bullet, 1, 1), (CopyStyle.Number, 0, 3), (CopyStyle.Paragraph, 0, 0)],
            blocks.Select(block => (block.Style, block.Level, block.Number)));
    }

    [Fact]
    public void Read_MakesARowOfATableOneParagraph()
    {
        var blocks = Read("<table><tr><th>Tỉnh</th><th>Số</th></tr><tr><td>Huế</td><td>3</td></tr></table>");

        Assert.Equal(["Tỉnh | Số", "Huế | 3"], blocks.Select(TextOf));
    }

    [Fact]
    public void Read_DeepNesting_EndsAndLosesNoWord()
    {
        var html = string.Concat(Enumerable.Repeat("<ul><li>", 5_000)) + "sâu" + string.Concat(Enumerable.Repeat("</li></ul>", 5_000));

        Assert.Contains("sâu", string.Concat(Read(html).Select(TextOf)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<p> </p>")]
    [InlineData("<p><br></p>")]
    public void Read_OfNothing_IsNothing(string html) => Assert.Empty(Read(html));

    private static IReadOnlyList<CopyBlock> Read(string html) => CopyBlocks.Read(HtmlSanitiser.Sanitise(html, null));

    private static string TextOf(CopyBlock block) => string.Concat(block.Runs.Select(run => run.LineBreak ? "\n" : run.Text));
}
