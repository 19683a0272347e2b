using Aggregator.Fetch;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Store.Azure;
using Aggregator.Translate.Engines;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Aggregator.Translate;

/// <summary>The engine that translates; null where none is configured.</summary>
public sealed record EngineChoice(ITranslationEngine? Engine);

/// <summary>Composes translation from configuration section <c>Translate</c>.</summary>
public static class TranslationRegistration
{
    /// <summary>
    /// Adds what outputs read (<see cref="TranslationStore"/>, <see cref="TranslationRequests"/>, <see cref="TranslationReviews"/>,
    /// <see cref="TranslationReport"/>) and what works (<see cref="TranslationScheduler"/>, <see cref="Translator"/>). Needs the
    /// store, the catalogue, the configuration and, where an engine is configured, <see cref="IServiceCaller"/>. May be called twice.
    /// </summary>
    public static IServiceCollection AddTranslation(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ArticleStore>();
        services.TryAddSingleton<ChangeStream>();
        services.TryAddSingleton(new LanguageRules(TermFinder.Find, TranslationChecks.Check, Glossary.Version));
        services.TryAddSingleton(Choose);
        services.TryAddSingleton(provider => TranslationOptions.From(Get<IConfiguration>(provider)) with { IsOn = Engine(provider) is not null });
        services.TryAddSingleton(provider => Get<TranslationOptions>(provider).Budget);
        services.TryAddSingleton<TranslationMemory>();
        services.TryAddSingleton<TranslationDocuments>();
        services.TryAddSingleton<TranslationBacklog>();
        services.TryAddSingleton<EngineHealth>();
        services.TryAddSingleton<SpendBook>();
        services.TryAddSingleton<AnswerCheck>();
        services.TryAddSingleton<DocumentComposer>();
        services.TryAddSingleton<SiblingJoin>();
        AddReading(services);
        AddWorking(services);
        return services;
    }

    private static void AddReading(IServiceCollection services)
    {
        services.TryAddSingleton(provider => new TranslationStore(Get<TranslationDocuments>(provider), Get<TranslationMemory>(provider), Get<TimeProvider>(provider)));
        services.TryAddSingleton(provider => new TranslationRequests(
            Get<DocumentComposer>(provider), Get<TranslationDocuments>(provider), Get<TranslationBacklog>(provider), Get<IQueues>(provider), Engine(provider), Get<TimeProvider>(provider)));
        services.TryAddSingleton(provider => new TranslationReviews(
            Get<DocumentComposer>(provider), Get<TranslationDocuments>(provider), Get<TranslationMemory>(provider), Get<TranslationRequests>(provider), Get<TimeProvider>(provider)));
        services.TryAddSingleton(provider => new TranslationReport(
            Get<SpendBook>(provider), Get<TranslationBacklog>(provider), Get<EngineHealth>(provider), Engine(provider), Get<TranslationOptions>(provider), Get<TimeProvider>(provider)));
    }

    private static void AddWorking(IServiceCollection services)
    {
        services.TryAddSingleton(provider => new Translator(
            Get<DocumentComposer>(provider), Get<TranslationDocuments>(provider), Get<TranslationBacklog>(provider), Purchase(provider), Get<TimeProvider>(provider),
            Get<ILogger<Translator>>(provider)));
        services.TryAddSingleton(provider => new TranslationScheduler(
            Get<ITables>(provider), Get<IQueues>(provider), Get<ChangeStream>(provider), Get<ArticleStore>(provider), Get<Catalogue>(provider),
            Get<SiblingJoin>(provider), Get<TranslationDocuments>(provider), Get<TranslationBacklog>(provider), Get<EngineHealth>(provider), Engine(provider),
            Get<TranslationOptions>(provider), Get<TimeProvider>(provider)));
    }

    private static EngineChoice Choose(IServiceProvider provider)
    {
        var configuration = Get<IConfiguration>(provider);
        var options = EngineOptions.From(configuration);
        return new EngineChoice(options.Engine switch
        {
            "azure" => new AzureEngine(Get<IServiceCaller>(provider), options, new EngineToken(AzureTokens.ForServices(configuration))),
            "libretranslate" => new LibreTranslateEngine(Get<IServiceCaller>(provider), options, Get<TimeProvider>(provider)),
            _ => null,
        });
    }

    private static TextPurchase? Purchase(IServiceProvider provider) => Engine(provider) is { } engine
        ? new TextPurchase(
            engine, Get<TranslationMemory>(provider), Get<SpendBook>(provider), Get<EngineHealth>(provider), Get<AnswerCheck>(provider),
            Get<TranslationOptions>(provider), Get<TimeProvider>(provider))
        : null;

    private static ITranslationEngine? Engine(IServiceProvider provider) => Get<EngineChoice>(provider).Engine;

    private static T Get<T>(IServiceProvider provider)
        where T : notnull => provider.GetRequiredService<T>();
}
