namespace Aggregator.Parse;

/// <summary>The elements a tolerant reader stands in, and which of them a tag closes although it does not say so.</summary>
internal sealed class OpenElements
{
    private readonly List<OpenElement> elements = [];

    public int Count => elements.Count;

    public OpenElement Top => elements[^1];

    public void Push(string name, Vocabulary vocabulary, ElementName element, Vocabulary defaultVocabulary) =>
        elements.Add(new OpenElement(name, vocabulary, element, defaultVocabulary));

    public void Pop() => elements.RemoveAt(elements.Count - 1);

    /// <summary>How many elements an end tag closes: up to the nearest of its name, none when there is none.</summary>
    public int CountToClose(ReadOnlySpan<char> name)
    {
        for (var i = elements.Count - 1; i >= 0; i--)
        {
            if (name.Equals(elements[i].Name, StringComparison.OrdinalIgnoreCase)) return elements.Count - i;
        }
        return 0;
    }

    /// <summary>
    /// How many elements a start tag closes by itself: a new entry ends the open one, and a new field of an entry ends
    /// the field before it, because neither can contain the other.
    /// </summary>
    public int CountImpliedEnds(Vocabulary vocabulary, ElementName name)
    {
        if (vocabulary == Vocabulary.Xhtml) return 0;
        if (vocabulary == Vocabulary.Core && name is ElementName.Item or ElementName.Entry)
        {
            var entry = elements.FindLastIndex(element => element is { Element: ElementName.Item or ElementName.Entry, Vocabulary: Vocabulary.Core });
            if (entry >= 0) return elements.Count - entry;
        }
        return elements.Count > 0 && IsField(Top.Element) && Top.Vocabulary != Vocabulary.Xhtml && IsField(name) ? 1 : 0;
    }

    private static bool IsField(ElementName name) => name is ElementName.Title or ElementName.Link or ElementName.Description or
        ElementName.PubDate or ElementName.Guid or ElementName.Category or ElementName.Encoded or ElementName.Date or
        ElementName.Creator or ElementName.Published or ElementName.Updated or ElementName.Id or ElementName.LastBuildDate or
        ElementName.Language or ElementName.Ttl or ElementName.Enclosure or ElementName.Loc or ElementName.LastMod;
}

/// <summary>An open element: its name as written, what it is, and the vocabulary of children without a prefix.</summary>
internal readonly record struct OpenElement(string Name, Vocabulary Vocabulary, ElementName Element, Vocabulary Default);
