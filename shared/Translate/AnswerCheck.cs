using Aggregator.Normalise;

namespace Aggregator.Translate;

/// <summary>Turns an engine's answer into entries of the memory: sanitised, checked, and held back after the second time.</summary>
internal sealed class AnswerCheck(LanguageRules rules, EngineHealth health, TimeProvider clock)
{
    private const int MostAttempts = 2;

    /// <summary>What is to be recorded of each text, by its key. An answer without anything usable is held against the engine.</summary>
    public async Task<IReadOnlyDictionary<string, MemoryEntry>> JudgeAsync(
        string engine, string to, string from, IReadOnlyList<WantedText> sent, IReadOnlyList<string?> answered, EngineTrouble? trouble)
    {
        var entries = sent.Zip(answered, (text, answer) => (text.Part.Key, Entry: Judge(engine, from, to, text, answer)))
            .ToDictionary(one => one.Key, one => one.Entry, StringComparer.Ordinal);
        if (entries.Values.Any(entry => entry.State == MemoryState.Ready))
            await health.NoteSuccessAsync(engine, trouble, CancellationToken.None);
        else
            await health.NoteSuspicionAsync(engine, entries.Values.First().Reason ?? "", CancellationToken.None);
        return entries;
    }

    /// <summary>A text that was found wanting: tried once more, then held back.</summary>
    public static MemoryEntry Wanting(MemoryEntry? before, string engine, string reason, DateTimeOffset now)
    {
        var attempts = (before?.Attempts ?? 0) + 1;
        return new MemoryEntry(attempts < MostAttempts ? MemoryState.Failed : MemoryState.HeldBack, now) { Engine = engine, Attempts = attempts, Reason = reason };
    }

    private MemoryEntry Judge(string engine, string from, string to, WantedText text, string? answer)
    {
        var now = clock.GetUtcNow();
        // An engine is a stranger like any page.
        var safe = answer is null ? "" : HtmlSanitiser.Sanitise(answer, null).Value;
        if (Refuse(text.Part, safe, answer, from, to) is { } reason)
            return Wanting(text.Found.Entry, engine, reason, now);
        return new MemoryEntry(MemoryState.Ready, now) { Text = safe, Engine = engine, GlossaryVersion = rules.GlossaryVersion };
    }

    private string? Refuse(SourcePart part, string safe, string? answer, string from, string to)
    {
        if (answer is null || PlainText.FromHtml(safe).Length == 0)
            return "The engine left it out.";
        if (!BodySegments.IsLine(safe) || (part.Name is SourcePart.Title or SourcePart.Lead && safe.Contains('<', StringComparison.Ordinal)))
            return $"{TranslationCheck.Structure}: elements that the original does not have.";
        var faults = rules.Check(part.Html, safe, from, to);
        return faults.Count == 0 ? null : Reasons.Of(faults);
    }
}
