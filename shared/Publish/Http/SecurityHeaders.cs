using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Http;

/// <summary>Headers that every answer carries, and the few that some answers loosen.</summary>
public static class SecurityHeaders
{
    // Nothing inline, nothing from elsewhere, and no script at all.
    private const string PagePolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>For pages with a script of our own, in a file; it may not turn text into markup.</summary>
    public const string ScriptedPagePolicy = PagePolicy + "; script-src 'self'";

    /// <summary>For answers that a browser should never treat as a page of ours, such as pictures.</summary>
    public const string FilePolicy = "default-src 'none'; sandbox";

    /// <summary>For the page where widgets are put together: our own frames and script as well.</summary>
    public const string PreviewPolicy = PagePolicy + "; frame-src 'self'; script-src 'self'";

    /// <summary>For widgets: any site may frame them; their own script, and the one style with that hash.</summary>
    public static string FramePolicy(string styleHash) =>
        $"default-src 'none'; script-src 'self'; style-src {styleHash}; img-src 'self'; connect-src 'self'; "
        + "form-action 'none'; base-uri 'none'; frame-ancestors *; require-trusted-types-for 'script'; trusted-types 'none'";

    private const string ExposedHeaders = "ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After";

    /// <summary>Sets the strict defaults; called before anything is written.</summary>
    public static void Apply(IHeaderDictionary headers, bool isHttps)
    {
        headers.ContentSecurityPolicy = PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (isHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }

    /// <summary>Lets pages of any site read the answer. There are no cookies, so nothing can be read in somebody's name.</summary>
    public static void OpenToOtherSites(IHeaderDictionary headers)
    {
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        OpenToScripts(headers);
    }

    /// <summary>The part of it that a script which asks for a 304 itself needs on that as well (Fetch standard, HTTP-network-or-cache fetch).</summary>
    public static void OpenToScripts(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = ExposedHeaders;
    }

    /// <summary>The answer to a browser that asks before it reads (Fetch standard, CORS preflight).</summary>
    public static void AnswerPreflight(IHeaderDictionary headers)
    {
        OpenToOtherSites(headers);
        headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        headers.AccessControlAllowHeaders = "If-None-Match, If-Modified-Since, X-Api-Key";
        headers.AccessControlMaxAge = "86400";
        headers.Allow = "GET, HEAD, OPTIONS";
    }
}
