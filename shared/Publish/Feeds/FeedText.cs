using System.Globalization;
using System.Xml;

namespace Aggregator.Publish.Feeds;

/// <summary>Text and times as feeds want them.</summary>
public static class FeedText
{
    /// <summary>The text without what XML 1.0 forbids (control characters, lone surrogates, noncharacters).</summary>
    public static string XmlSafe(string text)
    {
        var index = FirstForbidden(text, 0);
        if (index < 0)
            return text;
        var safe = new System.Text.StringBuilder(text.Length);
        var start = 0;
        for (; index >= 0; index = FirstForbidden(text, start))
        {
            safe.Append(text, start, index - start);
            start = index + 1;
        }
        return safe.Append(text, start, text.Length - start).ToString();
    }

    /// <summary>RFC 822 with a year of four digits, as RSS 2.0 asks for: Tue, 03 Mar 2026 08:15:00 GMT.</summary>
    public static string Rfc822(DateTimeOffset time) => time.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);

    private static int FirstForbidden(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                i++;
            else
                return i;
        }
        return -1;
    }
}
