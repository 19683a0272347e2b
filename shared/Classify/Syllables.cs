using System.Collections.Frozen;

namespace Aggregator.Classify;

/// <summary>The shape of Vietnamese syllables once their marks are gone: initial consonant, rhyme.</summary>
internal static class Syllables
{
    private static readonly string[] Initials =
        ["ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""];

    private static readonly FrozenSet<string> Rhymes = (
        "a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et eu i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu " +
        "o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oem oen oeo oet oi om on ong oong op ot " +
        "u ua uan uang uat uay uc ue uech uen uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt " +
        "y yem yen yet yeu").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the word, marks left aside, could be one Vietnamese syllable.</summary>
    public static bool IsVietnamese(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 7)
            return false;
        Span<char> folded = stackalloc char[word.Length];
        for (var index = 0; index < word.Length; index++)
            folded[index] = Letters.Fold(word[index]);
        var rhymes = Rhymes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var initial in Initials)
        {
            if (folded.StartsWith(initial) && rhymes.Contains(folded[initial.Length..]))
                return true;
        }
        return false;
    }
}
