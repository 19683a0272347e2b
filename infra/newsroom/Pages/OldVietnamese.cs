using System.Collections.Concurrent;
using System.Text;

namespace Aggregator.Newsroom.Pages;

/// <summary>
/// Writes windows-1258, where the five tones are combining characters after the letter (code page 1258; the vowels with
/// breve, circumflex and horn have places of their own).
/// </summary>
internal static class OldVietnamese
{
    private static readonly Encoding CodePage = Open();
    private static readonly ConcurrentDictionary<Rune, string> Spellings = new();

    /// <summary>Characters without a place in the code page become numeric references.</summary>
    public static byte[] GetBytes(string html)
    {
        var text = new StringBuilder(html.Length + 1024);
        foreach (var rune in html.EnumerateRunes())
        {
            if (rune.IsAscii)
                text.Append((char)rune.Value);
            else
                text.Append(Spellings.GetOrAdd(rune, Spell));
        }
        return CodePage.GetBytes(text.ToString());
    }

    private static string Spell(Rune rune)
    {
        var character = rune.ToString();
        if (Encodable(character))
            return character;
        // A letter such as ế comes apart as e + circumflex + acute: all but the tone go back together.
        var parts = character.Normalize(NormalizationForm.FormD);
        var tone = parts.IndexOfAny(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']);
        if (tone > 0)
        {
            var spelt = parts.Remove(tone, 1).Normalize(NormalizationForm.FormC) + parts[tone];
            if (Encodable(spelt))
                return spelt;
        }
        return $"&#{rune.Value};";
    }

    private static bool Encodable(string text)
    {
        try
        {
            return CodePage.GetString(CodePage.GetBytes(text)) == text;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Open() =>
        CodePagesEncodingProvider.Instance.GetEncoding(1258, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("This runtime has no code page 1258.");
}
