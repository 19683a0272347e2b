using Aggregator.Newsroom.Texts;

namespace Aggregator.Tests.Newsroom;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("plain", 0, "Plain")]
    [InlineData("a [one|two|three] z", 0, "A one z")]
    [InlineData("a [one|two|three] z", 2, "A three z")]
    [InlineData("{x} and [{y}|none]", 0, "<x> and <y>")]
    [InlineData("[left|]right", 1, "Right")]
    public void Expand_FillsSlotsAndTakesOneAlternative(string template, int choice, string expected) =>
        Assert.Equal(expected, Phrase.Expand(template, name => $"<{name}>", (_, _) => choice));

    [Fact]
    public void Expand_CountsGroupsFromZero()
    {
        var asked = new List<(int Group, int Count)>();
        Phrase.Expand("[a|b] [c|d|e]", name => name, (group, count) =>
        {
            asked.Add((group, count));
            return 0;
        });
        Assert.Equal([(0, 2), (1, 3)], asked);
    }
}
