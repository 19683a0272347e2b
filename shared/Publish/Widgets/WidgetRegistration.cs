using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Publish.Widgets;

/// <summary>Registers what other sites embed.</summary>
public static class WidgetRegistration
{
    /// <summary>Adds widgets in all their forms; lists, texts and the store are added elsewhere.</summary>
    public static IServiceCollection AddWidgets(this IServiceCollection services) => services
        .AddSingleton<WidgetLoader>()
        .AddSingleton<WidgetAssets>()
        .AddSingleton<WidgetFrames>()
        .AddSingleton<WidgetData>()
        .AddSingleton<WidgetSnippets>()
        .AddSingleton<OEmbed>()
        .AddSingleton<WidgetPages>()
        .AddSingleton<WidgetLoadPages>()
        .AddSingleton<WidgetCounts>();

    /// <summary>Writes what widgets count for as long as the program runs.</summary>
    public static IServiceCollection AddWidgetCounting(this IServiceCollection services) => services.AddHostedService<WidgetCounting>();
}
