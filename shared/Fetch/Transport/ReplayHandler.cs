using System.Collections.Concurrent;
using System.Net;

namespace Aggregator.Fetch.Transport;

/// <summary>
/// Answers from a recording and from nothing else: each request of an address gets its next response, the last one
/// stays, a request that has the response already gets 304, an address that is not recorded 404.
/// </summary>
internal sealed class ReplayHandler(ReplayFolder folder) : HttpMessageHandler, IRecordings
{
    private readonly ConcurrentDictionary<string, ReplayPosition> positions = new(StringComparer.Ordinal);

    public bool HasMore(Uri url) => folder.Of(url).Count > 0 && PositionOf(url).HasMore;

    public bool AreReplayed => true;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!;
        if (folder.Of(url).Count == 0)
            return new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request };
        var (recording, isKnown) = PositionOf(url).Next(Validators.Of(request));
        var response = new HttpResponseMessage(isKnown ? HttpStatusCode.NotModified : (HttpStatusCode)recording.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(isKnown ? [] : await folder.BodyAsync(recording, cancellationToken)),
        };
        foreach (var (name, value) in recording.Headers)
        {
            // The length is the recorded body's; a 304 has none.
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) && !name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase)
                && !response.Headers.TryAddWithoutValidation(name, value))
                response.Content.Headers.TryAddWithoutValidation(name, value);
        }
        return response;
    }

    private ReplayPosition PositionOf(Uri url) =>
        positions.GetOrAdd(ReplayFolder.Key(url), (_, recordings) => new ReplayPosition(recordings), folder.Of(url));
}
