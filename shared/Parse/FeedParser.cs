using System.Runtime.InteropServices;
using System.Xml;
using Aggregator.Articles;
using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>Reads RSS 0.90–2.0.11, RDF, Atom 0.3 and 1.0, CDF and JSON Feed 1.0 and 1.1 into one shape.</summary>
public static class FeedParser
{
    /// <summary>
    /// Reads a document strictly, and where it is not well-formed tolerantly with a warning. Relative addresses are
    /// resolved against xml:base and <paramref name="documentUrl"/>. Never throws for what is in the body.
    /// </summary>
    public static ParseOutcome Parse(ReadOnlyMemory<byte> body, string? contentType, Uri? documentUrl)
    {
        if (body.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0) return new ParseOutcome.NotAFeed("empty body");
        var warnings = new List<string>();
        string? problem = null;
        if (StartsLikeXml(body.Span) && TextDecoder.LooksLikeUtf8(body.Span, contentType) && ReadStrictly(OpenBytes(body), documentUrl, warnings, out problem) is { } quick) return quick;
        var decoded = TextDecoder.Decode(body.Span, contentType);
        if (decoded.Warning is not null) warnings.Add(decoded.Warning);
        // Bytes that were UTF-8 as expected gave the same text, which is not well-formed the second time either.
        var sameText = decoded is { Encoding: "utf-8", Warning: null };
        return ParseText(decoded.Text, documentUrl, warnings, sameText ? problem : null);
    }

    private static ParseOutcome ParseText(string text, Uri? documentUrl, List<string> warnings, string? knownProblem)
    {
        switch (BodyKind.Of(text))
        {
            case BodyKind.Kind.Empty:
                return new ParseOutcome.NotAFeed("empty body");
            case BodyKind.Kind.Json:
                return JsonFeedParser.Parse(text, documentUrl, warnings);
            case BodyKind.Kind.Html:
                return new ParseOutcome.NotAFeed("HTML instead of a feed");
            case BodyKind.Kind.Text:
                return new ParseOutcome.NotAFeed("plain text instead of a feed");
        }
        var problem = knownProblem;
        if (problem is null && ReadStrictly(() => new StrictReader(text), documentUrl, warnings, out problem) is { } strict) return strict;
        warnings.Add(problem!);
        using var tolerant = new TolerantReader(text);
        var outcome = Read(tolerant, documentUrl, warnings);
        return tolerant.HasNestedEntities && outcome is ParseOutcome.Parsed { Document: var feed }
            ? new ParseOutcome.Parsed(feed with { Warnings = [.. warnings, "It declares entities made of entities, which are left as they stand"] })
            : outcome;
    }

    // Null when the document is not well-formed.
    private static ParseOutcome? ReadStrictly(Func<MarkupReader> open, Uri? documentUrl, List<string> warnings, out string? problem)
    {
        problem = null;
        try
        {
            using var reader = open();
            return Read(reader, documentUrl, warnings);
        }
        catch (XmlException exception)
        {
            problem = $"Not well-formed at line {exception.LineNumber}, column {exception.LinePosition}; read tolerantly";
            return null;
        }
    }

    private static ParseOutcome Read(MarkupReader reader, Uri? documentUrl, List<string> warnings)
    {
        var mapper = new FeedMapper(reader, documentUrl);
        if (mapper.Read(warnings) is { } feed) return new ParseOutcome.Parsed(feed);
        return new ParseOutcome.NotAFeed(mapper.RootName switch
        {
            null => "no element in it",
            var name when name.Equals("html", StringComparison.OrdinalIgnoreCase) => "HTML instead of a feed",
            var name => $"XML that is no feed: its root is {PlainText.Excerpt(PlainText.Clean(name), 40)}",
        });
    }

    private static Func<MarkupReader> OpenBytes(ReadOnlyMemory<byte> body) => () =>
        new StrictReader(MemoryMarshal.TryGetArray(body, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(body.ToArray(), writable: false));

    private static bool StartsLikeXml(ReadOnlySpan<byte> body)
    {
        if (body is [0xEF, 0xBB, 0xBF, ..]) body = body[3..];
        return body is [(byte)'<', (byte)'?' or (byte)'r' or (byte)'f' or (byte)'!', ..] && !body.StartsWith("<!DOCTYPE html"u8) && !body.StartsWith("<!doctype"u8);
    }
}
