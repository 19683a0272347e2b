using Aggregator.Store;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Translate;

/// <summary>Lets a translation be that broke off too often; the backlog asks for it again.</summary>
public sealed class TranslateArticleSetback(Setbacks setbacks)
{
    [Function(nameof(TranslateArticleSetback))]
    public void Run([QueueTrigger(StoreNames.TranslateQueue + StoreNames.PoisonSuffix)] TranslateMessage message) => setbacks.Translate(message);
}
