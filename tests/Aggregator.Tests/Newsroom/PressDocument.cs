using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Aggregator.Sources;

namespace Aggregator.Tests.Newsroom;

/// <summary>Reads addresses out of what the press sends, crudely: whatever stands in quotes or between tags.</summary>
internal static partial class PressDocument
{
    public static HashSet<string> Links(byte[] body, Endpoint endpoint)
    {
        var utf16 = body.Length > 1 && body[0] == 0xFF && body[1] == 0xFE;
        var text = WebUtility.HtmlDecode((utf16 ? Encoding.Unicode : Encoding.UTF8).GetString(body));
        return Addresses().Matches(text).Select(match => Absolute(match.Value, endpoint)).ToHashSet(StringComparer.Ordinal);
    }

    // Without campaign parameters and without the host for telephones: what a canonical address would be.
    private static string Absolute(string address, Endpoint endpoint)
    {
        var url = address[0] == '/' ? endpoint.Url.GetLeftPart(UriPartial.Authority) + address : address;
        var campaign = url.IndexOf("utm_source", StringComparison.Ordinal);
        return campaign < 0 ? url : url[..(campaign - 1)];
    }

    [GeneratedRegex("""(?<=[">\[])(https?://|/)[^"<>\]\s]+""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Addresses();
}
