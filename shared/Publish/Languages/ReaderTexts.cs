namespace Aggregator.Publish.Languages;

public sealed record HomeText
{
    public required string Today { get; init; }

    public required string TodayNote { get; init; }

    public required PluralForms AlsoIn { get; init; }

    public required string InThis { get; init; }

    public required string InAll { get; init; }

    public required string MoreInThis { get; init; }

    public required string MorePictures { get; init; }

    public required string Map { get; init; }
}

public sealed record StoryText
{
    public required PluralForms Title { get; init; }

    public required string Intro { get; init; }

    public required string First { get; init; }
}

public sealed record GalleryText
{
    public required string PicturesIntro { get; init; }

    public required string VideosIntro { get; init; }

    public required string PeopleIntro { get; init; }

    public required string PictureFor { get; init; }

    public required string None { get; init; }

    public required string NoneText { get; init; }
}

/// <summary>A page about ourselves: paragraphs under headings, in the order of the file.</summary>
public sealed record InformationText
{
    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required IReadOnlyDictionary<string, InformationPart> Parts { get; init; }
}

public sealed record InformationPart
{
    public required string Heading { get; init; }

    public required string Text { get; init; }
}
