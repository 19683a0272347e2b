using System.Collections.Concurrent;
using Aggregator.Newsroom.Invent;
using Aggregator.Newsroom.Pages;
using Aggregator.Newsroom.Translate;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Newsroom.Serve;

/// <summary>Answers for every host: finds the document, lets the source's fault strike, keeps to conditional requests and codings.</summary>
internal sealed class RequestHandler(PressDesk press, NewsroomOptions options, NewsroomStatistics statistics) : IAsyncDisposable
{
    /// <summary>The fetcher's transport for the press reads it: see PressNetwork.</summary>
    private const string NetworkHeader = "X-Press-Network";

    private const long CacheBytes = 24 * 1024 * 1024;

    private readonly DocumentFinder documents = new(press);
    private readonly DocumentCache cache = new(CacheBytes);
    private readonly BadCertificateHost certificates = new();
    private readonly ConcurrentDictionary<string, Fault> faults = new(options.Faults.BySource, StringComparer.Ordinal);

    private long varied;

    public void SetFault(string sourceId, Fault fault) => faults[sourceId] = fault;

    public ValueTask DisposeAsync() => certificates.DisposeAsync();

    public async Task HandleAsync(HttpContext context)
    {
        var host = context.Request.Host.Host;
        var counter = statistics.Start(host);
        try
        {
            await AnswerAsync(context, host);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            context.Abort();
        }
        finally
        {
            counter.End(context.Response.StatusCode);
        }
    }

    private Task AnswerAsync(HttpContext context, string host)
    {
        var request = context.Request;
        if (host == TranslationDesk.Host)
            return TranslationDesk.AnswerAsync(context);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }
        var address = request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        if (press.FindEndpoint(host, address) is { } found)
            return WriteAsync(context, found.Outlet, () => documents.Endpoint(found.Outlet, found.Endpoint), isEndpoint: true);
        host = FaultyAnswers.Step(host).Host;
        var article = press.FindArticle(address);
        var outlet = article?.Outlet ?? press.FindHost(host);
        if (outlet is null)
            return SendAsync(context, new Conditions(null, null), Rendered(PlainDocuments.NotFound, null), StatusCodes.Status404NotFound);
        if (request.Path == "/robots.txt" && FaultyAnswers.Network(FaultOf(outlet), certificates) is null)
            return SendAsync(context, outlet, PlainDocuments.Robots(outlet, host, FaultOf(outlet) == Fault.RobotsForbidden));
        return WriteAsync(context, outlet, () => Find(outlet, article, host, request, context.Response), isEndpoint: false);
    }

    private Document? Find(Outlet outlet, InventedArticle? article, string host, HttpRequest request, HttpResponse response)
    {
        var path = request.Path.ToUriComponent();
        if (article is null)
        {
            return path switch
            {
                "/" => documents.Home(outlet, host),
                "/sitemap-news.xml" => documents.SitemapOf(outlet, host),
                "/favicon.svg" or "/favicon.ico" => PlainDocuments.Icon(outlet),
                _ => PlainDocuments.NotFound,
            };
        }
        if (path.StartsWith("/uploads/", StringComparison.Ordinal))
            return DocumentFinder.Picture(article, path) ?? PlainDocuments.NotFound;
        var amp = outlet.Style.Amp && path.StartsWith(AmpPage.Path + "/", StringComparison.Ordinal);
        var asked = amp ? path[AmpPage.Path.Length..] : path;
        if (new Uri(article.Url).AbsolutePath == asked && KnownHost(article, host))
            return documents.Article(article, amp);
        // The number is right and the rest is not: real sites lead to the proper address.
        response.StatusCode = StatusCodes.Status301MovedPermanently;
        response.Headers.Location = article.Url;
        return null;
    }

    private static bool KnownHost(InventedArticle article, string host) =>
        host == article.Edition.Host || host == "m." + ArticleAddress.WithoutWww(article.Edition.Host);

    private Task WriteAsync(HttpContext context, Outlet outlet, Func<Document?> find, bool isEndpoint)
    {
        var fault = FaultOf(outlet);
        var response = context.Response;
        if (fault == Fault.BadCertificate && Scheme(context.Request) == "http")
        {
            response.Redirect($"https://{context.Request.Host.Host}{context.Request.Path.ToUriComponent()}{context.Request.QueryString.ToUriComponent()}");
            return Task.CompletedTask;
        }
        if (FaultyAnswers.Network(fault, certificates) is { } network)
        {
            response.Headers[NetworkHeader] = network;
            return Task.CompletedTask;
        }
        switch (fault)
        {
            case Fault.ServerError or Fault.TooManyRequests or Fault.Unavailable:
                return FaultyAnswers.WriteErrorAsync(response, fault, context.RequestAborted);
            case Fault.RedirectLoop:
                FaultyAnswers.RedirectAround(context.Request, Scheme(context.Request), response);
                return Task.CompletedTask;
            case Fault.RedirectChain:
                FaultyAnswers.RedirectOn(context.Request, response);
                return Task.CompletedTask;
            case Fault.Gone:
                return SendAsync(context, outlet, PlainDocuments.Gone);
            case Fault.HtmlInsteadOfFeed when isEndpoint:
                return SendAsync(context, outlet, PlainDocuments.Maintenance);
            case Fault.Empty when isEndpoint:
                return SendAsync(context, outlet, PlainDocuments.Nothing);
        }
        var document = find();
        if (document is null)
            return Task.CompletedTask;
        if (fault is Fault.None or Fault.RobotsForbidden or Fault.StaleValidators || document.Status != StatusCodes.Status200OK)
            return SendAsync(context, outlet, document, stale: fault == Fault.StaleValidators && isEndpoint);
        var rendered = Rendered(document, null);
        return FaultyAnswers.Strikes(fault, isEndpoint, rendered.ContentType.StartsWith("text/html", StringComparison.Ordinal))
            ? SpoilAsync(context, rendered, fault)
            : SendAsync(context, outlet, document);
    }

    private Task SpoilAsync(HttpContext context, RenderedDocument rendered, Fault fault)
    {
        var (response, gone, body, type) = (context.Response, context.RequestAborted, rendered.Body, rendered.ContentType);
        response.ContentType = type;
        return fault switch
        {
            Fault.Slow => FaultyAnswers.DripAsync(response, body, options.TimeProvider, gone),
            Fault.EndlessBody => FaultyAnswers.WriteEndlesslyAsync(response, body, gone),
            Fault.HugeBody => FaultyAnswers.WriteHugeAsync(response, gone),
            Fault.Reset => FaultyAnswers.CutAsync(context, body, reset: true),
            Fault.WrongLength => FaultyAnswers.CutAsync(context, body, reset: false),
            Fault.WrongType => FaultyAnswers.WriteAsync(response, body, "image/png", null, gone),
            Fault.TruncatedGzip => FaultyAnswers.WriteAsync(response, FaultyBodies.HalfOfGzip(body), type, "gzip", gone),
            Fault.GzipBomb => FaultyAnswers.WriteAsync(response, FaultyBodies.GzipBomb, type, "gzip", gone),
            Fault.EntityBomb => FaultyAnswers.WriteAsync(response, FaultyBodies.EntityBomb, "application/rss+xml", null, gone),
            Fault.DeepHtml => FaultyAnswers.WriteAsync(response, FaultyBodies.DeepHtml, type, null, gone),
            Fault.ManyAttributes => FaultyAnswers.WriteAsync(response, FaultyBodies.ManyAttributes, type, "gzip", gone),
            Fault.CharsetLie => FaultyAnswers.WriteAsync(response, FaultyBodies.InOldVietnamese(body), type, null, gone),
            Fault.ManyEntries => FaultyAnswers.WriteAsync(response, FaultyBodies.ManyEntries(context.Request.Host.Host, 100_000), "application/rss+xml", null, gone),
            Fault.ChangingTexts or Fault.ChangingIds or Fault.VisitorPages =>
                FaultyAnswers.WriteAsync(response, VaryingText.Vary(fault, body, Interlocked.Increment(ref varied)), type, null, gone),
            _ => FaultyAnswers.WriteAsync(response, FaultyAnswers.Break(body), type, null, gone),
        };
    }

    private Task SendAsync(HttpContext context, Outlet outlet, Document document, bool stale = false)
    {
        var conditions = Conditions.For(document, outlet, options.Frozen || stale);
        var request = context.Request;
        var asked = request.Headers.IfNoneMatch.Count > 0 || request.Headers.IfModifiedSince.Count > 0;
        if (conditions.Hold(request) || (stale && asked))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            SetHeaders(context.Response, conditions);
            return Task.CompletedTask;
        }
        return SendAsync(context, conditions, Rendered(document, Compressor.Choose(outlet.Style.Coding, request)), document.Status);
    }

    private static Task SendAsync(HttpContext context, Conditions conditions, RenderedDocument rendered, int status)
    {
        var response = context.Response;
        response.StatusCode = status;
        SetHeaders(response, conditions);
        response.ContentType = rendered.ContentType;
        response.ContentLength = rendered.Body.Length;
        if (rendered.Coding is not null)
            response.Headers.ContentEncoding = rendered.Coding;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(rendered.Body, context.RequestAborted).AsTask();
    }

    private static void SetHeaders(HttpResponse response, Conditions conditions)
    {
        if (conditions.ETag is { } tag)
            response.Headers.ETag = tag;
        if (conditions.LastModified is { } time)
            response.Headers.LastModified = time;
        response.Headers.Vary = "Accept-Encoding";
    }

    private RenderedDocument Rendered(Document document, string? coding) => cache.GetOrAdd($"{coding} {document.Key}", () =>
    {
        var (body, contentType) = document.Render();
        return Compressor.Encode(body, contentType, coding);
    });

    private Fault FaultOf(Outlet outlet) => faults.GetValueOrDefault(outlet.Source.Id);

    private static string Scheme(HttpRequest request) =>
        request.Headers.TryGetValue("X-Forwarded-Proto", out var scheme) && scheme.ToString() is "http" or "https" ? scheme.ToString() : "https";
}
