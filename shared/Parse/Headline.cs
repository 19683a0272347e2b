using Aggregator.Markup;

namespace Aggregator.Parse;

/// <summary>All links of a page to one address, with the best text found for it.</summary>
internal sealed class Headline(string url, ArticleAddress address, int order)
{
    public string Url { get; } = url;

    public ArticleAddress Address { get; } = address;

    /// <summary>Position of the first link on the page.</summary>
    public int Order { get; } = order;

    public List<HtmlNode> Anchors { get; } = [];

    public string Title { get; private set; } = "";

    public HtmlNode? TitleAnchor { get; private set; }

    public int TitleRank { get; private set; }

    /// <summary>Whether one of the links stands outside menus, tags and footers.</summary>
    public bool InContent { get; set; }

    /// <summary>Keeps the text of the higher rank; of equals the first.</summary>
    public void Offer(string title, int rank, HtmlNode anchor)
    {
        if (title.Length == 0 || rank <= TitleRank) return;
        (Title, TitleRank, TitleAnchor) = (title, rank, anchor);
    }
}
