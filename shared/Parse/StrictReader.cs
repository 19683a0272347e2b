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
    private bool endIsDue;
    private string? lastNamespace;
    private string? lastPrefix;
    private Vocabulary lastVocabulary;

    /// <summary>Reads bytes that are UTF-8, or whatever their own declaration says.</summary>
    public StrictReader(Stream body) => reader = XmlReader.Create(body, Settings);

    /// <summary>Reads text that is decoded already; the encoding that its declaration states is ignored.</summary>
    public StrictReader(string text) => reader = XmlReader.Create(new StringReader(text), Settings);

    public override int Depth => reader.Depth;

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
                case XmlNodeType.Element when reader.Depth >= ParseLimits.Depth:
                    // XmlReader keeps every open element; the tolerant reader has a limit and reads on without them.
                    throw new XmlException($"More than {ParseLimits.Depth} elements inside one another", null, ((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);
                case XmlNodeType.Element:
                    endIsDue = reader.IsEmptyElement;
                    Identify();
                    return Node = MarkupNode.Start;
                case XmlNodeType.EndElement:
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
        if (reader.AttributeCount == 0) return null;
        return reader.GetAttribute(name) ?? FindAttribute(name);
    }

    public override string? GetXmlAttribute(string localName) =>
        reader.AttributeCount == 0 ? null : reader.GetAttribute(localName, Vocabularies.XmlNamespace);

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

    // XmlReader hands out one string object per namespace name, so comparing references is enough.
    private void Identify()
    {
        var name = reader.NamespaceURI;
        var prefix = reader.Prefix;
        if (!ReferenceEquals(name, lastNamespace) || !ReferenceEquals(prefix, lastPrefix))
        {
            (lastNamespace, lastPrefix) = (name, prefix);
            lastVocabulary = Vocabularies.Find(name, prefix);
        }
        Vocabulary = lastVocabulary;
        Name = ElementNames.Find(reader.LocalName);
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
