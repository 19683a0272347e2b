using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>Names of people as feeds write them; addresses are only kept where there is no name.</summary>
internal static class Person
{
    /// <summary>The name in "mail (Name)", "Name (mail)", "Name &lt;mail&gt;", "Name, mail" or "Name"; the address alone when that is all; null for nothing.</summary>
    public static string? FromText(string written)
    {
        var text = PlainText.Clean(HtmlEntities.Decode(written));
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 0) return NullIfEmpty(PlainText.FromHtml(text).Trim());
        var (start, end) = MailAround(text, at);
        var before = text[..start].TrimEnd(' ', '<', '(', '[', ',', ';', ':', '-');
        var after = text[end..].TrimStart(' ', '>', ')', ']', ',', ';', '-').Trim();
        if (before.EndsWith("mailto", StringComparison.OrdinalIgnoreCase)) before = before[..^"mailto".Length].TrimEnd(' ', '<', '(');
        var name = before.Length > 0 ? before : Unwrap(after);
        return name.Length > 0 ? name : text[start..end];
    }

    /// <summary>Reads an Atom person construct (RFC 4287, 3.2), or the text that RSS has under the same name.</summary>
    public static string? Read(MarkupReader reader)
    {
        var depth = reader.Depth;
        string? name = null, mail = null;
        var text = "";
        while (true)
        {
            switch (reader.Read())
            {
                case MarkupNode.Text when text.Length < ParseLimits.Short:
                    text += reader.Text;
                    break;
                case MarkupNode.Start when reader.Name is ElementName.Name:
                    name ??= NullIfEmpty(ReadText(reader));
                    break;
                case MarkupNode.Start when reader.Name is ElementName.Email:
                    mail ??= NullIfEmpty(ReadText(reader));
                    break;
                case MarkupNode.Start when reader.Name is ElementName.Uri or ElementName.Url:
                    reader.Skip();
                    break;
                case MarkupNode.End when reader.Depth <= depth:
                case MarkupNode.EndOfDocument:
                    return name ?? mail ?? FromText(text);
            }
        }
    }

    private static string ReadText(MarkupReader reader) => PlainText.FromHtml(MarkupText.Read(reader, null, escape: false, ParseLimits.Short).Value);

    private static (int Start, int End) MailAround(string text, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && IsMail(text[start - 1])) start--;
        while (end < text.Length && IsMail(text[end])) end++;
        return (start, end);
    }

    private static bool IsMail(char character) => char.IsLetterOrDigit(character) || character is '.' or '_' or '-' or '+' or '%';

    private static string Unwrap(string text) => text is ['(', .., ')'] ? text[1..^1].Trim() : text.Trim('(', ')', ' ');

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
