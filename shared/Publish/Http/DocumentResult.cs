using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Http;

/// <summary>Sends a rendered document: validators, codings, HEAD and 304 are handled here for every output.</summary>
public sealed class DocumentResult(RenderedDocument document) : IResult
{
    /// <summary>What is sent.</summary>
    public RenderedDocument Document => document;

    /// <summary>Whether the answer is 304: the client keeps the headers it has, so that only what may have changed is sent (RFC 9110, 15.4.5).</summary>
    public bool IsNotModified(HttpRequest request) =>
        document.Status == StatusCodes.Status200OK && ConditionalRequest.IsNotModified(request, document);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        SetHeaders(response);
        if (IsNotModified(request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        Describe(response);
        var coding = ContentCoding.Choose(request.Headers.AcceptEncoding, document.ContentType, document.Length);
        var body = document.Body(coding);
        response.StatusCode = document.Status;
        response.ContentType = document.ContentType;
        response.ContentLength = body.Length;
        if (coding != ContentCoding.Identity)
            response.Headers.ContentEncoding = coding;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    private void SetHeaders(HttpResponse response)
    {
        var headers = response.Headers;
        headers.CacheControl = document.CacheControl;
        headers.Vary = document.Vary;
        if (document.Status == StatusCodes.Status200OK)
            headers.ETag = document.ETag;
        if (document.CrossOrigin)
            SecurityHeaders.OpenToOtherSites(headers);
    }

    // What is the same as long as the tag is.
    private void Describe(HttpResponse response)
    {
        if (document.LastModifiedText is { } modified)
            response.Headers.LastModified = modified;
        foreach (var (name, value) in document.Headers)
            response.Headers[name] = value;
    }
}
