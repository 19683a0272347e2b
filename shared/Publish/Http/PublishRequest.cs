using Aggregator.Publish.Languages;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Http;

/// <summary>What outputs need to know of a request.</summary>
/// <param name="BaseUrl">Scheme and host that absolute addresses start with, without a slash at the end.</param>
/// <param name="Path">Path as asked for.</param>
/// <param name="Query">Parameters.</param>
/// <param name="QueryString">The same as sent, with its question mark, or empty.</param>
/// <param name="ReaderLanguage">The interface language that suits the client best.</param>
/// <param name="WantsPage">Whether the client would rather have HTML than a problem as JSON.</param>
public sealed record PublishRequest(
    string BaseUrl, string Path, IQueryCollection Query, string QueryString, InterfaceLanguage ReaderLanguage, bool WantsPage)
{
    /// <summary>Taken from an HTTP request; the base address is the configured one where there is one.</summary>
    public static PublishRequest From(HttpRequest request, PublishOptions options) => new(
        options.Origin ?? $"{request.Scheme}://{request.Host.Value}",
        request.Path.Value ?? "/",
        request.QueryString.HasValue ? request.Query : QueryCollection.Empty,
        request.QueryString.Value ?? "",
        AcceptLanguage.Choose(request.Headers.AcceptLanguage),
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase) && !request.Path.StartsWithSegments("/api"))
    {
        Client = HttpMethods.IsHead(request.Method) ? null : request.Headers.UserAgent.ToString(),
    };

    // What robots that say so call themselves; the others cost no more than a reader does.
    private static readonly string[] RobotWords = ["bot", "crawl", "spider", "slurp", "preview", "externalhit"];

    /// <summary>Whether no person asks: what is done for the first reader is not done for a robot.</summary>
    public bool IsRobot => Client is null || RobotWords.Any(word => Client.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the client calls itself, empty where it does not say; null for one that asks for headers only and reads nothing.</summary>
    public string? Client { get; init; } = "";

    /// <summary>The full address as asked for, ASCII only.</summary>
    public string Url => BaseUrl + new PathString(Path).ToUriComponent() + QueryString;

    /// <summary>Absolute form of a path of ours.</summary>
    public string Absolute(string path) => BaseUrl + path;
}
