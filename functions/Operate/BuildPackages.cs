using Aggregator.Publish.Packages;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Operate;

/// <summary>Builds the packages whose articles changed.</summary>
public sealed class BuildPackages(PackageBuilder packages)
{
    [Function(nameof(BuildPackages))]
    public Task RunAsync([TimerTrigger("%PackageSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        packages.RunAsync(cancellationToken);
}
