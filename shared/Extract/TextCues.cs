namespace Aggregator.Extract;

/// <summary>Words by which the press of many countries marks what is not the article: advertisements, links to other articles, calls to subscribe.</summary>
internal static partial class TextCues
{
    /// <summary>Whether a short text labels something beside the article instead of belonging to it.</summary>
    internal static bool IsLabel(string text)
    {
        if (text.Length is 0 or > 220)
            return IsConsent(text);
        if (IsConsent(text))
            return true;
        if (IsCredit(text))
            return true;
        text = text.TrimStart('(', '[', '*', '►', '▶', '→', '•', ' ');
        foreach (var start in Starts)
        {
            if (!text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                continue;
            // Most of these words can begin a sentence as well; a sentence goes on and ends.
            if (text.Length < start.Length + 40 || !EndsSentence(text) || start[^1] == ':')
                return true;
        }
        return false;
    }

    // Who took a picture: "Mai Lê/AFP via Getty Images", "Some words on it. | © Mai Lê".
    private static bool IsCredit(string text)
    {
        if (text.LastIndexOf('©') is > 0 and var mark && text.Length - mark < 60 && !EndsSentence(text))
            return true;
        return text.Length <= 100 && !EndsSentence(text) && Array.Exists(CreditEndings, ending => text.TrimEnd(')', ' ').EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    // Markup that a page shows as text, because it was escaped once too often.
    internal static bool IsMarkup(ReadOnlySpan<char> text) => text.Length > 9 && text[0] == '<' && char.IsAsciiLetter(text[1]) && text[^1] == '>' && text.Contains("=\"", StringComparison.Ordinal);

    /// <summary>Whether a short text asks for consent, a sign-in or another browser.</summary>
    internal static bool IsConsent(string text)
    {
        if (text.Length is 0 or > 420)
            return false;
        foreach (var part in ConsentParts)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether a short line announces what comes after an article.</summary>
    internal static bool IsEnding(string text)
    {
        if (text.Length is 0 or > 60 || EndsSentence(text))
            return false;
        foreach (var ending in Endings)
        {
            if (text.StartsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether a line says when something was published and nothing else.</summary>
    internal static bool IsDateLine(string text)
    {
        if (text.Length is 0 or > 90 || EndsSentence(text))
            return false;
        var digits = 0;
        var letters = 0;
        var separators = 0;
        foreach (var character in text)
        {
            digits += char.IsAsciiDigit(character) ? 1 : 0;
            letters += char.IsLetter(character) ? 1 : 0;
            separators += character is ':' or '/' or ',' or '-' or '|' or '.' ? 1 : 0;
        }
        return HasYear(text) && separators > 0 && digits >= 5 && letters < digits * 5;
    }

    private static bool HasYear(string text)
    {
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            if ((text[at] == '2' && text[at + 1] == '0' || text[at] == '1' && text[at + 1] == '9') && char.IsAsciiDigit(text[at + 2])
                && char.IsAsciiDigit(text[at + 3])
                && (at == 0 || !char.IsAsciiDigit(text[at - 1])) && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4])))
                return true;
        }
        return false;
    }

    /// <summary>Whether a short text after the article points to accounts, newsletters, authors or rights.</summary>
    internal static bool IsPlug(string text)
    {
        if (text.Length < 2000 && text.Contains("all rights reserved", StringComparison.OrdinalIgnoreCase) && text.Length > 150)
            return true;
        if (text.Length is 0 or > 400)
            return false;
        foreach (var start in PlugStarts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        foreach (var part in PlugParts)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether a short text before the article asks to subscribe to something.</summary>
    internal static bool IsInvitation(string text) => text.Length is > 0 and < 300
        && (text.Contains("sign up", StringComparison.OrdinalIgnoreCase) || text.Contains("newsletter", StringComparison.OrdinalIgnoreCase)
            || text.Contains("subscribe to", StringComparison.OrdinalIgnoreCase) || text.Contains("Google News", StringComparison.Ordinal));

    /// <summary>Whether a short last line names where a text was taken from ("Theo VnExpress").</summary>
    internal static bool IsSource(string text) =>
        text.Length is > 5 and < 60 && !EndsSentence(text) && (text.StartsWith("Theo ", StringComparison.Ordinal)
            || text.StartsWith("(Theo ", StringComparison.Ordinal)
            || text.StartsWith("Nguồn", StringComparison.Ordinal) || text.StartsWith("(Nguồn", StringComparison.Ordinal));

    internal static bool EndsSentence(string text) => text.TrimEnd(' ', '"', '”', '’', '\'', '»', ')') is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟'];

    /// <summary>Whether two texts are the same but for case, white space and punctuation, or one is most of the other.</summary>
    internal static bool SameWords(string left, string right)
    {
        var a = Squeeze(left);
        var b = Squeeze(right);
        if (a.Length == 0 || b.Length == 0)
            return false;
        return a == b || (a.Length > 15 && a.Length > b.Length * 0.8 && b.StartsWith(a, StringComparison.Ordinal))
            || (b.Length > 15 && b.Length > a.Length * 0.8 && a.StartsWith(b, StringComparison.Ordinal));
    }

    private static string Squeeze(string text)
    {
        Span<char> squeezed = text.Length <= 1024 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
                squeezed[length++] = char.ToLowerInvariant(character);
        }
        return squeezed[..length].ToString();
    }
}
