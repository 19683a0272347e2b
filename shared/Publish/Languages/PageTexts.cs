namespace Aggregator.Publish.Languages;

public sealed record PlaceText
{
    public required string City { get; init; }

    public required string Province { get; init; }

    public required string Dissolved { get; init; }

    public required string GoToSuccessor { get; init; }

    public required string FormedFrom { get; init; }

    public required string LocalSources { get; init; }

    public required string Opml { get; init; }

    public required string Map { get; init; }

    public required string MapIntro { get; init; }

    public required string MapNote { get; init; }

    public required string Units { get; init; }

    public required string Former { get; init; }

    public required string NowIn { get; init; }

    public required PluralForms Coverage { get; init; }

    public required string CoverageMore { get; init; }

    public required string Seat { get; init; }

    public required string Position { get; init; }

    public required string Archipelago { get; init; }
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

    public required string Suspect { get; init; }

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

    public required string NoStory { get; init; }

    public required string NoStoryText { get; init; }

    public required string Withdrawn { get; init; }

    public required string WithdrawnText { get; init; }

    public required string Blocked { get; init; }

    public required string BlockedText { get; init; }

    public required string Suggestions { get; init; }
}
