using System.Xml;

namespace Aggregator.Parse;

/// <summary>
/// The strict reader: .NET's streaming XmlReader. Document types are skipped unread, so no entity is expanded and
/// nothing external is touched; what is not well-formed throws <see cref="XmlException"/>.
/// </summary>
internal sealed class StrictReader : MarkupReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly XmlReader reader;
    private readonly (string? LocalName, ElementName Name)[] names = new (string?, ElementName)[64];
    private bool endIsDue;
    private string? lastNamespace;
    private string? lastPrefix;
    private Vocabulary lastVocabulary;

    /// <summary>Reads bytes that are UTF-8, or whatever their own declaration says.</summary>
    public StrictReader(Stream body) => reader = XmlReader.Create(body, Settings);

    /// <summary>Reads text that is decoded already; the encoding that its declaration states is ignored.</summary>
    public StrictReader(string text) => reader = XmlReader.Create(new StringReader(text), Settings);

    public override string LocalName => reader.LocalName;

    public override string Text => reader.Value;

    public override MarkupNode Read()
    {
        if (endIsDue)
        {
            endIsDue = false;
            return Node = MarkupNode.End;
        }
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    endIsDue = reader.IsEmptyElement;
                    Identify();
                    return Node = MarkupNode.Start;
                case XmlNodeType.EndElement:
                    Depth = reader.Depth;
                    return Node = MarkupNode.End;
                case XmlNodeType.Text:
                case XmlNodeType.CDATA:
                case XmlNodeType.Whitespace:
                case XmlNodeType.SignificantWhitespace:
                    return Node = MarkupNode.Text;
            }
        }
        return Node = MarkupNode.EndOfDocument;
    }

    public override string? GetAttribute(string name)
    {
        if (!HasAttributes) return null;
        return reader.GetAttribute(name) ?? FindAttribute(name);
    }

    public override string? GetXmlAttribute(string localName) =>
        !HasAttributes ? null : reader.GetAttribute(localName, Vocabularies.XmlNamespace);

    public override void CopyAttributes(List<KeyValuePair<string, string>> attributes)
    {
        if (!reader.MoveToFirstAttribute()) return;
        do
        {
            if (reader.Prefix.Length == 0 && reader.LocalName != "xmlns") attributes.Add(new(reader.LocalName, reader.Value));
            else if (reader.LocalName == "lang") attributes.Add(new("lang", reader.Value));
        }
        while (reader.MoveToNextAttribute());
        reader.MoveToElement();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) reader.Dispose();
        base.Dispose(disposing);
    }

    // XmlReader hands out one string object per name and namespace, so comparing references is enough.
    private void Identify()
    {
        Depth = reader.Depth;
        if (Depth >= ParseLimits.Depth) RefuseDepth();
        HasAttributes = reader.AttributeCount > 0;
        var name = reader.NamespaceURI;
        var prefix = reader.Prefix;
        if (!ReferenceEquals(name, lastNamespace) || !ReferenceEquals(prefix, lastPrefix))
        {
            (lastNamespace, lastPrefix) = (name, prefix);
            lastVocabulary = Vocabularies.Find(name, prefix);
        }
        Vocabulary = lastVocabulary;
        Name = FindName(reader.LocalName);
    }

    // XmlReader keeps every open element; the tolerant reader has a limit and reads on without them.
    private void RefuseDepth()
    {
        var place = (IXmlLineInfo)reader;
        throw new XmlException($"More than {ParseLimits.Depth} elements inside one another", null, place.LineNumber, place.LinePosition);
    }

    private ElementName FindName(string localName)
    {
        ref var known = ref names[(localName[0] ^ (localName.Length << 2)) & (names.Length - 1)];
        if (!ReferenceEquals(known.LocalName, localName)) known = (localName, ElementNames.Find(localName));
        return known.Name;
    }

    // Attributes in another case ("URL") or with a prefix of their own (rdf:about).
    private string? FindAttribute(string name)
    {
        string? value = null;
        while (value is null && reader.MoveToNextAttribute())
        {
            if (reader.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase) && reader.Prefix is not ("xml" or "xmlns")) value = reader.Value;
        }
        reader.MoveToElement();
        return value;
    }
}
