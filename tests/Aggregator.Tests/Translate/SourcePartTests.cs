using Aggregator.Translate;

namespace Aggregator.Tests.Translate;

public sealed class SourcePartTests
{
    private static readonly LanguageRules Rules = new(TermFinder.Find, TranslationChecks.Check, Glossary.Version);

    [Fact]
    public void NamesThatEveryEngineKnows_AreNotForcedOnIt()
    {
        const string Text = "Thủ tướng thăm Tây Ban Nha sau khi rời Hạ Long";

        var part = SourcePart.Of(SourcePart.Title, Text, "vi", "ru", Rules);

        Assert.Contains(TermFinder.Find(Text, "vi", "ru"), term => term.Text == "Tây Ban Nha");
        Assert.DoesNotContain(part.Terms, term => term.Text == "Tây Ban Nha");
        Assert.Contains(part.Terms, term => term.Text == "Hạ Long");
    }
}
