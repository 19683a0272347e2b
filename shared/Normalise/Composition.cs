using System.Globalization;
using System.Text;

namespace Aggregator.Normalise;

/// <summary>Unicode normalisation form C (UAX #15) of any text, in linear time.</summary>
internal static class Composition
{
    // The Stream-Safe Text Format (UAX #15, 13) allows as many marks on one letter; ordering them takes time by the square.
    private const int MaxMarks = 30;

    /// <summary>The text in NFC, with at most thirty combining marks on a letter; as it is when it has unpaired surrogates and therefore no normal form.</summary>
    internal static string Compose(string text)
    {
        var bounded = HasManyMarks(text) ? WithoutManyMarks(text) : text;
        try
        {
            return bounded.IsNormalized(NormalizationForm.FormC) ? bounded : bounded.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return bounded;
        }
    }

    private static bool HasManyMarks(string text)
    {
        var marks = 0;
        for (var at = 0; at < text.Length; at += Length(text, at))
        {
            if (!IsMark(text, at)) marks = 0;
            else if (++marks > MaxMarks) return true;
        }
        return false;
    }

    private static string WithoutManyMarks(string text)
    {
        var kept = new StringBuilder(text.Length);
        var marks = 0;
        for (var at = 0; at < text.Length; at += Length(text, at))
        {
            marks = IsMark(text, at) ? marks + 1 : 0;
            if (marks <= MaxMarks) kept.Append(text, at, Length(text, at));
        }
        return kept.ToString();
    }

    private static int Length(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    private static bool IsMark(string text, int at) => text[at] >= '\u0300' &&
        CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
