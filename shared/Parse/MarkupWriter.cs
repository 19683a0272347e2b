using System.Text;

namespace Aggregator.Parse;

/// <summary>Writes what a reader gives as HTML, with addresses made absolute by XML Base on the way. Iterative, so depth costs no stack.</summary>
internal sealed class MarkupWriter(MarkupReader reader, StringBuilder html, bool escape, int limit)
{
    private readonly Stack<(string Name, Uri? Base)> open = new();
    private readonly List<KeyValuePair<string, string>> attributes = [];

    /// <summary>Writes from the Start the reader stands at up to the End of the element at <paramref name="depth"/>.</summary>
    public string WriteRest(Uri? baseUrl, int depth)
    {
        var node = reader.Node;
        while (node != MarkupNode.EndOfDocument && !(node == MarkupNode.End && reader.Depth <= depth))
        {
            if (html.Length < limit) Write(node, baseUrl);
            node = reader.Read();
        }
        return html.ToString();
    }

    private void Write(MarkupNode node, Uri? baseUrl)
    {
        switch (node)
        {
            case MarkupNode.Start:
                WriteStart(open.Count > 0 ? open.Peek().Base : baseUrl);
                break;
            case MarkupNode.Text:
                html.Append(escape ? Escape(reader.Text) : reader.Text);
                break;
            case MarkupNode.End when open.TryPop(out var element) && !MarkupText.IsVoid(element.Name):
                html.Append("</").Append(element.Name).Append('>');
                break;
        }
    }

    private void WriteStart(Uri? baseUrl)
    {
        var name = reader.LocalName;
        var inner = reader.GetXmlAttribute("base") is { } written ? Links.Combine(baseUrl, written) ?? baseUrl : baseUrl;
        html.Append('<').Append(name);
        attributes.Clear();
        reader.CopyAttributes(attributes);
        foreach (var (attribute, value) in attributes)
        {
            var address = HtmlFragment.IsAddress(attribute) ? Links.Resolve(value, inner) ?? value : value;
            html.Append(' ').Append(attribute).Append("=\"").Append(Escape(address)).Append('"');
        }
        html.Append('>');
        open.Push((name, inner));
    }

    /// <summary>Only what would become markup or end an attribute; letters stay letters.</summary>
    public static string Escape(string text) => text.AsSpan().IndexOfAny("<>&\"") < 0 ? text
        : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
