using Aggregator.Publish.Packages;
using Aggregator.Publish.Push;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Operate;

/// <summary>Builds the packages whose articles changed, and tells partners of them.</summary>
public sealed class BuildPackages(PackageBuilder packages, PackageAnnouncer announcer)
{
    [Function(nameof(BuildPackages))]
    public async Task RunAsync([TimerTrigger("%PackageSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        await packages.RunAsync(cancellationToken);
        await announcer.RunAsync(cancellationToken);
    }
}
