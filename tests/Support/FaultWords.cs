using System.Text.RegularExpressions;
using Aggregator.Newsroom;

namespace Aggregator.Support;

/// <summary>By which words an operator recognises each fault of the simulated press, in the log and on the status page.</summary>
public static class FaultWords
{
    private static readonly Dictionary<Fault, string> Words = new()
    {
        [Fault.Slow] = "did not answer completely within",
        [Fault.ServerError] = "answered 500: the server has a fault",
        [Fault.TooManyRequests] = "answered 429: we ask too often",
        [Fault.Unavailable] = "answered 503: it asks us to come back later",
        [Fault.BrokenXml] = "Not well-formed at line|Some bytes are no valid",
        [Fault.RedirectLoop] = "The redirects go in a circle",
        [Fault.RedirectChain] = "More than 5 redirects: .* → https://chuyen5",
        [Fault.EndlessBody] = "the body is longer than 5 MB",
        [Fault.HtmlInsteadOfFeed] = "HTML instead of feed",
        [Fault.Empty] = "200 but empty",
        [Fault.Gone] = "answered 410: what was at this address is gone for good",
        [Fault.StaleValidators] = "Stale validators",
        [Fault.RobotsForbidden] = "The robots.txt of .* forbids",
        [Fault.Refused] = "Connection refused",
        [Fault.Reset] = "broke the connection off \\(reset\\)",
        [Fault.WrongLength] = "closed the connection before the answer was complete",
        [Fault.WrongType] = "It is sent as image/png",
        [Fault.TruncatedGzip] = "the gzip body ends too early",
        [Fault.GzipBomb] = "the body is longer than 5 MB after decoding",
        [Fault.HugeBody] = "the body is announced with 52428800 bytes",
        [Fault.BadCertificate] = "No secure connection to .* certificate",
        [Fault.PrivateAddress] = "leads to 10.0.0.7, which is not a public address",
        [Fault.EntityBomb] = "It declares entities made of entities",
        [Fault.DeepHtml] = "nested (deeper|more) than",
        [Fault.ManyAttributes] = "the body is longer than 5 MB after decoding",
        [Fault.CharsetLie] = "Declared as .*, which does not fit; read as windows-1258",
        [Fault.ManyEntries] = "98000 entries beyond the first 2000 were left out",
        [Fault.ChangingTexts] = "Texts change",
        [Fault.ChangingIds] = "Ids change",
        [Fault.VisitorPages] = "Differs at every visit",
    };

    /// <summary>Faults that show only when an endpoint is read again, some of them only when its content has changed meanwhile.</summary>
    public static bool ShowsLater(Fault fault) =>
        fault is Fault.StaleValidators or Fault.ChangingTexts or Fault.ChangingIds or Fault.VisitorPages;

    /// <summary>Whether a line of the log, or of an endpoint's state, names the fault.</summary>
    public static bool Names(Fault fault, string line) =>
        Regex.IsMatch(line, Words[fault], RegexOptions.None, TimeSpan.FromSeconds(1));
}
