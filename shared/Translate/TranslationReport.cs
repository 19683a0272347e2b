using Aggregator.Translate.Engines;

namespace Aggregator.Translate;

/// <summary>What translating cost today and what waits, for the status page.</summary>
/// <param name="Engine">azure, libretranslate; null where none is configured.</param>
/// <param name="Trouble">What is wrong with it, in plain English; null when nothing is.</param>
/// <param name="TroubleSince">Since when.</param>
/// <param name="NextTry">When it is asked again.</param>
/// <param name="Day">The day (UTC) that is counted.</param>
/// <param name="All">Everything of that day.</param>
/// <param name="Requests">Of that, what readers asked for.</param>
/// <param name="Languages">By language of the interface, those with anything to tell.</param>
/// <param name="Sources">The ten sources that cost most.</param>
public sealed record TranslationStatus(
    string? Engine, string? Trouble, DateTimeOffset? TroubleSince, DateTimeOffset? NextTry, DateOnly Day, TranslationSpend All, TranslationSpend Requests,
    IReadOnlyList<LanguageStatus> Languages, IReadOnlyList<SourceSpend> Sources);

/// <summary>Characters that were sent, of how many that may be sent in a day; and what the engine charged beyond what was sent.</summary>
public sealed record TranslationSpend(long Characters, long Budget, int Texts, int Requests, long Surplus);

/// <summary>One language: its spend and its backlog. <paramref name="Waiting"/> is counted up to 10,000; <paramref name="Reason"/> is what most of it waits for.</summary>
public sealed record LanguageStatus(string Language, TranslationSpend Spend, int Waiting, DateTimeOffset? WaitingSince, string? Reason);

/// <summary>One source's spend.</summary>
public sealed record SourceSpend(string SourceId, TranslationSpend Spend);

/// <summary>Reads what the status page shows.</summary>
public sealed class TranslationReport
{
    private const int MostSources = 10;

    private readonly SpendBook book;
    private readonly TranslationBacklog backlog;
    private readonly EngineHealth health;
    private readonly ITranslationEngine? engine;
    private readonly TranslationOptions options;
    private readonly TimeProvider clock;

    internal TranslationReport(
        SpendBook book, TranslationBacklog backlog, EngineHealth health, ITranslationEngine? engine, TranslationOptions options, TimeProvider clock) =>
        (this.book, this.backlog, this.health, this.engine, this.options, this.clock) = (book, backlog, health, engine, options, clock);

    public async Task<TranslationStatus> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var spent = await book.DayAsync(now, cancellationToken);
        var trouble = engine is null ? null : await health.TroubleAsync(engine.Name, cancellationToken);
        var languages = new List<LanguageStatus>();
        foreach (var language in TranslationOptions.AllLanguages)
        {
            var count = await backlog.CountAsync(language, cancellationToken);
            if (count.Jobs > 0 || spent.ContainsKey("language." + language) || options.Languages.Contains(language, StringComparer.Ordinal))
                languages.Add(new LanguageStatus(language, Spend("language." + language, options.Budget.PerLanguage), count.Jobs, count.OldestSince, count.Reason));
        }
        var sources = spent.Where(one => one.Key.StartsWith("source.", StringComparison.Ordinal)).OrderByDescending(one => one.Value.Characters).Take(MostSources)
            .Select(one => new SourceSpend(one.Key["source.".Length..], Spend(one.Key, options.Budget.PerSource)));
        return new TranslationStatus(
            engine?.Name, trouble?.PausedUntil is null ? null : trouble.Reason, trouble?.PausedUntil is null ? null : trouble.Since, trouble?.PausedUntil,
            DateOnly.FromDateTime(now.UtcDateTime), Spend("all", options.Budget.PerDay), Spend("requests", options.Budget.OnRequest), languages, [.. sources]);

        TranslationSpend Spend(string account, long limit)
        {
            var row = spent.GetValueOrDefault(account) ?? new SpendRow();
            return new TranslationSpend(row.Characters, limit, row.Texts, row.Requests, row.Surplus);
        }
    }
}
