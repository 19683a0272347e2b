namespace Aggregator.Fetch;

/// <summary>Answers that are neither a document nor a redirect, in words for an operator.</summary>
internal static class StatusFailure
{
    public static FetchOutcome.Failed Of(Uri url, Answer answer)
    {
        var retryAfter = answer.Headers.RetryAfter;
        var (kind, words) = answer.Status switch
        {
            404 => (FetchFailure.NotFound, "there is nothing at this address"),
            410 => (FetchFailure.NotFound, "what was at this address is gone for good"),
            401 => (FetchFailure.Forbidden, "it wants a login"),
            402 => (FetchFailure.Forbidden, "it wants to be paid"),
            403 => (FetchFailure.Forbidden, "it does not let us in"),
            451 => (FetchFailure.Forbidden, "it is blocked for legal reasons"),
            429 => (FetchFailure.Throttled, "we ask too often"),
            503 when retryAfter is not null => (FetchFailure.Throttled, "it asks us to come back later"),
            >= 500 => (FetchFailure.ServerError, "the server has a fault"),
            >= 400 => (FetchFailure.ClientError, "it does not accept the request"),
            304 => (FetchFailure.ServerError, "nothing has changed, although we did not say what we have"),
            _ => (FetchFailure.ServerError, "an answer without a document"),
        };
        return new FetchOutcome.Failed(kind, $"{url.Host} answered {answer.Status}: {words}.", answer.Status, retryAfter);
    }
}
