using System.Buffers;
using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>
/// Reads what only resembles XML: unclosed and crossed tags, stray "&amp;" and "&lt;", HTML entities, junk around the
/// document, control characters, CDATA without an end. Linear in the length of the text and never throws.
/// </summary>
internal sealed class TolerantReader : MarkupReader
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(code => code is not ('\t' or '\n' or '\r')).Select(code => (char)code), '\uFFFE', '\uFFFF']);

    private readonly string document;
    private readonly TagScanner scanner;
    private readonly OpenElements open = new();
    private readonly Dictionary<string, Vocabulary> prefixes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> entities = new(StringComparer.Ordinal);
    private int at;
    private int endsDue;
    private bool startIsDue;
    private bool endFollows;
    private string localName = "";
    private string text = "";

    public TolerantReader(string document)
    {
        this.document = document;
        scanner = new TagScanner(document);
    }

    /// <summary>Whether the document type declares entities made of entities; they stay as they are written.</summary>
    public bool HasNestedEntities { get; private set; }

    public override string LocalName => localName;

    public override string Text => text;

    public override MarkupNode Read()
    {
        if (endFollows)
        {
            endFollows = false;
            endsDue = 1;
        }
        if (endsDue > 0) return GiveEnd();
        if (startIsDue) return GiveStart();
        while (at < document.Length)
        {
            if (ReadNext()) return Node;
        }
        if (open.Count > 0)
        {
            endsDue = open.Count;
            return GiveEnd();
        }
        return Node = MarkupNode.EndOfDocument;
    }

    public override string? GetAttribute(string name)
    {
        foreach (var attribute in scanner.Attributes)
        {
            var written = document.AsSpan(attribute.Name);
            if (!written.EndsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            var prefix = written[..^name.Length];
            if (prefix.Length == 0 || (prefix[^1] == ':' && !prefix.SequenceEqual("xml:") && !prefix.SequenceEqual("xmlns:"))) return Value(attribute);
        }
        return null;
    }

    public override string? GetXmlAttribute(string localName)
    {
        foreach (var attribute in scanner.Attributes)
        {
            var written = document.AsSpan(attribute.Name);
            if (written.Length == localName.Length + 4 && written.StartsWith("xml:", StringComparison.OrdinalIgnoreCase) && written.EndsWith(localName, StringComparison.Ordinal)) return Value(attribute);
        }
        return null;
    }

    public override void CopyAttributes(List<KeyValuePair<string, string>> attributes)
    {
        foreach (var attribute in scanner.Attributes)
        {
            var name = document[attribute.Name];
            if (!name.Contains(':', StringComparison.Ordinal) && !name.Equals("xmlns", StringComparison.OrdinalIgnoreCase)) attributes.Add(new(name.ToLowerInvariant(), Value(attribute)));
        }
    }

    // True when it gave a node; false when what it passed was no node (comments, instructions, stray end tags).
    private bool ReadNext()
    {
        if (document[at] != '<') return GiveText(at, scanner.NextTag(at), decode: true);
        switch (scanner.Classify(at))
        {
            case Token.Comment or Token.Instruction:
                at = scanner.End;
                return false;
            case Token.DocumentType:
                HasNestedEntities |= !EntityDeclarations.Read(document.AsSpan(at, scanner.End - at), entities);
                at = scanner.End;
                return false;
            case Token.CharacterData:
                return GiveCharacterData();
            case Token.EndTag:
                at = scanner.End;
                endsDue = open.CountToClose(document.AsSpan(scanner.Name));
                return endsDue > 0 && GiveEnd() == MarkupNode.End;
            case Token.StartTag:
                return OpenTag();
            default:
                return GiveText(at, scanner.NextTag(at + 1), decode: true);
        }
    }

    private bool OpenTag()
    {
        at = scanner.End;
        LearnNamespaces();
        var (vocabulary, name) = Identify(document.AsSpan(scanner.Name));
        var impliedEnds = open.CountImpliedEnds(vocabulary, name);
        if (open.Count - impliedEnds >= ParseLimits.Depth) return false;
        startIsDue = true;
        endsDue = impliedEnds;
        return (endsDue > 0 ? GiveEnd() : GiveStart()) != MarkupNode.None;
    }

    private MarkupNode GiveStart()
    {
        startIsDue = false;
        var written = document.AsSpan(scanner.Name);
        var colon = written.IndexOf(':');
        localName = written[(colon + 1)..].ToString();
        (Vocabulary, Name) = Identify(written);
        HasAttributes = scanner.Attributes.Count > 0;
        Depth = open.Count;
        open.Push(written.ToString(), Vocabulary, Name, DefaultVocabulary());
        endFollows = scanner.SelfClosing || IsVoid(localName);
        return Node = MarkupNode.Start;
    }

    private MarkupNode GiveEnd()
    {
        endsDue--;
        open.Pop();
        Depth = open.Count;
        return Node = MarkupNode.End;
    }

    private bool GiveText(int from, int to, bool decode)
    {
        at = to;
        if (open.Count == 0) return false;
        text = Readable(document[from..to], decode);
        Node = MarkupNode.Text;
        return true;
    }

    // Without "]]>" the section ends where the element it stands in ends, or with the document.
    private bool GiveCharacterData()
    {
        var (from, to) = (at + "<![CDATA[".Length, scanner.End);
        if (scanner.Unterminated && open.Count > 0)
        {
            var close = document.IndexOf($"</{open.Top.Name}", from, StringComparison.OrdinalIgnoreCase);
            to = close < 0 ? document.Length : close;
            GiveText(from, to, decode: false);
        }
        else GiveText(from, Math.Max(from, to - "]]>".Length), decode: false);
        at = to;
        return open.Count > 0;
    }

    private string Readable(string raw, bool decode)
    {
        if (decode && entities.Count > 0) raw = EntityDeclarations.Apply(raw, entities);
        var decoded = decode ? HtmlEntities.Decode(raw) : raw;
        return decoded.AsSpan().IndexOfAny(Controls) < 0 ? decoded : string.Concat(decoded.Where(character => !Controls.Contains(character)));
    }

    private string Value(TagAttribute attribute) => Readable(document[attribute.Value], decode: true);

    private void LearnNamespaces()
    {
        foreach (var attribute in scanner.Attributes)
        {
            var name = document.AsSpan(attribute.Name);
            if (!name.StartsWith("xmlns:", StringComparison.OrdinalIgnoreCase) || prefixes.Count > 100) continue;
            var prefix = name["xmlns:".Length..].ToString();
            prefixes[prefix] = Vocabularies.Find(Value(attribute), prefix);
        }
    }

    private Vocabulary DefaultVocabulary()
    {
        foreach (var attribute in scanner.Attributes)
        {
            if (document.AsSpan(attribute.Name).Equals("xmlns", StringComparison.OrdinalIgnoreCase)) return Vocabularies.Find(Value(attribute), "");
        }
        return open.Count > 0 ? open.Top.Default : Vocabulary.Core;
    }

    private (Vocabulary Vocabulary, ElementName Name) Identify(ReadOnlySpan<char> written)
    {
        var colon = written.IndexOf(':');
        if (colon < 0) return (DefaultVocabulary(), ElementNames.Find(written));
        var prefix = written[..colon];
        var known = prefixes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(prefix, out var vocabulary);
        return (known ? vocabulary : Vocabularies.FindPrefix(prefix), ElementNames.Find(written[(colon + 1)..]));
    }

    // HTML's void elements, without those that mean something else in feeds (link, source, embed, param, area, base).
    private static bool IsVoid(string name) =>
        name.Length is >= 2 and <= 3 && (name.Equals("br", StringComparison.OrdinalIgnoreCase) || name.Equals("img", StringComparison.OrdinalIgnoreCase) ||
            name.Equals("hr", StringComparison.OrdinalIgnoreCase) || name.Equals("wbr", StringComparison.OrdinalIgnoreCase));
}
