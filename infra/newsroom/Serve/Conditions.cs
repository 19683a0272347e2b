using System.Globalization;
using Aggregator.Newsroom.Invent;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Newsroom.Serve;

/// <summary>Validators and conditional requests (RFC 9110, sections 8.8 and 13), in the habits of different servers.</summary>
internal sealed record Conditions(string? ETag, string? LastModified)
{
    private static readonly Conditions None = new(null, null);

    /// <summary>The validators a source sends for a document. With <paramref name="always"/> every source has at least one.</summary>
    public static Conditions For(Document document, Outlet outlet, bool always)
    {
        if (!document.Conditional || document.Status != StatusCodes.Status200OK)
            return None;
        var kind = outlet.Style.Validators == Validators.Neither && always ? Validators.ETag : outlet.Style.Validators;
        var hash = Dice.Hash(document.Key).ToString("x16", CultureInfo.InvariantCulture);
        var tag = (outlet.Index % 3) switch { 0 => $"W/\"{hash}\"", 1 => $"\"{hash[..10]}\"", _ => $"\"{hash[..8]}-{hash[8..]}\"" };
        return new Conditions(
            kind is Validators.Both or Validators.ETag ? tag : null,
            kind is Validators.Both or Validators.LastModified ? document.Changed.ToString("R", CultureInfo.InvariantCulture) : null);
    }

    /// <summary>Whether the request's own copy is still good. If-None-Match outranks If-Modified-Since.</summary>
    public bool Hold(HttpRequest request)
    {
        var ifNoneMatch = request.Headers.IfNoneMatch.ToString();
        if (ifNoneMatch.Length > 0)
            return ETag is not null && (ifNoneMatch == "*" || ifNoneMatch.Split(',').Any(tag => Opaque(tag.Trim()) == Opaque(ETag)));
        return LastModified is not null
            && DateTimeOffset.TryParseExact(request.Headers.IfModifiedSince.ToString(), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since)
            && DateTimeOffset.ParseExact(LastModified, "R", CultureInfo.InvariantCulture) <= since;
    }

    private static string Opaque(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
