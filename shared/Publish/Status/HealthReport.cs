using System.Text;
using Aggregator.Publish.Http;
using Aggregator.Store;

namespace Aggregator.Publish.Status;

/// <summary>Answers for whoever watches over the program.</summary>
public sealed class HealthReport(StoreHealth store)
{
    /// <summary>The program runs and answers.</summary>
    public static RenderedDocument Live() => Ok();

    /// <summary>200 when the store takes and gives; a problem with status 503 and the reason in words when it does not.</summary>
    public async Task<RenderedDocument> ReadyAsync(PublishRequest request, CancellationToken cancellationToken)
    {
        var status = await store.CheckAsync(cancellationToken);
        return status.IsReady ? Ok() : Problem.Unavailable(status.Reason).ToDocument(request.BaseUrl);
    }

    private static RenderedDocument Ok() => new("application/json", Encoding.UTF8.GetBytes("{\"status\":\"ok\"}"))
    {
        CacheControl = RenderedDocument.NotStored,
    };
}
