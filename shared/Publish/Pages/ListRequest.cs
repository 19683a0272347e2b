using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Store;

namespace Aggregator.Publish.Pages;

/// <summary>Which page of a list a reader asks for.</summary>
/// <param name="OnlyThisLanguage">Only articles in the interface's language.</param>
/// <param name="Cursor">Null for the newest page.</param>
/// <param name="Key">Tells this page from all others of the list.</param>
internal sealed record ListRequest(bool OnlyThisLanguage, TimelineCursor? Cursor, string Key)
{
    /// <summary>The list that the page is one of.</summary>
    public ArticleQuery Of(ArticleQuery query, InterfaceLanguage language) => query with { Language = OnlyThisLanguage ? language.Tag : null };

    /// <summary>Null when the cursor is not one of ours.</summary>
    public static ListRequest? From(PublishRequest request)
    {
        var only = request.Query["only"].ToString() == "1";
        var after = request.Query["after"].ToString();
        if (after.Length == 0)
            return new ListRequest(only, null, $"?{only}");
        return TimelineCursor.TryDecode(after, out var cursor) ? new ListRequest(only, cursor, $"?{only}&{after}") : null;
    }
}
