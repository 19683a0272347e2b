using System.Text;
using Aggregator.Articles;

namespace Aggregator.Search;

/// <summary>Turns articles into the words that the index holds. One object serves one thread; its buffers are used again.</summary>
internal sealed class ArticleWords
{
    private readonly WordReader reader = new();
    private readonly StringBuilder text = new();
    private readonly StringBuilder marks = new();
    private readonly HashSet<string> marked = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> markedSpans;

    public ArticleWords() => markedSpans = marked.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All words, and those with marks once each with what the article is.</summary>
    /// <param name="article">The article.</param>
    /// <param name="title">The folded words of its title, in every language it has one in, between blanks.</param>
    /// <returns>Texts for the two columns of the index.</returns>
    public (string Text, string Marks) Of(IndexedArticle article, out string title)
    {
        text.Clear().Append(' ');
        marks.Clear();
        marked.Clear();
        var card = article.Card;
        Add(card.Title);
        // A word between the fields keeps a phrase from being found over their edge.
        foreach (var translation in article.Translations)
            AddField(translation.Title);
        title = text.ToString();
        AddField(card.Excerpt);
        AddField(article.Text);
        foreach (var author in card.Authors)
            AddField(author);
        foreach (var translation in article.Translations)
            AddField(translation.Lead);
        AddMarks(card);
        return (text.ToString(), marks.ToString());
    }

    private void AddField(string? field)
    {
        if (field is null)
            return;
        text.Append(MarkToken.Edge).Append(' ');
        Add(field);
    }

    private void Add(string field)
    {
        for (reader.Read(field); reader.Next();)
        {
            text.Append(reader.Folded).Append(' ');
            if (reader.HasMarks && markedSpans.Add(reader.Exact))
                marks.Append(reader.Exact).Append(' ');
        }
    }

    private void AddMarks(Card card)
    {
        if (marked.Count == 0 || !string.Equals(card.Language, "vi", StringComparison.OrdinalIgnoreCase))
            marks.Append(MarkToken.UnmarkedLetter).Append(' ');
        Add(SearchFilterKind.Source, card.SourceId);
        Add(SearchFilterKind.Language, card.Language);
        foreach (var topic in card.Topics)
            Add(SearchFilterKind.Topic, topic);
        foreach (var place in card.Places)
            Add(SearchFilterKind.Place, place);
    }

    private void Add(SearchFilterKind kind, string value) => marks.Append(MarkToken.Of(kind, value)).Append(' ');
}
