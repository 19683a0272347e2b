using System.Globalization;
using Aggregator.Sources;

namespace Aggregator.Classify;

/// <summary>A name as it may be met. <paramref name="Slug"/> is null for a phrase that contains a place's name without meaning it.</summary>
internal sealed record PlaceName(string? Slug, IReadOnlyList<PlaceNamePart> Parts, bool Town, bool CommonWord, bool NeedsSupport)
{
    /// <summary>Whether one syllable, or an exonym written as one word, stands for the place.</summary>
    public bool Single => Parts.Count == 1;
}

/// <summary>One syllable of a name. <paramref name="AnyCase"/>: written in lower case in the catalogue, met in any.</summary>
internal sealed record PlaceNamePart(string Folded, string Word, bool AnyCase, bool AfterDash)
{
    public bool Marked => Folded != Word;
}

/// <summary>All names of places as a trie over folded syllables.</summary>
internal sealed class PlaceNames
{
    // Joined spellings (Hanoi, Danang) that mean something else: a fruit and a Korean town.
    private static readonly string[] NotJoined = ["longan", "hanam"];

    private readonly Dictionary<string, int> syllables = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Node, int Syllable), int> edges = [];
    private readonly List<List<PlaceName>> names = [[]];

    public PlaceNames(Catalogue catalogue)
    {
        foreach (var place in catalogue.Places)
        {
            AddWithJoined(place.Slug, Bare(place.NameVi));
            // An English name that is the Vietnamese one without marks is found as such already.
            if (Letters.Fold(place.NameEn.AsSpan()) != Letters.Fold(place.NameVi.AsSpan()))
                Add(place.Slug, Bare(place.NameEn), town: false);
            foreach (var alias in place.Aliases.Where(IsLatin))
                Add(place.Slug, alias, town: false);
            foreach (var town in place.Towns.Where(IsLatin))
                Add(place.Slug, town, town: true);
        }
        foreach (var phrase in PlaceTraps.Phrases)
            Add(null, phrase, town: false);
    }

    public const int Root = 0;

    public static bool IsLatin(string name) => Letters.Fold(name.Normalize().AsSpan()).All(letter => letter < 0x80);

    /// <summary>Number of the token's folded form; -1 when no name holds it.</summary>
    public int Syllable(ReadOnlySpan<char> token)
    {
        if (token.Length > 16)
            return -1;
        Span<char> folded = stackalloc char[token.Length];
        for (var index = 0; index < token.Length; index++)
            folded[index] = Letters.Fold(token[index]);
        return syllables.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var number) ? number : -1;
    }

    /// <summary>The node after <paramref name="node"/> along a syllable; -1 when there is none.</summary>
    public int Next(int node, int syllable) => edges.GetValueOrDefault((node, syllable), -1);

    public IReadOnlyList<PlaceName> At(int node) => names[node];

    // Hồ Chí Minh alone is a person; the city's own names are among its aliases.
    private static string Bare(string name) =>
        name.StartsWith("Thành phố ", StringComparison.Ordinal) ? name["Thành phố ".Length..] : name.Replace(" City", " city", StringComparison.Ordinal);

    private void AddWithJoined(string slug, string name)
    {
        Add(slug, name, town: false);
        var syllablesOfName = name.Split(' ');
        if (syllablesOfName.Length != 2)
            return;
        var joined = syllablesOfName[0] + syllablesOfName[1].ToLower(CultureInfo.InvariantCulture);
        if (!NotJoined.Contains(Letters.Fold(joined.AsSpan())))
            Add(slug, joined, town: false);
    }

    private void Add(string? slug, string name, bool town)
    {
        var tokenised = TokenisedText.Of(name);
        var parts = new List<PlaceNamePart>();
        for (var index = 0; index < tokenised.Tokens.Count; index++)
        {
            var token = tokenised.Tokens[index];
            var word = tokenised.Word(index);
            parts.Add(new PlaceNamePart(
                Letters.Fold(word.AsSpan()), word, !token.Capital, index > 0 && tokenised.Before(index).ContainsAny("-–—")));
        }
        var node = Root;
        foreach (var part in parts)
            node = Edge(node, part.Folded);
        var plain = string.Join(' ', parts.Select(part => part.Word));
        var entry = new PlaceName(slug, parts, town, PlaceTraps.CommonWords.Contains(plain), PlaceTraps.NeedSupport.Contains(plain));
        if (!names[node].Exists(known => known.Slug == slug && known.Parts.SequenceEqual(parts)))
            names[node].Add(entry);
    }

    private int Edge(int node, string folded)
    {
        if (!syllables.TryGetValue(folded, out var syllable))
            syllables.Add(folded, syllable = syllables.Count);
        if (edges.TryGetValue((node, syllable), out var next))
            return next;
        names.Add([]);
        return edges[(node, syllable)] = names.Count - 1;
    }
}
