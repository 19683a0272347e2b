using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Store;

namespace Aggregator.Publish.Pages;

/// <summary>Which page of a list a reader asks for.</summary>
/// <param name="OnlyThisLanguage">Only articles that were written in the interface's language: <c>original=true</c>, or <c>only=1</c> in older addresses.</param>
/// <param name="Translated">Which translations the others are shown in.</param>
/// <param name="Cursor">Null for the newest page.</param>
/// <param name="Key">Tells this page from all others of the list.</param>
internal sealed record ListRequest(bool OnlyThisLanguage, TranslationChoice Translated, TimelineCursor? Cursor, string Key)
{
    /// <summary>The list that the page is one of.</summary>
    public ArticleQuery Of(ArticleQuery query, InterfaceLanguage language) => query with { Language = OnlyThisLanguage ? language.Tag : null };

    /// <summary>Null for a cursor that is not one of ours, and for values that the parameters do not have.</summary>
    public static ListRequest? From(PublishRequest request)
    {
        var original = request.Query[TranslationChoices.OriginalParameter].ToString();
        if (original is not ("" or "true" or "false") || Choice(request.Query[TranslationChoices.Parameter].ToString()) is not { } choice)
            return null;
        var only = original == "true" || request.Query["only"].ToString() == "1";
        var after = request.Query["after"].ToString();
        if (after.Length == 0)
            return new ListRequest(only, choice, null, $"?{only}&{choice}");
        return TimelineCursor.TryDecode(after, out var cursor) ? new ListRequest(only, choice, cursor, $"?{only}&{choice}&{after}") : null;
    }

    private static TranslationChoice? Choice(string name) => name.Length == 0 ? TranslationChoice.Machine : TranslationChoices.Find(name);
}
