using System.Buffers;
using Aggregator.Normalise;

namespace Aggregator.Translate;

/// <summary>The attributes of one tag.</summary>
internal static class MarkupAttributes
{
    private const string Blanks = " \t\n\r\f";
    private const string Between = " \t\n\r\f/";
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("= \t\n\r\f/");

    /// <summary>Names in lower case with decoded values, in order; <paramref name="tag"/> is what stands between the name and "&gt;".</summary>
    public static List<(string Name, string Value)> Read(ReadOnlySpan<char> tag)
    {
        var attributes = new List<(string, string)>();
        for (tag = tag.TrimStart(Between); !tag.IsEmpty; tag = tag.TrimStart(Between))
        {
            var end = tag[1..].IndexOfAny(NameEnds) + 1;
            var length = end <= 0 ? tag.Length : end;
            var name = tag[..length].ToString().ToLowerInvariant();
            tag = tag[length..].TrimStart(Blanks);
            var value = "";
            if (tag is ['=', ..])
            {
                tag = tag[1..].TrimStart(Blanks);
                tag = tag[Value(tag, out value)..];
            }
            attributes.Add((name, HtmlEntities.Decode(value)));
        }
        return attributes;
    }

    private static int Value(ReadOnlySpan<char> tag, out string value)
    {
        var quoted = tag is ['"' or '\'', ..];
        var rest = quoted ? tag[1..] : tag;
        var end = quoted ? rest.IndexOf(tag[0]) : rest.IndexOfAny(Blanks);
        value = (end < 0 ? rest : rest[..end]).ToString();
        return end < 0 ? tag.Length : quoted ? end + 2 : end;
    }
}
