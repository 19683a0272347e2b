namespace Aggregator.Publish.Languages;

/// <summary>
/// Every word of the interface in one language. A text that is missing keeps the program from starting, because the
/// properties are required. In the texts <c>{0}</c> and <c>{1}</c> stand for names.
/// </summary>
public sealed record UiText
{
    public required SiteText Site { get; init; }

    public required ListText Lists { get; init; }

    public required ArticleText Articles { get; init; }

    public required RightsText Rights { get; init; }

    public required PlaceText Places { get; init; }

    public required SourceText Sources { get; init; }

    public required StatusText Status { get; init; }

    public required BotText Bot { get; init; }

    public required FeedsText Feeds { get; init; }

    public required MessageText Messages { get; init; }

    /// <summary>Names of topics by slug.</summary>
    public required IReadOnlyDictionary<string, string> TopicNames { get; init; }

    /// <summary>Names of kinds of source, by the kind's name in the code.</summary>
    public required IReadOnlyDictionary<string, string> KindNames { get; init; }

    /// <summary>Names of the languages that articles come in, by BCP 47 tag.</summary>
    public required IReadOnlyDictionary<string, string> LanguageNames { get; init; }

    /// <summary>Names of places by slug, where the language writes them in its own script; elsewhere empty.</summary>
    public required IReadOnlyDictionary<string, string> PlaceNames { get; init; }
}

public sealed record SiteText
{
    public required string Name { get; init; }

    public required PluralForms Tagline { get; init; }

    public required string SkipToContent { get; init; }

    public required string Language { get; init; }

    public required string Latest { get; init; }

    public required string Topics { get; init; }

    public required string Places { get; init; }

    public required string Sources { get; init; }

    public required string Feeds { get; init; }

    public required string Status { get; init; }

    public required string Robot { get; init; }

    public required string Promise { get; init; }

    public required string Privacy { get; init; }

    public required string TimeZone { get; init; }
}

public sealed record ListText
{
    public required string ArticlesIn { get; init; }

    public required string AllLanguages { get; init; }

    public required string OnlyThisLanguage { get; init; }

    public required string Today { get; init; }

    public required string Yesterday { get; init; }

    public required string Older { get; init; }

    public required string Newest { get; init; }

    public required string Empty { get; init; }

    public required string EmptyHint { get; init; }

    public required string About { get; init; }
}

public sealed record ArticleText
{
    public required string ReadAt { get; init; }

    public required string ExcerptNote { get; init; }

    public required string LinkOnlyNote { get; init; }

    public required string By { get; init; }

    public required string Outlet { get; init; }

    public required string Owner { get; init; }

    public required string Published { get; init; }

    public required string TimeNotStated { get; init; }

    public required string Collected { get; init; }

    public required string Updated { get; init; }

    public required string WrittenIn { get; init; }

    public required string Original { get; init; }

    public required string Picture { get; init; }

    public required string AboutThis { get; init; }
}

public sealed record RightsText
{
    public required string Label { get; init; }

    public required string None { get; init; }

    public required string Agreement { get; init; }

    public required string Link { get; init; }

    public required string Excerpt { get; init; }

    public required string Full { get; init; }

    public required string Images { get; init; }

    public required string NoImages { get; init; }

    public required string Republication { get; init; }

    public required string NoRepublication { get; init; }
}

public sealed record PlaceText
{
    public required string City { get; init; }

    public required string Province { get; init; }

    public required string Dissolved { get; init; }

    public required string GoToSuccessor { get; init; }

    public required string FormedFrom { get; init; }

    public required string LocalSources { get; init; }
}

public sealed record SourceText
{
    public required string Title { get; init; }

    public required PluralForms Intro { get; init; }

    public required string Name { get; init; }

    public required string Owner { get; init; }

    public required string OwnerUnknown { get; init; }

    public required string Kind { get; init; }

    public required string Languages { get; init; }

    public required string Website { get; init; }

    public required string State { get; init; }
}

public sealed record StatusText
{
    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string Working { get; init; }

    public required string Partial { get; init; }

    public required string Failing { get; init; }

    public required string Silent { get; init; }

    public required string Waiting { get; init; }

    public required string Off { get; init; }

    public required string LastTry { get; init; }

    public required string LastSuccess { get; init; }

    public required string LastNew { get; init; }

    public required string NextTry { get; init; }

    public required string Never { get; init; }

    public required string Why { get; init; }

    public required PluralForms Failures { get; init; }

    public required PluralForms Addresses { get; init; }
}

public sealed record BotText
{
    public required string Title { get; init; }

    public required string What { get; init; }

    public required string WhatText { get; init; }

    public required string HowOften { get; init; }

    public required string HowOftenText { get; init; }

    public required string Rules { get; init; }

    public required string RulesText { get; init; }

    public required string Stop { get; init; }

    public required string StopText { get; init; }

    public required string StopMailText { get; init; }
}

public sealed record FeedsText
{
    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string Filters { get; init; }

    public required string FiltersText { get; init; }

    public required string Api { get; init; }

    public required string ApiText { get; init; }

    public required string Extension { get; init; }

    public required string ExtensionText { get; init; }

    public required string Errors { get; init; }

    public required string ErrorsText { get; init; }

    public required string Reuse { get; init; }

    public required string ReuseText { get; init; }
}

public sealed record MessageText
{
    public required string NotFound { get; init; }

    public required string NotFoundText { get; init; }

    public required string NoArticle { get; init; }

    public required string NoArticleText { get; init; }

    public required string BadAddress { get; init; }

    public required string BadAddressText { get; init; }

    public required string Unavailable { get; init; }

    public required string UnavailableText { get; init; }

    public required string GoHome { get; init; }
}
