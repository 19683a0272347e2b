namespace Aggregator.Fetch.Transport;

/// <summary>
/// Answers every host and scheme from the simulated press: only the connection goes elsewhere, the request keeps its
/// host, path and query, and says in <c>X-Forwarded-Proto</c> which scheme it was for.
/// </summary>
internal sealed class LoopbackHandler(LoopbackPress press, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly PressNetwork network = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = request.RequestUri!;
        var address = press.Address ?? throw new HttpRequestException("the simulated press has not started yet");
        request.RequestUri = new Uri($"http://{address.Authority}{asked.PathAndQuery}");
        request.Headers.Host = asked.IsDefaultPort ? asked.IdnHost : $"{asked.IdnHost}:{asked.Port}";
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", asked.Scheme);
        var response = await base.SendAsync(request, cancellationToken);
        if (!response.Headers.TryGetValues(PressNetwork.Header, out var states))
            return response;
        response.Dispose();
        request.RequestUri = asked;
        request.Headers.Host = null;
        return await network.SendAsync(request, states.First(), cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            network.Dispose();
        base.Dispose(disposing);
    }
}
