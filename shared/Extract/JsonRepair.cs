using System.Text;

namespace Aggregator.Extract;

/// <summary>Repairs what content management systems most often break in JSON: raw line breaks and bad escapes inside strings, CDATA and comment wrappers, missing ends.</summary>
internal static class JsonRepair
{
    private const int MaxLookAhead = 64;

    internal static string Repair(string json)
    {
        var text = Unwrap(json);
        var repaired = new StringBuilder(text.Length + 16);
        var open = new Stack<char>();
        var inString = false;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (inString)
            {
                inString = character != '"' || !EndsString(text, at);
                if (character == '"')
                    repaired.Append(inString ? "\\\"" : "\"");
                else
                    at += AppendInString(repaired, text, at);
                continue;
            }
            inString = character == '"';
            if (character is '{' or '[')
                open.Push(character == '{' ? '}' : ']');
            else if (character is '}' or ']' && open.Count > 0)
                open.Pop();
            if (character >= ' ' || character is '\n' or '\t' or '\r')
                repaired.Append(character);
        }
        if (inString)
            repaired.Append('"');
        while (open.Count > 0)
            repaired.Append(open.Pop());
        return repaired.ToString();
    }

    /// <summary>How many characters more than one were taken.</summary>
    private static int AppendInString(StringBuilder repaired, string text, int at)
    {
        var character = text[at];
        switch (character)
        {
            case '\n':
                repaired.Append("\\n");
                return 0;
            case '\r':
                return 0;
            case '\t':
                repaired.Append(' ');
                return 0;
            case '\\' when at + 1 < text.Length && "\"\\/bfnrtu".Contains(text[at + 1], StringComparison.Ordinal):
                repaired.Append(character).Append(text[at + 1]);
                return 1;
            case '\\':
                return 0;
            case < ' ':
                return 0;
            default:
                repaired.Append(character);
                return 0;
        }
    }

    // A quote that nothing of JSON follows belongs to the text: "he said "no" to it".
    private static bool EndsString(string text, int at)
    {
        var next = at + 1;
        var limit = Math.Min(text.Length, at + MaxLookAhead);
        while (next < limit && char.IsWhiteSpace(text[next]))
            next++;
        return next >= text.Length || text[next] is ',' or '}' or ']' or ':';
    }

    private static string Unwrap(string json)
    {
        var text = json.Trim();
        foreach (var (start, end) in (ReadOnlySpan<(string, string)>)[("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>"), ("/*<![CDATA[*/", "/*]]>*/")])
        {
            if (!text.StartsWith(start, StringComparison.Ordinal))
                continue;
            text = text[start.Length..].Trim();
            if (text.EndsWith(end, StringComparison.Ordinal))
                text = text[..^end.Length].Trim();
        }
        return text;
    }
}
