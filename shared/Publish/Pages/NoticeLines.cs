using Aggregator.Articles;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Views;

namespace Aggregator.Publish.Pages;

/// <summary>A notice of withdrawal as readers see it: the reason, the operator's note, the time.</summary>
public static class NoticeLines
{
    /// <summary>The lines, in the language of the page; the note stays as it was written.</summary>
    public static IReadOnlyList<string> Of(WithdrawalNotice notice, InterfaceLanguage language)
    {
        var text = UiTexts.Of(language).Changes;
        string?[] lines =
        [
            text.Of(notice.Reason), OutputText.CleanOrNull(notice.Note),
            string.Format(language.Culture, text.WithdrawnOn, LocalTime.Full(notice.At, language)),
        ];
        return [.. lines.OfType<string>()];
    }
}
