using Aggregator.Sources;
using Aggregator.Store;
using Microsoft.Extensions.Logging;

namespace Aggregator.Insight;

/// <summary>Looks at one reading of an endpoint beside the endpoints it may be mixed up with, and says in the log what is new.</summary>
public sealed partial class EndpointInspector(Catalogue catalogue, EndpointStates states, ILogger<EndpointInspector> log)
{
    private const int MostSiblings = 3;

    /// <summary>The source of an endpoint of the catalogue.</summary>
    public Source SourceOf(Endpoint endpoint) => catalogue.FindSource(endpoint.SourceId)
        ?? throw new InvalidOperationException($"The catalogue has no source {endpoint.SourceId}.");

    /// <summary>The general endpoints of the source with the titles they last showed, for an endpoint of one section; none for others.</summary>
    public async Task<IReadOnlyList<(Endpoint Endpoint, TitlePrints Titles)>> SiblingsAsync(Endpoint endpoint, CancellationToken cancellationToken)
    {
        if (SectionCheck.IsGeneral(endpoint))
            return [];
        var siblings = new List<(Endpoint, TitlePrints)>();
        foreach (var other in SourceOf(endpoint).Endpoints.Where(other => other.Enabled && other.Kind == EndpointKind.Feed && SectionCheck.IsGeneral(other)).Take(MostSiblings))
        {
            if (await states.FindAsync(other.Id, cancellationToken) is { } state)
                siblings.Add((other, TitlePrints.Parse(state.Value.Titles)));
        }
        return siblings;
    }

    /// <summary>Says what is wrong now and was not before, and what is well again.</summary>
    public void Report(EndpointState before, EndpointState after)
    {
        if (after.Failures > 0)
            LogFailing(after.EndpointId, after.Failures, after.LastOutcome);
        foreach (var symptom in after.Symptoms.Where(symptom => !before.Symptoms.Any(known => known.Kind == symptom.Kind)))
            LogSymptom(after.EndpointId, symptom.Name, symptom.Words);
        foreach (var symptom in before.Symptoms.Where(symptom => !after.Symptoms.Any(known => known.Kind == symptom.Kind)))
            LogRecovered(after.EndpointId, symptom.Name);
        foreach (var warning in after.Warnings.Except(before.Warnings, StringComparer.Ordinal))
            LogWarning(after.EndpointId, warning);
    }

    [LoggerMessage(LogLevel.Warning, "{Endpoint} fails (for the {Failures}. time in a row): {Reason}")]
    private partial void LogFailing(string endpoint, int failures, string? reason);

    [LoggerMessage(LogLevel.Warning, "{Endpoint}: {Symptom}. {Words}")]
    private partial void LogSymptom(string endpoint, string symptom, string words);

    [LoggerMessage(LogLevel.Information, "{Endpoint} is well again: {Symptom}")]
    private partial void LogRecovered(string endpoint, string symptom);

    [LoggerMessage(LogLevel.Warning, "{Endpoint} is read with a reservation: {Warning}")]
    private partial void LogWarning(string endpoint, string warning);
}
