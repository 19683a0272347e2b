using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Newsroom.Serve;

/// <summary>The ways in which a source can fail a client.</summary>
internal static class FaultyAnswers
{
    private const int RetryAfterSeconds = 120;
    private static readonly byte[] Padding = Encoding.ASCII.GetBytes(new string(' ', 65535) + "\n");

    /// <summary>Whether a fault strikes feeds and listings only; the others strike every document.</summary>
    public static bool EndpointsOnly(Fault fault) =>
        fault is Fault.BrokenXml or Fault.HtmlInsteadOfFeed or Fault.Empty or Fault.StaleValidators;

    /// <summary>An error without a document.</summary>
    public static Task WriteErrorAsync(HttpResponse response, Fault fault, CancellationToken cancellationToken)
    {
        response.StatusCode = fault == Fault.TooManyRequests ? StatusCodes.Status429TooManyRequests : StatusCodes.Status500InternalServerError;
        if (fault == Fault.TooManyRequests)
            response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync("<html><body><h1>Error</h1></body></html>", cancellationToken);
    }

    /// <summary>One step around a circle of three addresses.</summary>
    public static void RedirectAround(HttpRequest request, string scheme, HttpResponse response)
    {
        var step = request.Query["vong"].ToString() switch { "1" => "2", "2" => "3", _ => "1" };
        response.StatusCode = StatusCodes.Status302Found;
        response.Headers.Location = $"{scheme}://{request.Host.Host}{request.Path.ToUriComponent()}?vong={step}";
    }

    /// <summary>The first two thirds, then garbage.</summary>
    public static byte[] Break(byte[] body)
    {
        var kept = body.Length * 2 / 3;
        return [.. body.AsSpan(0, kept), .. "<item><title>&nbsp;&\u0001</tilte\n<<<"u8];
    }

    /// <summary>A few bytes at a time, with a pause between, by the clock that is given.</summary>
    public static async Task DripAsync(HttpResponse response, byte[] body, TimeProvider time, CancellationToken cancellationToken)
    {
        response.ContentLength = body.Length;
        for (var at = 0; at < body.Length; at += 16)
        {
            await response.Body.WriteAsync(body.AsMemory(at, Math.Min(16, body.Length - at)), cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
            await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken);
        }
    }

    /// <summary>The document's beginning, then blanks until the client leaves.</summary>
    public static async Task WriteEndlesslyAsync(HttpResponse response, byte[] body, CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), cancellationToken);
        while (true)
            await response.Body.WriteAsync(Padding, cancellationToken);
    }
}
