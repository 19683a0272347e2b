namespace Aggregator.Translate;

/// <summary>Which promise a translation breaks.</summary>
public enum TranslationCheck
{
    Numbers,
    Names,
    Links,
    Quotations,
    Language,
    Length,
    Untranslated,
    Structure,
}

/// <summary>Why a translation is not shown: the promise it breaks, and in words what is missing or too much.</summary>
public sealed record TranslationFault(TranslationCheck Check, string Detail);
