using System.Collections.Concurrent;
using Aggregator.Translate.Engines;

namespace Aggregator.Support.Translate;

/// <summary>An engine that keeps a bill: how often it worked on which text. A test says how it answers.</summary>
public sealed class ScriptedEngine(bool bills = true) : ITranslationEngine
{
    public const string Mark = "«en» ";

    private readonly ConcurrentDictionary<string, int> bill = new(StringComparer.Ordinal);
    private int calls;

    public string Name => "scripted";

    public bool Bills => bills;

    /// <summary>Null for what it does when nothing is wrong: every text, with a mark before it.</summary>
    public Func<TranslationBatch, TranslationOutcome?>? Answer { get; set; }

    /// <summary>How often each text was worked on.</summary>
    public IReadOnlyDictionary<string, int> Bill => bill;

    public int Calls => calls;

    public Task<bool?> SpeaksAsync(string from, string to, CancellationToken cancellationToken) => Task.FromResult<bool?>(from != "lo");

    public int Charge(SourceText text) => text.Html.Length;

    public IReadOnlyList<TranslationBatch> Split(TranslationBatch batch) => [.. batch.Texts.Chunk(20).Select(texts => batch with { Texts = texts })];

    public Task<TranslationOutcome> TranslateAsync(TranslationBatch batch, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref calls);
        return Task.FromResult(Answer?.Invoke(batch) ?? Work(batch, text => Mark + text));
    }

    /// <summary>Works on every text, and charges for it.</summary>
    public TranslationOutcome Work(TranslationBatch batch, Func<string, string?> translate, int charge = 1)
    {
        foreach (var text in batch.Texts)
            bill.AddOrUpdate(text.Html, 1, (_, count) => count + 1);
        return new TranslationOutcome([.. batch.Texts.Select(text => translate(text.Html))], charge * batch.Texts.Sum(text => text.Html.Length));
    }
}
