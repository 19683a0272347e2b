namespace Aggregator.Insight;

/// <summary>What can be wrong with an endpoint that answers: failures that no status code tells.</summary>
public enum SymptomKind
{
    /// <summary>A page came from a feed's address: a maintenance page, a login, a front page.</summary>
    HtmlInsteadOfFeed,

    /// <summary>A document without a single entry.</summary>
    Empty,

    /// <summary>The catalogue's listing rule no longer fits the page.</summary>
    RuleMatchedNothing,

    /// <summary>Nothing new for three times as long as it usually takes.</summary>
    NothingNew,

    /// <summary>Every entry states the same time: that of the document, not of the articles.</summary>
    DatesEqual,

    /// <summary>Four fifths of the entries were new at once: held back until the next fetch confirms them.</summary>
    NewAtOnce,

    /// <summary>The entries are those of another section, another endpoint or another site.</summary>
    WrongSection,

    /// <summary>The server answers 304 although the document has changed.</summary>
    StaleValidators,

    /// <summary>Known titles came back under other addresses.</summary>
    AddressesChange,

    /// <summary>Known entries came back under other ids; told apart by their links they do no harm.</summary>
    IdsChange,

    /// <summary>Known entries came back with other texts.</summary>
    TextsChange,

    /// <summary>The document differs at every visit, its entries do not; costs a transfer each time and no more.</summary>
    DocumentDiffers,

    /// <summary>The article pages behind the entries cannot be read.</summary>
    PagesUnread,

    /// <summary>The declared language is not the one that the texts are in.</summary>
    LanguageDiffers,
}

/// <summary>One thing that is wrong with an endpoint, in words for an operator, and since when it has been.</summary>
public sealed record Symptom(SymptomKind Kind, string Words, DateTimeOffset Since)
{
    /// <summary>The short name by which /status lists it.</summary>
    public string Name => Kind switch
    {
        SymptomKind.HtmlInsteadOfFeed => "HTML instead of feed",
        SymptomKind.Empty => "200 but empty",
        SymptomKind.RuleMatchedNothing => "Rule matched nothing",
        SymptomKind.NothingNew => "Nothing new for three times the usual gap",
        SymptomKind.DatesEqual => "All dates equal",
        SymptomKind.NewAtOnce => "Four fifths new at once",
        SymptomKind.WrongSection => "Wrong section",
        SymptomKind.StaleValidators => "Stale validators",
        SymptomKind.AddressesChange => "Addresses change",
        SymptomKind.IdsChange => "Ids change",
        SymptomKind.TextsChange => "Texts change",
        SymptomKind.DocumentDiffers => "Differs at every visit",
        SymptomKind.PagesUnread => "Pages cannot be read",
        _ => "Language differs",
    };

    /// <summary>Worth knowing, but nothing is lost or wrong by it.</summary>
    public bool IsNote => Kind is SymptomKind.IdsChange or SymptomKind.DocumentDiffers or SymptomKind.LanguageDiffers;
}
