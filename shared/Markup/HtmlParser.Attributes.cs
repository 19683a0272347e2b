using Aggregator.Normalise;

namespace Aggregator.Markup;

/// <summary>What stands in a start tag (HTML Standard, 13.2.5.32 onwards).</summary>
public sealed partial class HtmlParser
{
    private const int MaxAttributes = 48;

    /// <summary>Reads to the end of the tag; true when it ends in "/>".</summary>
    private bool ReadAttributes()
    {
        attributes.Clear();
        var selfClosing = false;
        while (at < source.Length)
        {
            var character = source[at];
            if (character == '>')
            {
                at++;
                return selfClosing;
            }
            if (character == '/' || IsSpace(character))
            {
                selfClosing = character == '/';
                at++;
                continue;
            }
            selfClosing = false;
            ReadAttribute();
        }
        return selfClosing;
    }

    private void ReadAttribute()
    {
        var start = at++;
        while (at < source.Length && source[at] is not ('=' or '>' or '/') && !IsSpace(source[at]))
            at++;
        var name = source.AsSpan(start, at - start);
        var afterName = at;
        SkipSpace();
        ReadOnlySpan<char> value = default;
        if (at < source.Length && source[at] == '=')
        {
            at++;
            SkipSpace();
            value = ReadValue();
        }
        else
        {
            at = afterName;
        }
        Keep(name, value);
    }

    private ReadOnlySpan<char> ReadValue()
    {
        if (at >= source.Length)
            return default;
        var quote = source[at];
        var start = at;
        if (quote is '"' or '\'')
        {
            start = ++at;
            SkipPast(quote);
            return source.AsSpan(start, Math.Max(0, at - start - (source[at - 1] == quote ? 1 : 0)));
        }
        while (at < source.Length && source[at] != '>' && !IsSpace(source[at]))
            at++;
        return source.AsSpan(start, at - start);
    }

    private void Keep(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (attributes.Count >= MaxAttributes || name.Length > MaxNameLength)
            return;
        var known = HtmlAttributeNames.Intern(name);
        foreach (var attribute in attributes)
        {
            if (attribute.Name == known)
                return;
        }
        attributes.Add(new HtmlAttribute(known, value.IsEmpty ? "" : HtmlEntities.Decode(value.ToString())));
    }
}
