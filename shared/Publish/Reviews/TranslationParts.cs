using Aggregator.Publish.Languages;
using Aggregator.Translate;
using Aggregator.Translate.Engines;

namespace Aggregator.Publish.Reviews;

/// <summary>The parts of a translation, named and as editors write them: plain text for title and standfirst, else a line of HTML.</summary>
public static class TranslationParts
{
    /// <summary>Headline, standfirst, or which paragraph; empty means the whole.</summary>
    public static string NameOf(string part, InterfaceLanguage language)
    {
        var text = UiTexts.Of(language).Translation;
        return part switch
        {
            "" => text.Report.Whole,
            SourcePart.Title => text.Headline,
            SourcePart.Lead => text.Lead,
            _ => string.Format(language.Culture, text.Paragraph, part.TrimStart('p')),
        };
    }

    /// <summary>The text of a part as an editor writes it; null for none.</summary>
    public static string? Editable(string part, string? fragment) =>
        fragment is null ? null : part is SourcePart.Title or SourcePart.Lead ? FragmentMarkup.Decode(fragment) : fragment;
}
