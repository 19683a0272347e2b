using System.Buffers;

namespace Aggregator.Classify;

/// <summary>Decides from the words around it whether a name found in a text means the place.</summary>
internal sealed class PlaceJudge(TokenisedText text, TextStyle style, List<PlaceMatch> matches)
{
    // In tokens: "tại tỉnh Hà Nam (miền Trung Trung Quốc)".
    private const int Near = 8;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?:\n\"“");

    public bool IsPlace(int number)
    {
        var match = matches[number];
        if (match.Name.Slug is null || !LettersSuffice(match))
            return false;
        var supported = IsSupported(number);
        if (match.Name.NeedsSupport && !supported)
            return false;
        if (match.Name.CommonWord && style.AllCapitals && match.Exact && text.Tokens.Count > match.Length && !supported)
            return false;
        return !IsStreet(number) && !IsPerson(match) && !IsInChina(match);
    }

    private bool LettersSuffice(PlaceMatch match)
    {
        if (style.NoCapitals && match.Name.Parts.Any(part => !part.AnyCase))
            return !match.Name.CommonWord && (match.Exact ? !match.Name.Single || style.Marked : style.Unmarked && !match.Name.Single);
        return match.Exact || match.Name.Single || !style.Marked || IsAmongBareWords(match);
    }

    // A run of bare words inside a Vietnamese text, such as the name of a foreign company.
    private bool IsAmongBareWords(PlaceMatch match)
    {
        for (var index = match.First - 2; index <= match.Last + 2; index++)
        {
            if (index >= 0 && index < text.Tokens.Count && text.Tokens[index].Marked)
                return false;
        }
        return text.Tokens.Count > match.Length;
    }

    private bool IsSupported(int number)
    {
        var match = matches[number];
        return (text.Follows(match.First) || text.Before(match.First) is ". " or ".") && IsUnit(match.First - 1)
            || LinkedBefore(number) || LinkedAfter(number);
    }

    private bool IsUnit(int index) =>
        PlaceTraps.Units.Contains(text.Word(index)) || (text.Word(index) is "phố" or "pho" && text.Word(index - 1) is "thành" or "thanh");

    private bool LinkedBefore(int number) =>
        number > 0 && matches[number - 1] is { Name.Slug: not null } before && before.Last == matches[number].First - 1 && IsLink(matches[number].First);

    private bool LinkedAfter(int number) =>
        number + 1 < matches.Count && matches[number + 1] is { Name.Slug: not null } after && after.First == matches[number].Last + 1 && IsLink(after.First);

    private bool IsLink(int index) => text.Before(index).Trim() is "-" or "–" or "—" or "," or "/";

    private bool IsStreet(int number)
    {
        var match = matches[number];
        if (match.Last + 1 < text.Tokens.Count && text.Tokens[match.Last + 1].Capital && text.Follows(match.Last + 1)
            && PlaceTraps.StreetsAfter.Contains(text.Word(match.Last + 1)))
            return true;
        if (!text.Follows(match.First))
            return false;
        var before = text.Word(match.First - 1);
        // An address: "12 Điện Biên Phủ"; after the year 2026 a sentence may well go on with a place.
        if (match.Name is { Town: true } && before is "số" || (match.Name.Town && before.Length <= 3 && before.All(char.IsAsciiDigit)))
            return true;
        if (!PlaceTraps.Streets.Contains(before) || IsUnit(match.First - 1))
            return false;
        return before switch
        {
            "đường" => !LinkedAfter(number),
            "phố" => text.Word(match.First - 2) is not ("đường" or "khu" or "hè" or "dãy"),
            _ => true,
        };
    }

    private bool IsPerson(PlaceMatch match)
    {
        var before = match.First - 1;
        if (!text.Follows(match.First) || match.Name.Parts[0].AnyCase || matches.Exists(other => other.Last == before && other.Name.Slug is not null))
            return false;
        var word = text.Word(before);
        if (text.Tokens[before].Capital && !style.AllCapitals && PlaceTraps.PersonNames.Contains(word))
            return true;
        var sentenceStart = before == 0 || text.Before(before).ContainsAny(SentenceEnds);
        return (!text.Tokens[before].Capital || sentenceStart || word is "mr" or "mrs" or "ms" or "shark")
            && PlaceTraps.Honorifics.Contains(word) && match.Name.Parts.Count <= 2;
    }

    private bool IsInChina(PlaceMatch match)
    {
        if (!PlaceTraps.AlsoInChina.Contains(string.Join(' ', match.Name.Parts.Select(part => part.Word))))
            return false;
        for (var index = match.First - Near; index <= match.Last + Near; index++)
        {
            if (text.Word(index) == "trung" && text.Word(index + 1) == "quốc")
                return true;
        }
        return false;
    }
}
