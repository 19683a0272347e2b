using Aggregator.Publish.Languages;

namespace Aggregator.Publish.Views;

/// <summary>In words what a text is: a machine's translation, a reviewed one, or the original in another language.</summary>
public static class TranslationLine
{
    /// <summary>The label of a translation in the interface's language.</summary>
    /// <param name="words">What it is a translation of.</param>
    /// <param name="extent">How much of what is shown was reviewed.</param>
    /// <param name="language">Of the label.</param>
    public static string Of(CardTranslation words, ReviewExtent extent, InterfaceLanguage language)
    {
        var text = UiTexts.Of(language).Translation;
        var pattern = extent switch
        {
            ReviewExtent.Whole => text.Reviewed,
            ReviewExtent.Partly => text.Partly,
            _ => text.Machine,
        };
        var review = words.Made.TitleReview ?? words.Made.LeadReview ?? words.Made.LastReview;
        return string.Format(language.Culture, pattern, NameOf(words.Language, language), review?.By);
    }

    /// <summary>The label of an article that is shown in its own language, where that is another than the reader's.</summary>
    public static string OfOriginal(string articleLanguage, InterfaceLanguage language) =>
        string.Format(language.Culture, UiTexts.Of(language).Translation.InOriginal, NameOf(articleLanguage, language));

    /// <summary>A language's name in the interface's language; its tag where the interface has no word for it.</summary>
    public static string NameOf(string tag, InterfaceLanguage language) => UiTexts.Of(language).LanguageNames.GetValueOrDefault(tag, tag);
}
