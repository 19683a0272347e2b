using Aggregator.Translate;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Translate;

/// <summary>Every ten seconds: notes what is to be translated, and asks for as much of it as can be done.</summary>
public sealed class ScheduleTranslations(TranslationScheduler scheduler)
{
    [Function(nameof(ScheduleTranslations))]
    public Task RunAsync([TimerTrigger("%TranslateSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        scheduler.RunAsync(cancellationToken);
}
