using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Http;

/// <summary>Sends a rendered document to one client: validators, codings, HEAD and 304 are handled here for every output.</summary>
public sealed class DocumentResult(RenderedDocument document) : IResult
{
    private bool? notModified;

    /// <summary>What is sent.</summary>
    public RenderedDocument Document => document;

    /// <summary>Whether the answer is 304: the client keeps the headers it has, so that only what may have changed is sent (RFC 9110, 15.4.5).</summary>
    public bool IsNotModified(HttpRequest request) =>
        notModified ??= document.Status == StatusCodes.Status200OK && ConditionalRequest.IsNotModified(request, document);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        SetHeaders(response.Headers);
        if (IsNotModified(request))
        {
            if (document.CrossOrigin)
                SecurityHeaders.OpenToScripts(response.Headers);
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        Describe(response.Headers);
        var coding = ContentCoding.Choose(request.Headers.AcceptEncoding, document.ContentType, document.Length);
        var body = document.Body(coding);
        response.StatusCode = document.Status;
        response.ContentType = document.ContentType;
        response.ContentLength = body.Length;
        if (coding != ContentCoding.Identity)
            response.Headers.ContentEncoding = coding;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }

    private void SetHeaders(IHeaderDictionary headers)
    {
        headers.CacheControl = document.CacheControl;
        headers.Vary = document.Vary;
        if (document.Status == StatusCodes.Status200OK)
            headers.ETag = document.ETag;
    }

    // What is the same as long as the tag is.
    private void Describe(IHeaderDictionary headers)
    {
        if (document.CrossOrigin)
            SecurityHeaders.OpenToOtherSites(headers);
        if (document.LastModifiedText is { } modified)
            headers.LastModified = modified;
        foreach (var (name, value) in document.Headers)
            headers[name] = value;
    }
}
