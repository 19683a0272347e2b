namespace Aggregator.Translate.Engines;

/// <summary>How much one request to an engine may hold: so many texts, and so many characters as they are sent, markup included.</summary>
internal readonly record struct BatchLimits(int Texts, int Characters)
{
    public IReadOnlyList<TranslationBatch> Split(TranslationBatch batch, Func<SourceText, int> length)
    {
        var requests = new List<TranslationBatch>();
        var texts = new List<SourceText>();
        var characters = 0;
        foreach (var text in batch.Texts)
        {
            var own = length(text);
            if (texts.Count > 0 && (texts.Count == Texts || characters + own > Characters))
            {
                requests.Add(batch with { Texts = texts });
                (texts, characters) = ([], 0);
            }
            texts.Add(text);
            characters += own;
        }
        if (texts.Count > 0)
            requests.Add(batch with { Texts = texts });
        return requests;
    }

    /// <summary>Null when the texts fit into one request.</summary>
    public TranslationOutcome? Refuse(IReadOnlyList<string> sent)
    {
        var characters = sent.Sum(text => text.Length);
        return sent.Count > Texts || characters > Characters
            ? TranslationOutcome.Failed(
                EngineFailureKind.TooLarge, $"{sent.Count} texts of {characters} characters; the engine takes {Texts} and {Characters}.")
            : null;
    }

    /// <summary>Unicode code points, as engines count and charge them.</summary>
    public static int CountOf(string text)
    {
        var count = text.Length;
        foreach (var unit in text)
            if (char.IsLowSurrogate(unit))
                count--;
        return count;
    }
}
