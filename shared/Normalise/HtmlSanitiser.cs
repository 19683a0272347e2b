using Aggregator.Markup;

namespace Aggregator.Normalise;

/// <summary>
/// Makes any markup safe to show inside a page of ours. Only elements and attributes of an allow-list come out, and
/// they come out of our own writer: every text and value escaped, every value quoted, no raw-text element, no comment, no
/// style, no id. A browser that reads the result builds the very tree that was written, so nothing can mutate on the way.
/// What is not allowed is unwrapped, and dropped with its content where the content is no text for readers.
/// </summary>
public static class HtmlSanitiser
{
    /// <summary>
    /// Sanitises a fragment or page. Relative addresses are resolved against <paramref name="baseUrl"/> and dropped when
    /// there is none. Sanitising a result again gives the same result. Never fails; what cannot be kept is left out, and so
    /// is what comes after 700,000 characters.
    /// </summary>
    public static SafeHtml Sanitise(string html, Uri? baseUrl)
    {
        if (html.Length == 0)
            return SafeHtml.Empty;
        var document = HtmlParser.Parse(html);
        var writer = new SafeHtmlWriter(document, baseUrl);
        writer.WriteRoot();
        return new SafeHtml(writer.ToString());
    }

    /// <summary>Plain text as paragraphs: a line of the text is a paragraph.</summary>
    public static SafeHtml FromPlainText(string text)
    {
        var writer = new SafeHtmlText();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                continue;
            if (writer.IsFull)
                break;
            var mark = writer.Save();
            writer.Raw("<p>");
            writer.StartRun();
            writer.Text(line.ToString());
            writer.EndRun();
            writer.Raw("</p>");
            if (writer.ContentCount == mark.ContentCount)
                writer.Restore(mark);
        }
        return new SafeHtml(writer.ToString());
    }
}
