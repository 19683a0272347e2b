using System.Net.Http.Headers;

namespace Aggregator.Fetch.Content;

/// <summary>Reads a response's body within a limit and undoes its content codings.</summary>
internal static class BodyReader
{
    /// <summary>Throws what the connection throws; everything the bytes themselves can do wrong is a value.</summary>
    public static async Task<BodyResult> ReadAsync(HttpContent content, BodyLimit limit, CancellationToken cancellationToken)
    {
        if (!limit.CutsOff && content.Headers.ContentLength > limit.Bytes)
            return BodyResult.TooLarge($"the body is announced with {content.Headers.ContentLength} bytes, more than {limit}");
        using var buffer = new GrowingBuffer(limit.Bytes);
        await using (var stream = await content.ReadAsStreamAsync(cancellationToken))
        {
            while (!buffer.IsOverLimit)
            {
                var count = await stream.ReadAsync(buffer.Free(), cancellationToken);
                if (count == 0)
                    break;
                buffer.Advance(count);
            }
        }
        if (buffer.IsOverLimit && !limit.CutsOff)
            return BodyResult.TooLarge($"the body is longer than {limit}");
        return Decode(buffer, ContentCodings(content.Headers), limit);
    }

    private static BodyResult Decode(GrowingBuffer sent, string[] codings, BodyLimit limit)
    {
        var isCut = sent.IsOverLimit;
        sent.Truncate();
        // A compressed file served as it is (sitemap.xml.gz): no document that we read begins like gzip.
        if (codings.Length == 0)
            codings = GzipMembers.BeginsLikeOne(sent.Written.Span) ? ["gzip"] : [];
        if (codings.Length > ContentDecoder.MaxCodings)
            return BodyResult.Broken($"the body is encoded {codings.Length} times");
        var body = sent.Written;
        for (var i = codings.Length - 1; i >= 0; i--)
        {
            var decoded = ContentDecoder.Decode(body, codings[i], limit, isCut);
            if (decoded.Failure is not null)
                return decoded;
            body = decoded.Body;
        }
        return BodyResult.Of(body);
    }

    // Names of character sets and "none" stand in this header on servers set up in error; they say nothing.
    private static string[] ContentCodings(HttpContentHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues("Content-Encoding", out var values))
            return [];
        return values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(value => value.ToLowerInvariant())
            .Where(value => value is not ("identity" or "none" or "utf-8" or "utf8" or "iso-8859-1"))
            .ToArray();
    }
}
