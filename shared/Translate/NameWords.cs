using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace Aggregator.Translate;

/// <summary>What Vietnamese names are made of and what stands around them: glossary/words.json and glossary/compounds.txt. All words in lower case.</summary>
internal static class NameWords
{
    private static readonly JsonElement Lists = JsonDocument.Parse(Glossary.File("words.json")).RootElement;

    /// <summary>Surnames, those of minorities and Sino-Vietnamese ones included.</summary>
    public static readonly FrozenSet<string> Surnames = Words("surnames");

    /// <summary>Surnames that nine of ten bear and that are hardly ever anything else.</summary>
    public static readonly FrozenSet<string> CommonSurnames = Words("commonSurnames");

    /// <summary>Syllables of middle and given names.</summary>
    public static readonly FrozenSet<string> Given = Words("given");

    /// <summary>Words of address and kinship, after which a name is a person's even where it is a country's too: "ông Đức".</summary>
    public static readonly FrozenSet<string> Kin = Words("kinWords");

    /// <summary>Words after which one capitalised syllable is a person: those, and professions and ranks.</summary>
    public static readonly FrozenSet<string> BeforePersons = Kin.Concat(Words("personWords")).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words after which a capitalised syllable is a place.</summary>
    public static readonly FrozenSet<string> BeforePlaces = Words("placeWords");

    public static readonly FrozenSet<string> BeforeOrganisations = Words("organisationWords");

    /// <summary>Words after which a capitalised expression is an outlet: "báo Dân trí".</summary>
    public static readonly FrozenSet<string> BeforeOutlets = Words("outletWords");

    /// <summary>Words that begin sentences and are no part of the name that follows.</summary>
    public static readonly FrozenSet<string> Starts = Words("starts");

    /// <summary>Words that begin the names of bodies and ranks, and are no part of a name proper.</summary>
    public static readonly FrozenSet<string> Heads = Words("heads");

    /// <summary>Like <see cref="Heads"/>, but also first syllables of names: Trường Sơn, Nhà Bè, Đoàn.</summary>
    public static readonly FrozenSet<string> SoftHeads = Words("softHeads");

    /// <summary>Foreign words in common use: at the beginning of a sentence they are no names.</summary>
    public static readonly FrozenSet<string> Loans = Words("loans");

    // A line is a first syllable and all that it makes an ordinary word with.
    private static readonly FrozenSet<string> Compounds = Encoding.UTF8.GetString(Glossary.File("compounds.txt"))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": "))
        .SelectMany(line => line[1].Split(' ').Select(second => $"{line[0]} {second}")).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the two syllables are an ordinary word: "Xây dựng" in the name of a ministry.</summary>
    public static bool IsCompound(string first, string second) => Compounds.Contains($"{first} {second}");

    private static FrozenSet<string> Words(string list) =>
        Lists.GetProperty(list).GetString()!.Split(' ').Select(word => word.Replace('_', ' ')).ToFrozenSet(StringComparer.Ordinal);
}
