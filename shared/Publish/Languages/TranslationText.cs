namespace Aggregator.Publish.Languages;

/// <summary>Words about translations. Names of languages stand in them as <c>LanguageNames</c> has them, with nothing inflected.</summary>
public sealed record TranslationText
{
    /// <summary>The label of an engine's words; <c>{0}</c> is the language of the original.</summary>
    public required string Machine { get; init; }

    /// <summary>The same where an editor (<c>{1}</c>) wrote or confirmed some of it.</summary>
    public required string Partly { get; init; }

    /// <summary>The same where an editor wrote or confirmed all of it.</summary>
    public required string Reviewed { get; init; }

    /// <summary>The label of an article that is shown in another language than the interface's.</summary>
    public required string InOriginal { get; init; }

    public required string Show { get; init; }

    public required string Original { get; init; }

    public required string Translation { get; init; }

    public required string Both { get; init; }

    public required string ReportError { get; init; }

    /// <summary>Before the headline of the outlet's own version in the reader's language.</summary>
    public required string ByOutlet { get; init; }

    /// <summary>Of the outlet's versions in all other languages.</summary>
    public required string OtherVersions { get; init; }

    public required string Waiting { get; init; }

    public required string NotAsked { get; init; }

    /// <summary><c>{0}</c>: why, in plain English.</summary>
    public required string HeldBack { get; init; }

    public required string NotAllowed { get; init; }

    public required string NotPossible { get; init; }

    public required string Off { get; init; }

    public required string BodyWaiting { get; init; }

    public required string BodyNotAllowed { get; init; }

    public required string BodyHeldBack { get; init; }

    public required string SomeInOriginal { get; init; }

    /// <summary>Engine, version of the glossary, time of the last check.</summary>
    public required string MadeBy { get; init; }

    /// <summary>Of a search's result; <c>{0}</c> is the language of the translation in which the words were found.</summary>
    public required string FoundIn { get; init; }

    /// <summary>Leads from a search's result in other words to the text that was found.</summary>
    public required string Headline { get; init; }

    public required string Lead { get; init; }

    /// <summary><c>{0}</c> is its number.</summary>
    public required string Paragraph { get; init; }

    public required TranslationReportText Report { get; init; }

    public required TranslationReviewText Review { get; init; }

    public required TranslationStatusText Status { get; init; }
}

/// <summary>The form by which readers report an error.</summary>
public sealed record TranslationReportText
{
    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string Where { get; init; }

    public required string Whole { get; init; }

    public required string What { get; init; }

    public required string Send { get; init; }

    public required string Thanks { get; init; }

    public required string Back { get; init; }

    public required string Empty { get; init; }

    public required string TooMany { get; init; }
}

/// <summary>The pages of editors.</summary>
public sealed record TranslationReviewText
{
    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string Key { get; init; }

    public required string Open { get; init; }

    public required string NoKey { get; init; }

    public required string ReviewedBy { get; init; }

    public required string ByEngine { get; init; }

    public required string Missing { get; init; }

    public required string Save { get; init; }

    public required string Confirm { get; init; }

    public required string Saved { get; init; }

    public required string BadText { get; init; }

    public required string Nothing { get; init; }

    public required string Reports { get; init; }

    public required string NoReports { get; init; }

    public required string Done { get; init; }
}

/// <summary>What the status page says of translations.</summary>
public sealed record TranslationStatusText
{
    public required string Title { get; init; }

    public required string None { get; init; }

    public required string Engine { get; init; }

    public required string Trouble { get; init; }

    /// <summary>Characters sent today, of how many.</summary>
    public required string Spend { get; init; }

    public required string Language { get; init; }

    public required string Today { get; init; }

    public required string Budget { get; init; }

    public required string Waiting { get; init; }

    public required string Since { get; init; }

    public required string Why { get; init; }
}
