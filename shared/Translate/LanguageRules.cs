namespace Aggregator.Translate;

/// <summary>What is known about languages and names: which names a text holds, and whether a translation keeps its promises.</summary>
/// <param name="FindTerms">Plain text, from, to → the names in it.</param>
/// <param name="Check">Original, translation, from, to, both sanitised fragments → what is wrong; empty when it may be shown.</param>
/// <param name="GlossaryVersion">The version of the names' data.</param>
public sealed record LanguageRules(
    Func<string, string, string, IReadOnlyList<Term>> FindTerms,
    Func<string, string, string, string, IReadOnlyList<TranslationFault>> Check,
    string GlossaryVersion);
