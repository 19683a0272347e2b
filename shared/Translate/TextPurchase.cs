using Aggregator.Store;
using Aggregator.Translate.Engines;

namespace Aggregator.Translate;

/// <summary>That not everything could be bought now: when to try again, and why, in plain English.</summary>
internal sealed record PutOff(DateTimeOffset Until, string Reason)
{
    /// <summary>The engine does not know one of the two languages.</summary>
    public static DateTimeOffset Never => DateTimeOffset.MaxValue;
}

/// <summary>
/// Buys translations of texts that the memory does not have: books the characters, reserves the texts, sends them, checks
/// what comes back and records it, in this order. The order is what makes a text be paid for once
/// (docs/decisions/0028-engines-and-paying-once.md).
/// </summary>
internal sealed class TextPurchase(
    ITranslationEngine engine, TranslationMemory memory, SpendBook book, EngineHealth health, AnswerCheck check, TranslationOptions options, TimeProvider clock)
{
    private const int MostTries = 5;

    private static readonly TimeSpan SecondTryAfter = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan OthersFinish = TimeSpan.FromMinutes(1);

    // An engine that charges for a request must not see it again when nobody knows what became of the first.
    private bool MayRepeat => !engine.Bills || options.RepeatDoubtful;

    /// <summary>Buys what is missing as far as engine and budget allow. Null when every text came to something.</summary>
    public async Task<PutOff?> BuyAsync(ArticleParts article, IReadOnlyList<SourcePart> missing, bool onRequest, CancellationToken cancellationToken)
    {
        var (from, to) = (article.Article.Language, article.Language);
        var (gate, trouble) = await health.EnterAsync(engine.Name, cancellationToken);
        if (gate == EngineGate.Closed)
            return new PutOff(trouble!.PausedUntil!.Value, trouble.Reason);
        if (await engine.SpeaksAsync(from, to, cancellationToken) is not true and var speaks)
            return await WithoutWordsAsync(speaks, from, to, cancellationToken);
        var wanted = await ChooseAsync(missing, gate, trouble, cancellationToken);
        var batch = new TranslationBatch(from, to, [.. wanted.Texts.Select(text => new SourceText(text.Part.Html, text.Part.Terms))]);
        var payer = new Payer(to, article.Article.SourceId, onRequest);
        var done = 0;
        foreach (var request in engine.Split(batch))
        {
            var texts = wanted.Texts.GetRange(done, request.Texts.Count);
            done += texts.Count;
            if (await BuyAsync(payer, request, texts, trouble, cancellationToken) is { } putOff)
                return putOff;
        }
        return wanted.Later;
    }

    private async Task<PutOff> WithoutWordsAsync(bool? speaks, string from, string to, CancellationToken cancellationToken)
    {
        if (speaks is null)
        {
            var failure = new EngineFailure(EngineFailureKind.Away, $"{engine.Name} does not say which languages it translates.", null);
            await health.NoteFailureAsync(engine.Name, failure, cancellationToken);
            return new PutOff(clock.GetUtcNow() + OthersFinish, failure.Reason);
        }
        return new PutOff(PutOff.Never, $"{engine.Name} does not translate from {from} into {to}.");
    }

    private async Task<Choice> ChooseAsync(IReadOnlyList<SourcePart> missing, EngineGate gate, EngineTrouble? trouble, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = await memory.FindAsync(missing.Select(part => part.Key), cancellationToken);
        var texts = new List<WantedText>();
        var doubtful = new List<(FoundEntry, MemoryEntry)>();
        PutOff? later = null;
        foreach (var part in missing.DistinctBy(part => part.Key, StringComparer.Ordinal))
        {
            var found = known[part.Key];
            switch (found.Entry)
            {
                case null:
                case { State: MemoryState.Reserved } over when over.Until <= now && MayRepeat:
                case { State: MemoryState.Failed } failed when failed.At + SecondTryAfter <= now && (trouble is null || gate == EngineGate.Probe):
                    texts.Add(new WantedText(part, found));
                    break;
                case { State: MemoryState.Reserved } over when over.Until <= now:
                    doubtful.Add((found, over with { State = MemoryState.Doubtful, Until = null, Reason = Reasons.Doubtful, At = now }));
                    break;
                case { State: MemoryState.Reserved } taken:
                    later = new PutOff(now + OthersFinish, Reasons.Taken);
                    break;
                case { State: MemoryState.Failed }:
                    later ??= new PutOff(now + SecondTryAfter, Reasons.TriedOnceMore);
                    break;
            }
        }
        await memory.ChangeAsync(doubtful, cancellationToken);
        if (gate != EngineGate.Probe || texts.Count <= 1)
            return new Choice(texts, later);
        // One text is enough to find out, and no text's last chance is spent on it while there is another.
        var probe = texts.OrderBy(text => text.Found.Entry?.Attempts ?? 0).ThenBy(text => text.Part.Html.Length).First();
        return new Choice([probe], new PutOff(now, "The engine is tried with one text first."));
    }

    private async Task<PutOff?> BuyAsync(
        Payer payer, TranslationBatch request, List<WantedText> texts, EngineTrouble? trouble, CancellationToken cancellationToken)
    {
        var characters = request.Texts.Sum(engine.Charge);
        if (await book.BookAsync(payer, characters, texts.Count, cancellationToken) is { } spent)
            return new PutOff(Tomorrow(), spent);
        var mine = (await memory.ReserveAsync([.. texts.Select(text => text.Found)], cancellationToken)).ToList();
        var sent = texts.Where((_, index) => mine[index]).ToList();
        if (sent.Count == 0)
        {
            await book.SettleAsync(payer, characters, 0, texts.Count, cancellationToken);
            return new PutOff(clock.GetUtcNow() + OthersFinish, Reasons.Taken);
        }
        // From here on nobody's hurry counts: what is paid for is written down. The caller limits the time.
        var outcome = await engine.TranslateAsync(request with { Texts = [.. request.Texts.Where((_, index) => mine[index])] }, CancellationToken.None);
        var entries = outcome.Failure is { } failure ? await FailAsync(failure, sent) : await check.JudgeAsync(engine.Name, payer.Language, request.From, sent, outcome.Texts, trouble);
        await KeepAsync(entries);
        await book.SettleAsync(payer, characters, outcome.CharactersBilled, texts.Count, CancellationToken.None);
        if (outcome.Failure is { IsOfTheEngine: true } ill)
            return new PutOff((await health.TroubleAsync(engine.Name, cancellationToken))?.PausedUntil ?? clock.GetUtcNow() + OthersFinish, ill.Reason);
        return entries.Values.Any(entry => entry.State == MemoryState.Failed)
            ? new PutOff(clock.GetUtcNow() + SecondTryAfter, Reasons.TriedOnceMore)
            : mine.Contains(false) ? new PutOff(clock.GetUtcNow() + OthersFinish, Reasons.Taken) : null;
    }

    // A store that stumbles now would cost what was just paid for.
    private async Task KeepAsync(IReadOnlyDictionary<string, MemoryEntry> entries)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await memory.RecordAsync(entries, CancellationToken.None);
                return;
            }
            catch (StoreUnavailableException) when (tries < MostTries)
            {
                await Task.Delay(TimeSpan.FromSeconds(tries), clock, CancellationToken.None);
            }
        }
    }

    /// <summary>What is to be recorded; texts that were certainly not worked on are given back at once.</summary>
    private async Task<IReadOnlyDictionary<string, MemoryEntry>> FailAsync(EngineFailure failure, List<WantedText> sent)
    {
        if (failure.IsOfTheEngine)
            await health.NoteFailureAsync(engine.Name, failure, CancellationToken.None);
        var now = clock.GetUtcNow();
        Func<WantedText, MemoryEntry>? next = failure switch
        {
            { IsOfTheEngine: false } => _ => new MemoryEntry(MemoryState.HeldBack, now) { Engine = engine.Name, Reason = failure.Reason },
            { MayBeBilled: true } when MayRepeat => null,
            { Kind: EngineFailureKind.Unanswered } => _ => new MemoryEntry(MemoryState.Doubtful, now) { Engine = engine.Name, Reason = Reasons.Doubtful },
            { MayBeBilled: true } => text => AnswerCheck.Wanting(text.Found.Entry, engine.Name, failure.Reason, now),
            _ => null,
        };
        if (next is not null)
            return sent.ToDictionary(text => text.Part.Key, next, StringComparer.Ordinal);
        await memory.ReleaseAsync([.. sent.Select(text => text.Found)], CancellationToken.None);
        return new Dictionary<string, MemoryEntry>(StringComparer.Ordinal);
    }

    private DateTimeOffset Tomorrow() => new(clock.GetUtcNow().UtcDateTime.Date.AddDays(1), TimeSpan.Zero);

    private sealed record Choice(List<WantedText> Texts, PutOff? Later);
}

/// <summary>A text that is to be bought, with what the memory had of it.</summary>
internal sealed record WantedText(SourcePart Part, FoundEntry Found);
