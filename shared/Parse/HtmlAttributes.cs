namespace Aggregator.Parse;

/// <summary>The attributes between two positions of an HTML text, as ranges of it, without allocating.</summary>
internal struct HtmlAttributes(string html, int from, int to)
{
    private int at = from;

    public TagAttribute Current { get; private set; }

    /// <summary>Moves to the next attribute that has a value.</summary>
    public bool MoveNext()
    {
        while (at < to)
        {
            while (at < to && (char.IsWhiteSpace(html[at]) || html[at] is '/' or '>')) at++;
            var start = at;
            while (at < to && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '>' or '/')) at++;
            var name = start..at;
            while (at < to && char.IsWhiteSpace(html[at])) at++;
            if (at >= to) return false;
            if (html[at] != '=') continue;
            at++;
            while (at < to && char.IsWhiteSpace(html[at])) at++;
            if (at >= to) return false;
            Current = new TagAttribute(name, ReadValue());
            return true;
        }
        return false;
    }

    private Range ReadValue()
    {
        var quote = html[at] is '"' or '\'' ? html[at++] : '\0';
        var start = at;
        if (quote == '\0')
        {
            while (at < to && !char.IsWhiteSpace(html[at]) && html[at] != '>') at++;
            return start..at;
        }
        var length = html.AsSpan(at, to - at).IndexOf(quote);
        var end = length < 0 ? to : at + length;
        at = Math.Min(end + 1, to);
        return start..end;
    }
}
