using Aggregator.Newsroom.Invent;

namespace Aggregator.Newsroom;

/// <summary>What a body consists of.</summary>
public enum BlockKind
{
    Paragraph,
    Heading,
}

/// <summary>One block of a body, plain text.</summary>
public sealed record BodyBlock(BlockKind Kind, string Text);

/// <summary>A picture as the article shows it.</summary>
/// <param name="Url">Absolute, on a host of the press.</param>
/// <param name="Caption">Plain text.</param>
public sealed record InventedPicture(string Url, string Caption, string Credit, int Width, int Height);

/// <summary>An article that never was. The heading is kept, the body is told anew each time it is asked for (it is always the same).</summary>
public sealed class InventedArticle
{
    private readonly ArticleWriter writer;

    internal InventedArticle(
        Outlet outlet, Edition edition, long number, string section, Event happening, DateTimeOffset published, ulong editor)
    {
        Outlet = outlet;
        Edition = edition;
        Number = number;
        Section = section;
        Event = happening;
        Published = published;
        writer = new ArticleWriter(this, editor);
        Title = writer.Title();
        Url = ArticleAddress.Of(this);
    }

    /// <summary>The canonical address: absolute, without tracking parameters.</summary>
    public string Url { get; }

    public string SourceId => Outlet.Source.Id;

    /// <summary>BCP 47.</summary>
    public string Language => Edition.Language.Code;

    /// <summary>The catalogue's name of the section.</summary>
    public string Section { get; }

    public string Title { get; }

    /// <summary>The standfirst, plain text.</summary>
    public string Lead => writer.Lead();

    /// <summary>In order; plain text. The standfirst is not part of it.</summary>
    public IReadOnlyList<BodyBlock> Body => writer.Body();

    /// <summary>Null for unsigned articles.</summary>
    public string? Byline => writer.Byline();

    public IReadOnlyList<InventedPicture> Pictures => writer.Pictures();

    /// <summary>Absolute address of a video; null for most.</summary>
    public string? Video => writer.Video();

    public IReadOnlyList<string> Tags => writer.Tags();

    /// <summary>Slug of the place it is about.</summary>
    public string PlaceSlug => Event.Place.Slug;

    /// <summary>Articles that tell the same event carry the same id, in whatever source and language.</summary>
    public string EventId => Event.Seed.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>In UTC, whole seconds.</summary>
    public DateTimeOffset Published { get; }

    /// <summary>When it was corrected; null for most. Before that moment its page does not mention it.</summary>
    public DateTimeOffset? Modified => writer.Modified();

    internal Outlet Outlet { get; }

    internal Edition Edition { get; }

    /// <summary>Counts the source's articles.</summary>
    internal long Number { get; }

    internal Event Event { get; }
}
