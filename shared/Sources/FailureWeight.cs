using Aggregator.Fetch;

namespace Aggregator.Sources;

/// <summary>How much one failure slows an endpoint down: the value is added to the exponent of the backoff.</summary>
public enum FailureWeight
{
    /// <summary>Passes by itself: a time-out, a 503.</summary>
    Temporary = 1,

    /// <summary>Lasts until somebody mends it, often soon: HTML instead of a feed, a broken redirect.</summary>
    Soft = 2,

    /// <summary>Meant to last: gone, forbidden.</summary>
    Hard = 4,
}

/// <summary>Which fetch failure weighs how much.</summary>
public static class FailureWeights
{
    public static FailureWeight Of(FetchFailure failure) => failure switch
    {
        FetchFailure.ConnectionFailed or FetchFailure.TimedOut or FetchFailure.Throttled or FetchFailure.ServerError => FailureWeight.Temporary,
        FetchFailure.NotFound or FetchFailure.Forbidden or FetchFailure.RobotsDisallowed or FetchFailure.AddressRefused => FailureWeight.Hard,
        _ => FailureWeight.Soft,
    };
}
