using Microsoft.Extensions.Configuration;

namespace Aggregator.Translate;

/// <summary>What is translated without being asked for, and how much, from configuration section <c>Translate</c>.</summary>
public sealed record TranslationOptions
{
    /// <summary>The languages of the interface, as BCP 47: nothing is translated into any other.</summary>
    public static IReadOnlyList<string> AllLanguages { get; } = ["vi", "en", "zh-Hans", "es", "fr", "ar", "ru", "pt"];

    /// <summary>Into which every article is translated as it appears; the others wait for a reader who asks.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en", "zh-Hans"];

    /// <summary>Whether headline and excerpt too wait for an agreement that allows translation. Bodies always do.</summary>
    public bool OnlyPermitted { get; init; }

    /// <summary>Whether a text that an engine may have charged for without our getting it is sent, and perhaps paid for, again.</summary>
    public bool RepeatDoubtful { get; init; }

    public TranslationBudget Budget { get; init; } = new();

    /// <summary>Whether an engine is configured.</summary>
    public bool IsOn { get; init; }

    /// <summary>The interface's own way of writing a language; null for one that it does not speak.</summary>
    public static string? Find(string? tag) => AllLanguages.FirstOrDefault(known => string.Equals(known, tag, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a text in one of them needs no translation into the other.</summary>
    public static bool AreSame(string one, string other) =>
        string.Equals(LanguageTag.Canonical(one) ?? one, LanguageTag.Canonical(other) ?? other, StringComparison.OrdinalIgnoreCase)
        || (Primary(one) == Primary(other) && Primary(one) != "zh");

    /// <summary>Reads the section; Translate:Languages is a list with commas. Throws <see cref="InvalidOperationException"/> naming what is wrong.</summary>
    public static TranslationOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Translate");
        var budget = section.GetSection("Budget").Get<TranslationBudget>() ?? new TranslationBudget();
        if (budget is not { PerDay: >= 0, PerLanguage: >= 0, PerSource: >= 0, OnRequest: >= 0 })
            throw new InvalidOperationException("The budgets under Translate:Budget are characters a day and cannot be negative.");
        return new TranslationOptions
        {
            Languages = section["Languages"] is { } named ? Tags(named) : new TranslationOptions().Languages,
            OnlyPermitted = section.GetValue("OnlyPermitted", defaultValue: false),
            RepeatDoubtful = section.GetValue("RepeatDoubtful", defaultValue: false),
            Budget = budget,
        };
    }

    private static string[] Tags(string named) =>
    [
        .. named.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(tag => Find(tag) ?? throw new InvalidOperationException(
                $"Translate:Languages names '{tag}', which is none of {string.Join(", ", AllLanguages)}."))
            .Distinct(StringComparer.Ordinal),
    ];

    private static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();
}

/// <summary>Characters that may be sent to an engine in a day (UTC); what exceeds them waits for the next.</summary>
public sealed record TranslationBudget
{
    public long PerDay { get; init; } = 20_000_000;

    public long PerLanguage { get; init; } = 10_000_000;

    public long PerSource { get; init; } = 2_000_000;

    /// <summary>Of what readers ask for, all together: nobody can spend the day's budget by asking.</summary>
    public long OnRequest { get; init; } = 2_000_000;
}
