namespace Aggregator.Newsroom;

/// <summary>What can be wrong with a source.</summary>
public enum Fault
{
    None,

    /// <summary>Every document drips a few bytes a second.</summary>
    Slow,

    /// <summary>500 for everything.</summary>
    ServerError,

    /// <summary>429 for everything, with Retry-After.</summary>
    TooManyRequests,

    /// <summary>503 for everything, with Retry-After.</summary>
    Unavailable,

    /// <summary>Endpoints end in the middle of an element, with characters that XML forbids.</summary>
    BrokenXml,

    /// <summary>Everything redirects, in a circle.</summary>
    RedirectLoop,

    /// <summary>Everything redirects from host to host, each time to one that was not there before.</summary>
    RedirectChain,

    /// <summary>Every body goes on until the client leaves.</summary>
    EndlessBody,

    /// <summary>Endpoints answer 200 with a maintenance page in HTML that lists nothing.</summary>
    HtmlInsteadOfFeed,

    /// <summary>Endpoints answer 200 without a body.</summary>
    Empty,

    /// <summary>410 for everything.</summary>
    Gone,

    /// <summary>Endpoints answer 304 to every conditional request, whatever has changed.</summary>
    StaleValidators,

    /// <summary>robots.txt forbids the whole host to everyone.</summary>
    RobotsForbidden,

    /// <summary>Nobody listens where the hosts' names lead.</summary>
    Refused,

    /// <summary>The connection is reset in the middle of every body.</summary>
    Reset,

    /// <summary>Every body is shorter than its Content-Length.</summary>
    WrongLength,

    /// <summary>Endpoints are sent as pictures.</summary>
    WrongType,

    /// <summary>Every body is gzip that ends too early.</summary>
    TruncatedGzip,

    /// <summary>Endpoints are 200 KB of gzip that becomes 200 MB.</summary>
    GzipBomb,

    /// <summary>Endpoints are 50 MB long and say so.</summary>
    HugeBody,

    /// <summary>The hosts speak TLS with a certificate that they signed themselves, for another name.</summary>
    BadCertificate,

    /// <summary>The DNS answers with addresses of the inner network.</summary>
    PrivateAddress,

    /// <summary>Endpoints define entities that multiply to gigabytes.</summary>
    EntityBomb,

    /// <summary>Listings and article pages are HTML of 200,000 elements, each inside the one before.</summary>
    DeepHtml,

    /// <summary>Listings and article pages are one element with 10 MB of attributes.</summary>
    ManyAttributes,

    /// <summary>Endpoints are in windows-1258 and declare something else.</summary>
    CharsetLie,

    /// <summary>Endpoints are feeds of 100,000 entries.</summary>
    ManyEntries,

    /// <summary>The entries of endpoints have another text at every request.</summary>
    ChangingTexts,

    /// <summary>The entries of endpoints have other ids at every request.</summary>
    ChangingIds,

    /// <summary>Endpoints and pages differ at every request, as if for each visitor.</summary>
    VisitorPages,
}
