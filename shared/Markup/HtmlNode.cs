namespace Aggregator.Markup;

public enum HtmlNodeKind : byte
{
    Document,
    Element,
    Text,
}

/// <summary>
/// A node of a page. <see cref="Index"/> counts nodes in document order, so that what is measured about nodes can live
/// in arrays beside the tree. Comments, declarations and scripts other than data are not kept.
/// </summary>
public sealed class HtmlNode
{
    private HtmlAttribute[] attributes = [];

    internal HtmlNode(HtmlNodeKind kind, Tag tag, string name, int index)
    {
        Kind = kind;
        Tag = tag;
        Name = name;
        Index = index;
    }

    public HtmlNodeKind Kind { get; }

    public Tag Tag { get; }

    /// <summary>Lower-case element name; empty for text.</summary>
    public string Name { get; }

    public int Index { get; }

    /// <summary>Decoded characters of a text node, or of a raw-text element that is data (JSON); empty otherwise.</summary>
    public string Text { get; internal set; } = "";

    public HtmlNode? Parent { get; private set; }

    public HtmlNode? FirstChild { get; private set; }

    public HtmlNode? LastChild { get; private set; }

    public HtmlNode? Next { get; private set; }

    public HtmlNode? Previous { get; private set; }

    public ReadOnlySpan<HtmlAttribute> Attributes => attributes;

    public bool IsElement => Kind == HtmlNodeKind.Element;

    public bool IsText => Kind == HtmlNodeKind.Text;

    /// <summary>The decoded value of an attribute by its lower-case name; null when the element does not have it.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (ref readonly var candidate in attributes.AsSpan())
            {
                if (candidate.Name.Length == attribute.Length && string.Equals(candidate.Name, attribute, StringComparison.Ordinal))
                    return candidate.Value;
            }
            return null;
        }
    }

    public bool Has(string attribute) => this[attribute] is not null;

    /// <summary>The nearest ancestor-or-self with that tag; null when there is none.</summary>
    public HtmlNode? Closest(Tag tag)
    {
        var node = this;
        while (node is not null && node.Tag != tag)
            node = node.Parent;
        return node;
    }

    /// <summary>Whether this node is <paramref name="ancestor"/> or below it.</summary>
    public bool IsWithin(HtmlNode ancestor)
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            if (ReferenceEquals(node, ancestor))
                return true;
        }
        return false;
    }

    /// <summary>The node after this one in document order that is below <paramref name="root"/>; null at the end.</summary>
    public HtmlNode? Following(HtmlNode root) => FirstChild ?? FollowingSubtree(root);

    /// <summary>Like <see cref="Following"/>, but steps over what is below this node.</summary>
    public HtmlNode? FollowingSubtree(HtmlNode root)
    {
        for (var node = this; node is not null && !ReferenceEquals(node, root); node = node.Parent)
        {
            if (node.Next is { } next)
                return next;
        }
        return null;
    }

    /// <summary>Everything below this node, in document order.</summary>
    public IEnumerable<HtmlNode> Descendants()
    {
        for (var node = FirstChild; node is not null; node = node.Following(this))
            yield return node;
    }

    internal void SetAttributes(HtmlAttribute[] values) => attributes = values;

    internal void Append(HtmlNode child)
    {
        child.Parent = this;
        child.Previous = LastChild;
        if (LastChild is null)
            FirstChild = child;
        else
            LastChild.Next = child;
        LastChild = child;
    }
}

/// <summary>An attribute: lower-case name, decoded value.</summary>
public readonly record struct HtmlAttribute(string Name, string Value);
