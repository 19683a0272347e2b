using System.Text;
using Aggregator.Articles;
using Aggregator.Normalise;

namespace Aggregator.Fuzz.Kinds;

/// <summary>What must hold of everything that was read, whatever was in the input; broken promises come out in words.</summary>
internal static class Promises
{
    /// <summary>Clean text: NFC, no control characters, nothing left to clean.</summary>
    public static IEnumerable<string> Text(string what, string? text)
    {
        if (text is null)
            yield break;
        if (!IsComposed(text))
            yield return $"{what} is not NFC\n{text}";
        if (text.Any(character => character is < ' ' and not '\n' or (>= '\u007F' and <= '\u009F')))
            yield return $"{what} has control characters\n{text}";
        if (!text.Contains('\n', StringComparison.Ordinal) && PlainText.Clean(text) != text)
            yield return $"{what} is not clean\n{text}";
    }

    /// <summary>An absolute http or https address.</summary>
    public static IEnumerable<string> Web(string what, string? address)
    {
        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
            yield return $"{what} is no web address\n{address}";
    }

    /// <summary>A canonical address is one already.</summary>
    public static IEnumerable<string> Canonical(string? address)
    {
        foreach (var problem in Web("a canonical address", address))
            yield return problem;
        if (address is not null && UrlNormaliser.Canonicalise(address) is var again && again != address)
            yield return $"a canonical address has another canonical form\n{address}\n{again}";
    }

    public static IEnumerable<string> Time(string what, PublicationTime? time)
    {
        if (time is { } known && (known.Value.Year is < 1 or > 9999 || known.Value.Offset.Duration() > TimeSpan.FromHours(14)))
            yield return $"{what} is no time\n{known.Value:O}";
    }

    /// <summary>Sanitised markup: see <see cref="SafeMarkup"/>; and sanitising it again changes nothing.</summary>
    public static IEnumerable<string> Sanitised(string html, Uri? baseUrl)
    {
        foreach (var fault in SafeMarkup.Faults(html))
            yield return $"sanitised markup: {fault}\n{html}";
        var again = HtmlSanitiser.Sanitise(html, baseUrl).Value;
        if (again != html)
            yield return $"sanitised markup changes when sanitised again\n{html}\n{again}";
    }

    // Unpaired surrogates have no normal form.
    private static bool IsComposed(string text)
    {
        try
        {
            return text.IsNormalized(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
