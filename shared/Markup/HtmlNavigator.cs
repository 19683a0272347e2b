using System.Xml;
using System.Xml.XPath;

namespace Aggregator.Markup;

/// <summary>
/// XPath 1.0 over a parsed page, for the few sources that have hand-written rules. Names are lower case and without
/// namespaces. A page on which an expression would take too long (see <see cref="PageWalk"/>) gives what was found until then.
/// </summary>
public sealed class HtmlNavigator : XPathNavigator
{
    private static readonly NameTable Names = new();
    private static readonly HtmlNode Nothing = HtmlParser.Parse("").Root;

    private readonly PageWalk walk;
    private HtmlNode node;
    private int attribute = -1;

    private HtmlNavigator(HtmlNode node, PageWalk walk)
    {
        this.node = node;
        this.walk = walk;
    }

    /// <summary>Whether the text is an XPath expression that selects nodes.</summary>
    public static bool IsExpression(string text)
    {
        try
        {
            return new HtmlNavigator(Nothing, new PageWalk()).Select(text) is not null;
        }
        catch (XPathException)
        {
            return false;
        }
    }

    /// <summary>
    /// The elements that an expression selects below <paramref name="root"/>, in document order, found as they are asked
    /// for. Empty when the expression is no valid XPath or selects none.
    /// </summary>
    public static IEnumerable<HtmlNode> Select(HtmlNode root, string expression, PageWalk? walk = null)
    {
        if (!IsExpression(expression))
            yield break;
        foreach (XPathNavigator match in new HtmlNavigator(root, walk ?? new PageWalk()).Select(expression))
            yield return ((HtmlNavigator)match).node;
    }

    /// <summary>The string that an expression yields: the value of the attribute or the text of the first element; null when there is none.</summary>
    public static string? SelectText(HtmlNode root, string expression) =>
        IsExpression(expression) ? new HtmlNavigator(root, new PageWalk()).SelectSingleNode(expression)?.Value : null;

    public override XmlNameTable NameTable => Names;

    public override XPathNodeType NodeType => attribute >= 0 ? XPathNodeType.Attribute : node.Kind switch
    {
        HtmlNodeKind.Document => XPathNodeType.Root,
        HtmlNodeKind.Text => XPathNodeType.Text,
        _ => XPathNodeType.Element,
    };

    public override string LocalName => attribute >= 0 ? node.Attributes[attribute].Name : node.Name;

    public override string Name => LocalName;

    public override string NamespaceURI => "";

    public override string Prefix => "";

    public override string BaseURI => "";

    public override bool IsEmptyElement => node.FirstChild is null;

    public override string Value
    {
        get
        {
            if (attribute >= 0)
                return node.Attributes[attribute].Value;
            return node.IsText ? node.Text : string.Concat(walk.Below(node).Where(below => below.IsText && walk.Take(below.Text.Length)).Select(below => below.Text));
        }
    }

    public override XPathNavigator Clone() => new HtmlNavigator(node, walk) { attribute = attribute };

    // What the base class does instead counts siblings.
    public override XmlNodeOrder ComparePosition(XPathNavigator? nav)
    {
        if (nav is not HtmlNavigator other)
            return XmlNodeOrder.Unknown;
        var order = (node.Index, attribute).CompareTo((other.node.Index, other.attribute));
        return order < 0 ? XmlNodeOrder.Before : order > 0 ? XmlNodeOrder.After : XmlNodeOrder.Same;
    }

    public override bool IsSamePosition(XPathNavigator other) =>
        other is HtmlNavigator navigator && ReferenceEquals(navigator.node, node) && navigator.attribute == attribute;

    public override bool MoveTo(XPathNavigator other)
    {
        if (other is not HtmlNavigator navigator)
            return false;
        (node, attribute) = (navigator.node, navigator.attribute);
        return true;
    }

    public override bool MoveToFirstAttribute()
    {
        if (attribute >= 0 || node.Attributes.Length == 0)
            return false;
        attribute = 0;
        return true;
    }

    public override bool MoveToNextAttribute()
    {
        if (attribute < 0 || attribute + 1 >= node.Attributes.Length)
            return false;
        attribute++;
        return true;
    }

    public override bool MoveToFirstChild() => attribute < 0 && MoveToNode(node.FirstChild);

    public override bool MoveToNext() => attribute < 0 && MoveToNode(node.Next);

    public override bool MoveToPrevious() => attribute < 0 && MoveToNode(node.Previous);

    public override bool MoveToParent()
    {
        if (attribute < 0)
            return MoveToNode(node.Parent);
        attribute = -1;
        return true;
    }

    public override bool MoveToFirstNamespace(XPathNamespaceScope namespaceScope) => false;

    public override bool MoveToNextNamespace(XPathNamespaceScope namespaceScope) => false;

    public override bool MoveToId(string id) => false;

    private bool MoveToNode(HtmlNode? target)
    {
        if (target is null || !walk.Take())
            return false;
        node = target;
        return true;
    }
}
