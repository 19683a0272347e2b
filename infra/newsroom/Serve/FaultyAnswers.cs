using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Newsroom.Serve;

/// <summary>The ways in which a source can fail a client.</summary>
internal static class FaultyAnswers
{
    private const int RetryAfterSeconds = 120;
    private static readonly byte[] Padding = Encoding.ASCII.GetBytes(new string(' ', 65535) + "\n");

    /// <summary>Whether a fault strikes a document: some are those of endpoints, of HTML or of everything.</summary>
    public static bool Strikes(Fault fault, bool isEndpoint, bool isHtml) => fault switch
    {
        Fault.BrokenXml or Fault.HtmlInsteadOfFeed or Fault.Empty or Fault.StaleValidators or Fault.WrongType or Fault.GzipBomb
            or Fault.HugeBody or Fault.EntityBomb or Fault.CharsetLie or Fault.ManyEntries or Fault.ChangingTexts or Fault.ChangingIds => isEndpoint,
        Fault.DeepHtml or Fault.ManyAttributes => isHtml,
        _ => true,
    };

    /// <summary>What the network does before the host could answer; null where it is well.</summary>
    public static string? Network(Fault fault, BadCertificateHost certificates) => fault switch
    {
        Fault.Refused => "connect 127.0.0.1:1",
        Fault.BadCertificate => $"connect {certificates.Address}",
        Fault.PrivateAddress => "resolve 10.0.0.7 169.254.169.254 fd00::7",
        _ => null,
    };

    /// <summary>An error without a document.</summary>
    public static Task WriteErrorAsync(HttpResponse response, Fault fault, CancellationToken cancellationToken)
    {
        response.StatusCode = fault switch
        {
            Fault.TooManyRequests => StatusCodes.Status429TooManyRequests,
            Fault.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (fault is Fault.TooManyRequests or Fault.Unavailable)
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

    /// <summary>To the same path of the next host: chuyen1.example.vn, chuyen2.example.vn and so on.</summary>
    public static void RedirectOn(HttpRequest request, HttpResponse response)
    {
        var (step, host) = Step(request.Host.Host);
        response.StatusCode = StatusCodes.Status301MovedPermanently;
        response.Headers.Location = string.Create(
            CultureInfo.InvariantCulture, $"https://chuyen{step + 1}.{host}{request.Path.ToUriComponent()}{request.QueryString.ToUriComponent()}");
    }

    /// <summary>How far along the chain a host is, and whose chain it is.</summary>
    public static (int Step, string Host) Step(string host)
    {
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        return host.StartsWith("chuyen", StringComparison.Ordinal) && dot > 0 && int.TryParse(host.AsSpan(6, dot - 6), NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            ? (step, host[(dot + 1)..])
            : (0, host);
    }

    /// <summary>Announces more than it sends, and breaks off: by a reset in the middle, or in good order at the end.</summary>
    public static async Task CutAsync(HttpContext context, byte[] body, bool reset)
    {
        context.Response.ContentLength = body.Length + 4096;
        await context.Response.Body.WriteAsync(body.AsMemory(0, reset ? body.Length / 2 : body.Length), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        if (!reset && context.Features.Get<IConnectionSocketFeature>() is { } connection)
        {
            connection.Socket.Shutdown(SocketShutdown.Send);
            // The server's own way to end this is a reset, so the client goes first.
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        }
        context.Abort();
    }

    /// <summary>Bytes in one coding, or none.</summary>
    public static Task WriteAsync(HttpResponse response, byte[] body, string contentType, string? coding, CancellationToken cancellationToken)
    {
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (coding is not null)
            response.Headers.ContentEncoding = coding;
        return response.Body.WriteAsync(body, cancellationToken).AsTask();
    }

    /// <summary>50 MB, announced as such.</summary>
    public static async Task WriteHugeAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.ContentLength = 50L * 1024 * 1024;
        for (var left = response.ContentLength.Value; left > 0; left -= Padding.Length)
            await response.Body.WriteAsync(Padding.AsMemory(0, (int)Math.Min(left, Padding.Length)), cancellationToken);
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
