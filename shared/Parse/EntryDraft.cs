using Aggregator.Articles;

namespace Aggregator.Parse;

/// <summary>An entry while its elements are being read: of what several elements say, the better one is kept.</summary>
internal sealed class EntryDraft
{
    private List<string>? authors, categories;
    private List<Enclosure>? enclosures;
    private int linkRank, imageRank, titleRank, summaryRank;

    public string? Id { get; set; }

    public bool IdIsLink { get; set; }

    public string? Link { get; private set; }

    public string? Title { get; private set; }

    public string? Summary { get; private set; }

    public string? Content { get; set; }

    public string? Image { get; private set; }

    public string? Language { get; set; }

    /// <summary>Dates as written, by what they mean.</summary>
    public string? Published { get; set; }

    public string? Dated { get; set; }

    public string? Updated { get; set; }

    // A higher rank wins, the first of equals stays.
    public void SetLink(string? url, int rank)
    {
        if (url is not null && rank > linkRank) (Link, linkRank) = (url, rank);
    }

    public void SetImage(string? url, int rank)
    {
        if (url is not null && rank > imageRank) (Image, imageRank) = (url, rank);
    }

    public void SetTitle(string title, int rank)
    {
        if (title.Length > 0 && rank > titleRank) (Title, titleRank) = (title, rank);
    }

    public void SetSummary(string? html, int rank)
    {
        if (html is not null && rank > summaryRank) (Summary, summaryRank) = (html, rank);
    }

    public void AddAuthor(string? name) => Add(ref authors, name);

    public void AddCategory(string? name) => Add(ref categories, name);

    public void AddEnclosure(Enclosure enclosure)
    {
        enclosures ??= [];
        if (enclosures.Count < ParseLimits.PerEntry && !enclosures.Exists(known => known.Url == enclosure.Url)) enclosures.Add(enclosure);
    }

    /// <summary>Whether nothing at all was said.</summary>
    public bool IsEmpty => Link is null && Title is null && Summary is null && Content is null && Id is null && Image is null &&
        Published is null && Dated is null && Updated is null && authors is null && categories is null && enclosures is null;

    /// <summary>The finished entry; times are given apart because they are read last.</summary>
    public FeedEntry ToEntry(Scope scope, PublicationTime? published, PublicationTime? updated)
    {
        var link = Link ?? (IdIsLink ? Links.Resolve(Id, scope.Base) : null);
        var image = Image ?? FindImage(Summary, scope) ?? FindImage(Content, scope);
        return new FeedEntry
        {
            Id = Id,
            Link = link,
            Title = Title ?? "",
            Published = published,
            Updated = updated,
            Summary = Summary,
            Content = Content,
            Authors = authors is null ? [] : NamesBeforeAddresses(authors),
            Image = image,
            Language = Language ?? scope.Language,
            Enclosures = enclosures is null ? [] : [.. enclosures],
            Categories = categories is null ? [] : [.. categories],
        };
    }

    private static string? FindImage(string? html, Scope scope) => html is null ? null : HtmlFragment.FirstImage(html, scope.Base);

    // The same person often stands there twice, by address (author) and by name (dc:creator).
    private static string[] NamesBeforeAddresses(List<string> authors)
    {
        var named = authors.FindAll(author => !author.Contains('@', StringComparison.Ordinal));
        return [.. named.Count > 0 ? named : authors];
    }

    private static void Add(ref List<string>? list, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        list ??= [];
        if (list.Count < ParseLimits.PerEntry && !list.Contains(value)) list.Add(value);
    }
}
