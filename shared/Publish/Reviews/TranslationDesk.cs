using Aggregator.Publish.Languages;
using Aggregator.Translate;

namespace Aggregator.Publish.Reviews;

/// <summary>What editors do with a translation, whichever way they come; readers of this instance see it at once.</summary>
public sealed class TranslationDesk(TranslationReviews reviews, ResponseCache cache)
{
    /// <summary>The parts of an article in a language, given as tag or path; empty where nothing of it can be translated.</summary>
    public async Task<IReadOnlyList<TranslatedPart>> PartsAsync(string id, string language, CancellationToken cancellationToken) =>
        InterfaceLanguages.Find(language) is { } known ? await reviews.PartsAsync(id, known.Tag, cancellationToken) : [];

    /// <summary>Records the words of an editor, or with null that the part is right as it is.</summary>
    public async Task<ReviewOutcome> ReviewAsync(string id, string language, string part, string? text, string by, CancellationToken cancellationToken)
    {
        if (InterfaceLanguages.Find(language) is not { } known)
            return ReviewOutcome.NotFound;
        if (text is null)
        {
            var parts = await reviews.PartsAsync(id, known.Tag, cancellationToken);
            if (parts.Count == 0)
                return ReviewOutcome.NotFound;
            if (parts.FirstOrDefault(one => one.Part == part) is not { } confirmed)
                return ReviewOutcome.NoSuchPart;
            text = TranslationParts.Editable(part, confirmed.Translated) ?? "";
        }
        var outcome = await reviews.RecordAsync(id, known.Tag, part, text, by, cancellationToken);
        if (outcome == ReviewOutcome.Recorded)
            cache.Clear();
        return outcome;
    }
}
