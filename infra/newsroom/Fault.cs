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

    /// <summary>Endpoints end in the middle of an element, with characters that XML forbids.</summary>
    BrokenXml,

    /// <summary>Everything redirects, in a circle.</summary>
    RedirectLoop,

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
}
