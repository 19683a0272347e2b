using System.Globalization;
using System.Net;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Limits;

/// <summary>
/// The limits of the API, of the hub, and of files that are made for one answer, as draft-ietf-httpapi-ratelimit-headers tells of them. Every
/// instance counts for itself: the limit protects the instance, it is no bill.
/// </summary>
public sealed class RateLimits(ClientCounts counts, ApiKeys keys, LimitOptions options)
{
    public const string KeyHeader = "X-Api-Key";

    // In requests to the API, by the processor time that they take: fifty articles with pictures, and one.
    private const int BasketCost = 6, WordCost = 2;

    private readonly RateLimitPolicy anonymous = new("anonymous", options.AnonymousPerMinute);

    /// <summary>Counts the request and sets its headers; a problem when it may not be answered, null when it may.</summary>
    public ValueTask<Problem?> CountAsync(HttpContext http) =>
        options.AnonymousPerMinute > 0 && CostOf(http.Request.Path) is > 0 and var cost ? CountAsync(http, cost) : default;

    private async ValueTask<Problem?> CountAsync(HttpContext http, int cost)
    {
        var client = ClientCounts.NameOf(AddressOf(http));
        if (http.Request.Headers[KeyHeader].ToString() is not { Length: > 0 } text)
            return Tell(http.Response, counts.Count("address:" + client, anonymous, cost));
        // Keys are looked up at the expense of the address they come from, so guessing is limited too.
        if (!keys.Remembers(text) && Tell(http.Response, counts.Count("address:" + client, anonymous)) is { } tooMany)
            return tooMany;
        if (await keys.FindAsync(text, http.RequestAborted) is not { } key)
            return Problem.Key($"The key in {KeyHeader} is not known or was revoked. Without a key {anonymous.Requests} requests a minute are answered.");
        return Tell(http.Response, counts.Count("key:" + key.Id, new RateLimitPolicy("key", key.PerMinute ?? options.KeyPerMinute), cost));
    }

    /// <summary>Counts a request that a page's form makes; false for one too many.</summary>
    public bool Allows(HttpContext http, RateLimitPolicy policy) => counts.Count($"{policy.Name}:{ClientCounts.NameOf(AddressOf(http))}", policy).Allowed;

    // 0 for what is not limited. Routes are found with and without a slash at the end, in any case.
    private static int CostOf(PathString path)
    {
        if (path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(SiteLinks.Hub, StringComparison.OrdinalIgnoreCase))
            return 1;
        var file = path.Value.AsSpan().TrimEnd('/');
        return file.EndsWith("/basket.zip", StringComparison.OrdinalIgnoreCase) ? BasketCost
            : file.EndsWith("/article.docx", StringComparison.OrdinalIgnoreCase) ? WordCost : 0;
    }

    private static Problem? Tell(HttpResponse response, RateLimitState state)
    {
        var policy = state.Policy;
        var wait = Math.Max(1, (int)Math.Ceiling(state.Reset.TotalSeconds));
        response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{policy.Name}\";q={policy.Requests};w=60");
        response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{policy.Name}\";r={Math.Max(0, state.Left)};t={wait}");
        return state.Allowed
            ? null
            : Problem.QuotaExceeded($"{policy.Requests} requests a minute are answered; try again in {wait} seconds.", TimeSpan.FromSeconds(wait));
    }

    // What our own proxies added stands at the end; everything before it anybody can have written.
    private IPAddress? AddressOf(HttpContext http)
    {
        if (options.Proxies <= 0)
            return http.Connection.RemoteIpAddress;
        var hops = http.Request.Headers["X-Forwarded-For"].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return hops.Length >= options.Proxies && Parse(hops[^options.Proxies]) is { } address ? address : http.Connection.RemoteIpAddress;
    }

    private static IPAddress? Parse(string hop) =>
        IPAddress.TryParse(hop, out var address) ? address : IPEndPoint.TryParse(hop, out var endpoint) ? endpoint.Address : null;
}
