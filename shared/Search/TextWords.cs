namespace Aggregator.Search;

/// <summary>The words of a text with their places in it.</summary>
internal static class TextWords
{
    // Never equal to a word that is looked for, so no phrase goes over the edge of a field.
    private static readonly TermWord Edge = new("\uE010", "\uE010", IsBeginning: false);

    /// <summary>All words of what the index holds of an article, in its order.</summary>
    public static List<TermWord> Of(SearchHit hit)
    {
        var words = new List<TermWord>();
        foreach (var field in new[] { hit.Card.Title, hit.Card.Excerpt, hit.Text }.Concat(hit.Card.Authors)
                     .Concat(hit.Translations.SelectMany(one => new[] { one.Title, one.Lead })))
        {
            if (field is null)
                continue;
            words.AddRange(Of(field).Select(word => word.Word));
            words.Add(Edge);
        }
        return words;
    }

    /// <summary>The words of one text; start and end in its characters.</summary>
    public static IEnumerable<(TermWord Word, int Start, int End)> Of(string text)
    {
        var reader = new WordReader();
        for (reader.Read(text); reader.Next();)
        {
            var folded = reader.Folded.ToString();
            yield return (new TermWord(folded, reader.HasMarks ? reader.Exact.ToString() : folded, IsBeginning: false), reader.Start, reader.End);
        }
    }
}
