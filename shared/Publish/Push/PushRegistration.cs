using Aggregator.Publish.Feeds;
using Aggregator.Publish.Push.Hub;
using Aggregator.Publish.Push.Webhooks;
using Aggregator.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aggregator.Publish.Push;

/// <summary>Registers what tells partners and subscribers of changes.</summary>
public static class PushRegistration
{
    /// <summary>Adds webhooks and the hub; outputs, the store's ports and <see cref="Fetch.IPoster"/> are added elsewhere.</summary>
    public static IServiceCollection AddPush(this IServiceCollection services)
    {
        services.TryAddSingleton<ChangeStream>();
        return services
            .AddSingleton<FeedAddresses>()
            .AddSingleton<Outbox>()
            .AddSingleton<DeliveryLog>()
            .AddSingleton<WebhookStore>()
            .AddSingleton<WebhookReceiver>()
            .AddSingleton<WebhookApi>()
            .AddSingleton<HubStore>()
            .AddSingleton<HubDispatch>()
            .AddSingleton<HubReceiver>()
            .AddSingleton<HubRequests>()
            .AddSingleton<IntentVerifier>()
            .AddSingleton<Deliverer>()
            .AddSingleton<PushSetbacks>()
            .AddSingleton<PackageAnnouncer>()
            .AddSingleton<PushDispatcher>();
    }
}
