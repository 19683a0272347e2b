using System.Globalization;
using System.Text;

namespace Aggregator.Publish;

/// <summary>The readable end of an article's address.</summary>
public static class Slug
{
    private const int Longest = 80;

    /// <summary>
    /// Lower case, marks taken off Latin letters (đ becomes d), everything but letters and digits turned into single hyphens;
    /// letters of other scripts stay. "article" for a title without any letter.
    /// </summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder(Longest);
        var pendingHyphen = false;
        foreach (var rune in title.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
                continue;
            if (!Rune.IsLetterOrDigit(rune))
            {
                pendingHyphen = slug.Length > 0;
                continue;
            }
            if (slug.Length >= Longest || (pendingHyphen && slug.Length >= Longest * 3 / 4))
                break;
            if (pendingHyphen)
                slug.Append('-');
            pendingHyphen = false;
            slug.Append(Fold(rune));
        }
        return slug.Length == 0 ? "article" : slug.ToString().Normalize(NormalizationForm.FormC);
    }

    // Letters that Unicode does not decompose.
    private static string Fold(Rune rune) => Rune.ToLowerInvariant(rune).Value switch
    {
        'đ' => "d",
        'ø' => "o",
        'ł' => "l",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        _ => Rune.ToLowerInvariant(rune).ToString(),
    };
}
