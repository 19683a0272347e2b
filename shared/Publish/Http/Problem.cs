using Aggregator.Publish.Api;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Http;

/// <summary>One parameter that is wrong, and why in words.</summary>
public sealed record InvalidParameter(string Name, string Reason);

/// <summary>A problem as RFC 9457 describes it. Two with the same kind differ only in detail.</summary>
/// <param name="Kind">Last part of the type's address; the page there explains it.</param>
/// <param name="Title">The same for every problem of the kind.</param>
/// <param name="Status">HTTP status code.</param>
/// <param name="Detail">What is wrong this time, in words.</param>
public sealed record Problem(string Kind, string Title, int Status, string Detail)
{
    public const string ContentType = "application/problem+json";

    /// <summary>Every kind there is.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["parameters", "key", "not-found", "withdrawn", "body", "too-large", "quota-exceeded", "rights", "format", "unavailable", "fault"];

    public IReadOnlyList<InvalidParameter> InvalidParameters { get; init; } = [];

    /// <summary>When it is worth trying again; null when it is not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static Problem Parameters(IReadOnlyList<InvalidParameter> parameters) =>
        new("parameters", "A parameter is unknown or malformed.", StatusCodes.Status400BadRequest,
            string.Join(' ', parameters.Select(parameter => parameter.Reason)))
        {
            InvalidParameters = parameters,
        };

    public static Problem Key(string detail) => new("key", "The key is not known.", StatusCodes.Status401Unauthorized, detail);

    public static Problem QuotaExceeded(string detail, TimeSpan wait) =>
        new("quota-exceeded", "Too many requests.", StatusCodes.Status429TooManyRequests, detail) { RetryAfter = wait };

    public static Problem Rights(string detail) =>
        new("rights", "The outlet does not allow it.", StatusCodes.Status401Unauthorized, detail);

    public static Problem Format(string detail) =>
        new("format", "This format is not made.", StatusCodes.Status501NotImplemented, detail);

    public static Problem NotFound(string detail) => new("not-found", "There is nothing here.", StatusCodes.Status404NotFound, detail);

    /// <summary>What was here was taken back: 410, or 451 for legal reasons.</summary>
    public static Problem Withdrawn(string detail, bool isByLaw) =>
        new("withdrawn", "This was withdrawn.", isByLaw ? StatusCodes.Status451UnavailableForLegalReasons : StatusCodes.Status410Gone, detail);

    /// <summary>The body of a request cannot be used.</summary>
    public static Problem Body(string detail) => new("body", "The request's body is malformed.", StatusCodes.Status400BadRequest, detail);

    public static Problem TooLarge(string detail) => new("too-large", "The request is too large.", StatusCodes.Status413PayloadTooLarge, detail);

    public static Problem Unavailable(string detail) =>
        new("unavailable", "The store cannot be reached.", StatusCodes.Status503ServiceUnavailable, detail) { RetryAfter = TimeSpan.FromSeconds(30) };

    public static Problem Fault() =>
        new("fault", "Something went wrong.", StatusCodes.Status500InternalServerError, "The fault is ours and has been noted.");

    /// <summary>The problem as an answer that other sites may read and nobody keeps.</summary>
    public RenderedDocument ToDocument(string baseUrl, params IEnumerable<(string Name, string Value)> headers)
    {
        var body = JsonBody.Write(json => ProblemJson.Shape.Write(json, (this, baseUrl)));
        return new RenderedDocument(ContentType, body)
        {
            Status = Status,
            CacheControl = RenderedDocument.NotStored,
            CrossOrigin = true,
            Headers =
            [
                .. headers.Select(header => KeyValuePair.Create(header.Name, header.Value)),
                .. RetryAfter is { } wait ? [KeyValuePair.Create("Retry-After", ((int)wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string>>(),
            ],
        };
    }
}
