using System.Globalization;
using System.Text;

namespace Aggregator.Newsroom.Serve;

/// <summary>Documents that are another one at every request, in what should stay the same.</summary>
internal static class VaryingText
{
    /// <summary>The document as request number <paramref name="request"/> gets it.</summary>
    public static byte[] Vary(Fault fault, byte[] body, long request)
    {
        var number = request.ToString(CultureInfo.InvariantCulture);
        // Only ASCII is put in, so any single-byte reading keeps the rest as it is.
        var encoding = body is [0xFF, 0xFE, ..] ? Encoding.Unicode : Encoding.Latin1;
        var text = encoding.GetString(body);
        return encoding.GetBytes(fault switch
        {
            Fault.ChangingTexts => text
                .Replace("</description>", $" ({number} views)</description>", StringComparison.Ordinal)
                .Replace("</summary>", $" ({number} views)</summary>", StringComparison.Ordinal),
            Fault.ChangingIds => text
                .Replace("</guid>", $"#{number}</guid>", StringComparison.Ordinal)
                .Replace("</id>", $"#{number}</id>", StringComparison.Ordinal)
                .Replace("<item rdf:about=\"", $"<item rdf:about=\"{number}-", StringComparison.Ordinal),
            _ => text.Replace("<body>", $"<body><div class=\"greeting\">Visitor {number}</div>", StringComparison.Ordinal) + $"<!-- {number} -->",
        });
    }
}
