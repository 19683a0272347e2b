namespace Aggregator.Fetch;

/// <summary>Where a request ended: with an answer that is no redirect, or stopped on the way.</summary>
/// <param name="Url">The last address.</param>
/// <param name="Answer">Null when it was stopped.</param>
/// <param name="Stop">Why it was stopped; null when there is an answer.</param>
/// <param name="HasMoved">There were redirects and all were permanent.</param>
internal sealed record Arrival(Uri Url, Answer? Answer, FetchOutcome? Stop, bool HasMoved);

/// <summary>Asked before every request of the way: null to go on.</summary>
internal delegate Task<FetchOutcome?> Admit(Uri url, CancellationToken cancellationToken);

/// <summary>Follows redirects one by one, so that every hop passes the same checks as the first address.</summary>
internal sealed class RedirectFollower(HttpExchange exchange, FetchOptions options)
{
    public async Task<Arrival> FollowAsync(Uri start, Question question, Admit admit, CancellationToken cancellationToken)
    {
        var way = new List<Uri>();
        var isPermanent = true;
        var url = start;
        while (true)
        {
            if (FetchUrl.Refusal(url, options.AllowLoopback) is { } refusal)
                return Stopped(url, new FetchOutcome.Failed(FetchFailure.AddressRefused, Sentence(way, refusal)));
            if (await admit(url, cancellationToken) is { } stop)
                return Stopped(url, stop);
            way.Add(url);
            var (answer, failed) = await exchange.SendAsync(url, question, cancellationToken);
            if (answer is null)
                return Stopped(url, failed!);
            if (answer.Status is not (301 or 302 or 303 or 307 or 308))
                return new Arrival(url, answer, null, isPermanent && way.Count > 1);
            isPermanent &= answer.Status is 301 or 308;
            if (Next(url, answer, way, out var next) is { } broken)
                return Stopped(url, new FetchOutcome.Failed(FetchFailure.RedirectFailed, broken, answer.Status));
            url = next!;
        }
    }

    private string? Next(Uri url, Answer answer, List<Uri> way, out Uri? next)
    {
        next = answer.Headers.Location is { } location ? FetchUrl.Resolve(url, location) : null;
        if (next is null)
            return $"{url.Host} answered {answer.Status}, a redirect, without a usable address.";
        if (way.Contains(next))
            return $"The redirects go in a circle: {string.Join(" → ", way.Append(next))}.";
        return way.Count > options.MaxRedirects
            ? $"More than {options.MaxRedirects} redirects: {string.Join(" → ", way.Append(next))}."
            : null;
    }

    private static Arrival Stopped(Uri url, FetchOutcome stop) => new(url, null, stop, HasMoved: false);

    private static string Sentence(List<Uri> way, string refusal) =>
        way.Count == 0 ? $"Not fetched: {refusal}." : $"{way[^1].Host} redirects to an address that is not fetched: {refusal}.";
}
