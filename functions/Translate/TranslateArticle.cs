using Aggregator.Store;
using Aggregator.Translate;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Translate;

/// <summary>Translates one article into one language.</summary>
public sealed class TranslateArticle(Translator translator)
{
    [Function(nameof(TranslateArticle))]
    public Task RunAsync([QueueTrigger(StoreNames.TranslateQueue)] TranslateMessage message, CancellationToken cancellationToken) =>
        translator.TranslateAsync(message, cancellationToken);
}
