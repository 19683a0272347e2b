namespace Aggregator.Search;

/// <summary>
/// Words of the index that stand for what an article is, not for what it says. They begin with a private-use character,
/// which separates words in every text, so no text and no query can contain one.
/// </summary>
internal static class MarkToken
{
    /// <summary>On articles whose text may be written without its marks: all that are not Vietnamese, and Vietnamese ones without a single mark.</summary>
    public const string Unmarked = "\uE000";

    /// <summary>The same as a character.</summary>
    public const char UnmarkedLetter = '\uE000';

    /// <summary>Between the fields of an article.</summary>
    public const char Edge = '\uE010';

    private const char First = '\uE001';
    private const char Hyphen = '\uE020';

    /// <summary>On articles that the filter lets through.</summary>
    public static string Of(SearchFilterKind kind, string value) => string.Create(value.Length + 1, (kind, value), static (token, of) =>
    {
        token[0] = (char)(First + (int)of.kind);
        for (var i = 0; i < of.value.Length; i++)
            token[i + 1] = char.IsAsciiLetterOrDigit(of.value[i]) ? char.ToLowerInvariant(of.value[i]) : Hyphen;
    });
}
