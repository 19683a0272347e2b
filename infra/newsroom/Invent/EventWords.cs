using Aggregator.Newsroom.Texts;

namespace Aggregator.Newsroom.Invent;

/// <summary>The words of one event in one language, by slot name. Every source that tells the event gets the same ones.</summary>
internal sealed class EventWords(Event happening, LanguageText language)
{
    private static readonly TextLibrary Library = TextLibrary.Instance;

    private string Code => language.Code;

    private bool Vietnamese => Code == "vi";

    /// <exception cref="InvalidOperationException">A template names a slot that does not exist.</exception>
    public string Slot(string name) => name switch
    {
        "place" => PlaceName,
        "place.full" => Of("place." + PlaceKind),
        "inplace" => Of("inplace." + PlaceKind),
        "spot" => happening.Spot.In(language.Script),
        "person" => Person(0).In(language.Script),
        "person2" => Person(1).In(language.Script),
        "woman" => Woman.In(language.Script),
        "hon" or "Hon" => Cased(Gendered("honorific", Person(0)), name),
        "hon2" or "Hon2" => Cased(Gendered("honorific", Person(1)), name),
        "he" or "He" => Cased(Gendered("he", Person(0)), name),
        "he2" or "He2" => Cased(Gendered("he", Person(1)), name),
        "said" => "said",
        "org" => string.Format(null, Pick(language.Organisations, "org form"), Pick(Library.Organisations, "org").In(language.Script)),
        "town" => Pick(Library.Towns, "town").In(language.Script),
        "crop" => Library.Crop(Dice.Roll(happening.Seed, "crop", Library.CropCount), Code),
        "day" => language.Days[(int)happening.Happens.DayOfWeek],
        "date" => language.Date(happening.Happens.AddDays(6 + Dice.Roll(happening.Seed, "date", 20))),
        _ when happening.Subject.Quantities.TryGetValue(name, out var range) => language.Number(Quantity(name, range.Lowest, range.Highest)),
        _ => throw new InvalidOperationException($"{language.Code}: there is no slot {{{name}}} in {happening.Subject.Id}."),
    };

    private string PlaceName =>
        Library.PlaceName(happening.Place.Slug, Code) ?? (Vietnamese ? happening.Place.NameVi : happening.Place.NameEn);

    private string PlaceKind => happening.Place.Kind == "city" ? "city" : "province";

    private string Of(string pattern) => string.Format(null, language.Pattern(pattern), PlaceName);

    private Name Person(int number)
    {
        var first = Dice.Roll(happening.Seed, "person", Library.People.Count);
        var step = number * (1 + Dice.Roll(happening.Seed, "other person", Library.People.Count - 1));
        return Library.People[(first + step) % Library.People.Count];
    }

    private Name Woman => Library.People.Where(person => person.Female).ElementAt(Dice.Roll(happening.Seed, "person", Library.People.Count(person => person.Female)));

    private string Gendered(string key, Name person) => language.Word(key).Split('|')[person.Female ? 1 : 0];

    private static string Cased(string word, string slot) => char.IsUpper(slot[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;

    private T Pick<T>(IReadOnlyList<T> choices, string what) => choices[Dice.Roll(happening.Seed, what, choices.Count)];

    // Larger numbers are rounded, the way people count a crowd.
    private int Quantity(string name, int lowest, int highest)
    {
        var value = lowest + Dice.Roll(happening.Seed, name, highest - lowest + 1);
        return value switch { >= 1000 => value / 50 * 50, >= 100 => value / 10 * 10, _ => value };
    }
}
