using Aggregator.Newsroom.Texts;

namespace Aggregator.Newsroom.Invent;

/// <summary>
/// How one source words one event: mostly the way everybody does, a quarter of the alternatives its own way. That makes
/// the versions of an event near-duplicates, as when papers edit the same agency text.
/// </summary>
internal sealed class Wording(Event happening, LanguageText language, ulong editor)
{
    private readonly EventWords words = new(happening, language);

    public string Say(string template)
    {
        var common = Dice.Mix(happening.Seed, Dice.Hash(template));
        var own = Dice.Mix(editor, common);
        return Phrase.Expand(template, words.Slot, (group, count) => Choose(common, own, (ulong)group, count));
    }

    /// <summary>Says one of several templates.</summary>
    public string SayOneOf(IReadOnlyList<string> templates, string what) => Say(templates[Pick(templates.Count, what)]);

    /// <summary>A number below <paramref name="count"/> that most sources agree on.</summary>
    public int Pick(int count, string what)
    {
        var common = Dice.Mix(happening.Seed, Dice.Hash(what));
        return Choose(common, Dice.Mix(editor, common), 99, count);
    }

    /// <summary>Whether this source does something that every source decides for itself.</summary>
    public bool Decide(string what, int percent) => Dice.Chance(Dice.Mix(editor, happening.Seed), what, percent);

    private static int Choose(ulong common, ulong own, ulong group, int count)
    {
        var mine = Dice.Mix(own, group);
        return (int)((mine % 4 == 0 ? mine >> 8 : Dice.Mix(common, group)) % (ulong)count);
    }
}
