using Aggregator.Publish.Languages;
using Aggregator.Publish.Status;

namespace Aggregator.Publish.Pages;

/// <summary>How a source does, in words.</summary>
internal static class HealthName
{
    public static string Of(SourceHealth health, StatusText text) => health switch
    {
        SourceHealth.Failing => text.Failing,
        SourceHealth.Partial => text.Partial,
        SourceHealth.Suspect => text.Suspect,
        SourceHealth.Silent => text.Silent,
        SourceHealth.Waiting => text.Waiting,
        SourceHealth.Working => text.Working,
        _ => text.Off,
    };
}
