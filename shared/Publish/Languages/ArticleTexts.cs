namespace Aggregator.Publish.Languages;

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

    public required string People { get; init; }

    public required string Pictures { get; init; }

    public required string Videos { get; init; }

    public required string Search { get; init; }

    public required string SearchWords { get; init; }

    public required string Sections { get; init; }

    public required string More { get; init; }
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
