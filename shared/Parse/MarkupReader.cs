namespace Aggregator.Parse;

/// <summary>Where a reader stands.</summary>
internal enum MarkupNode
{
    None,
    Start,
    End,
    Text,
    EndOfDocument,
}

/// <summary>
/// A forward-only view of a feed's markup that the strict and the tolerant reader share, so that one mapping serves
/// both. Every element gives a Start and an End, empty ones too; comments and instructions are left out.
/// </summary>
internal abstract class MarkupReader : IDisposable
{
    public MarkupNode Node { get; protected set; }

    /// <summary>Elements around the one whose Start or End the reader stands at; 0 for the root. Without meaning at a text.</summary>
    public int Depth { get; protected set; }

    /// <summary>Whether the element at whose Start the reader stands has any attribute.</summary>
    public bool HasAttributes { get; protected set; }

    public Vocabulary Vocabulary { get; protected set; }

    public ElementName Name { get; protected set; }

    /// <summary>The element's name without its prefix, as written.</summary>
    public abstract string LocalName { get; }

    /// <summary>The current text, references decoded.</summary>
    public abstract string Text { get; }

    public abstract MarkupNode Read();

    /// <summary>An attribute without a prefix, references decoded; null when there is none.</summary>
    public abstract string? GetAttribute(string name);

    /// <summary>xml:base or xml:lang of this very element; null when it has none.</summary>
    public abstract string? GetXmlAttribute(string localName);

    /// <summary>All attributes as they are to be written into HTML: (name, value) without namespace declarations.</summary>
    public abstract void CopyAttributes(List<KeyValuePair<string, string>> attributes);

    /// <summary>
    /// Moves to the next child of the element at <paramref name="parentDepth"/>, past whatever is left of the previous
    /// child. False at the parent's end, where the reader then stands.
    /// </summary>
    public bool NextChild(int parentDepth)
    {
        if (Node == MarkupNode.Start && Depth > parentDepth) Skip();
        while (true)
        {
            switch (Read())
            {
                case MarkupNode.Start when Depth == parentDepth + 1:
                    return true;
                case MarkupNode.Start:
                    Skip();
                    break;
                case MarkupNode.End when Depth <= parentDepth:
                case MarkupNode.EndOfDocument:
                    return false;
            }
        }
    }

    /// <summary>Moves from an element's Start to its End.</summary>
    public void Skip()
    {
        if (Node != MarkupNode.Start) return;
        var depth = Depth;
        while (Read() is var node && node != MarkupNode.EndOfDocument)
        {
            if (node == MarkupNode.End && Depth <= depth) return;
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }
}
