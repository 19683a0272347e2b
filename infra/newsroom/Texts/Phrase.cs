using System.Text;

namespace Aggregator.Newsroom.Texts;

/// <summary>Turns a template into a sentence: {slot} is filled in, of [one|another] one is taken.</summary>
internal static class Phrase
{
    /// <param name="template">Alternatives do not nest; a slot may stand inside one.</param>
    /// <param name="slot">The words for a slot's name.</param>
    /// <param name="choose">Picks one of so many alternatives; the first argument counts them within the template.</param>
    public static string Expand(string template, Func<string, string> slot, Func<int, int, int> choose)
    {
        var text = new StringBuilder(template.Length + 64);
        Append(text, template, slot, choose);
        if (text.Length > 0)
            text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> template, Func<string, string> slot, Func<int, int, int> choose)
    {
        var group = 0;
        while (template.Length > 0)
        {
            var next = template.IndexOfAny('{', '[');
            if (next < 0)
            {
                text.Append(template);
                return;
            }
            text.Append(template[..next]);
            var end = template.IndexOf(template[next] == '{' ? '}' : ']');
            var inside = template[(next + 1)..end];
            if (template[next] == '{')
                text.Append(slot(inside.ToString()));
            else
                Append(text, Alternative(inside, choose, group++), slot, choose);
            template = template[(end + 1)..];
        }
    }

    private static ReadOnlySpan<char> Alternative(ReadOnlySpan<char> inside, Func<int, int, int> choose, int group)
    {
        var chosen = choose(group, inside.Count('|') + 1);
        for (var skipped = 0; skipped < chosen; skipped++)
            inside = inside[(inside.IndexOf('|') + 1)..];
        var end = inside.IndexOf('|');
        return end < 0 ? inside : inside[..end];
    }
}
