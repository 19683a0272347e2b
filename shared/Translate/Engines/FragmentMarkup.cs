using System.Net;
using Aggregator.Normalise;

namespace Aggregator.Translate.Engines;

/// <summary>Plain text as a sanitised fragment, and back.</summary>
internal static class FragmentMarkup
{
    /// <summary>Fit for text and for values in double quotes.</summary>
    public static string Encode(string text) => HtmlSanitiser.Sanitise(WebUtility.HtmlEncode(text), null).Value;

    /// <summary>The plain text of a fragment, on one line.</summary>
    public static string Decode(string html) => PlainText.FromHtml(html);
}
