using System.Xml;
using Aggregator.Normalise;

namespace Aggregator.Sources.Proposals;

/// <summary>One feed that a subscription list names, as it is written there. <paramref name="Groups"/>: what it stands under, outermost first.</summary>
public sealed record OpmlFeed(string Address, string? Name, string? Site, string? Language, IReadOnlyList<string> Groups);

/// <summary>A subscription list that was read, or why it was not.</summary>
public abstract record OpmlOutcome
{
    private OpmlOutcome() { }

    /// <summary>Its feeds, in their order.</summary>
    public sealed record Read(IReadOnlyList<OpmlFeed> Feeds) : OpmlOutcome;

    public sealed record Refused(string Reason) : OpmlOutcome;
}

/// <summary>
/// Reads subscription lists (OPML 1.0 and 2.0): outlines with an xmlUrl, however deep. Lists of strangers: no document type,
/// nothing external, and bounds for size, depth and number. Inclusions are not followed; what is commented out is left out.
/// </summary>
public static class OpmlReader
{
    public const int MostBytes = 2 * 1024 * 1024, MostFeeds = 2000, Deepest = 32;

    private const int LongestName = 200;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = MostBytes,
    };

    /// <summary>The answer for a list of more than <see cref="MostBytes"/>.</summary>
    public static OpmlOutcome TooLarge { get; } = new OpmlOutcome.Refused($"The list is larger than {MostBytes / 1024 / 1024} MB.");

    /// <summary>Reads a list; everything that is wrong with it comes back in words.</summary>
    public static OpmlOutcome Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MostBytes)
            return TooLarge;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file.ToArray()), Settings);
            reader.MoveToContent();
            return reader.LocalName == "opml" ? ReadOutlines(reader) : new OpmlOutcome.Refused($"This is no subscription list: it begins with <{Shorten(reader.LocalName)}> and not with <opml>.");
        }
        catch (XmlException broken)
        {
            return new OpmlOutcome.Refused(
                broken.Message.Contains("DTD", StringComparison.Ordinal) ? "The list has a document type (DTD), which is not read." : $"The list is not well-formed: {Shorten(broken.Message)}");
        }
    }

    private static OpmlOutcome ReadOutlines(XmlReader reader)
    {
        var (feeds, groups) = (new List<OpmlFeed>(), new Stack<(int Depth, string Name)>());
        for (var more = reader.Read(); more;)
        {
            if (reader.Depth > Deepest)
                return new OpmlOutcome.Refused($"The list is nested more than {Deepest} deep.");
            while (groups.TryPeek(out var group) && group.Depth >= reader.Depth)
                groups.Pop();
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "outline" })
            {
                more = reader.Read();
                continue;
            }
            if (Value(reader, "isComment") == "true")
            {
                // Stands on what follows already.
                reader.Skip();
                more = !reader.EOF;
                continue;
            }
            if (Value(reader, "xmlUrl") is { } address && Value(reader, "type") is not ("include" or "link"))
                feeds.Add(new OpmlFeed(address, Name(reader), Value(reader, "htmlUrl"), Value(reader, "language"), [.. groups.Reverse().Select(group => group.Name)]));
            if (feeds.Count > MostFeeds)
                return new OpmlOutcome.Refused($"The list names more than {MostFeeds} feeds.");
            if (!reader.IsEmptyElement && Name(reader) is { } name)
                groups.Push((reader.Depth, name));
            more = reader.Read();
        }
        return feeds.Count > 0 ? new OpmlOutcome.Read(feeds) : new OpmlOutcome.Refused("The list names no feed: no outline has an xmlUrl.");
    }

    // title is what the feed calls itself, text what a person sees.
    private static string? Name(XmlReader reader) =>
        (Value(reader, "title") ?? Value(reader, "text")) is { } name && PlainText.Clean(name) is { Length: > 0 } clean ? Shorten(clean.Normalize()) : null;

    // Many programs write xmlurl and xmlURL.
    private static string? Value(XmlReader reader, string name)
    {
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (!reader.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase) || reader.Value.Trim() is not { Length: > 0 } value)
                continue;
            reader.MoveToElement();
            return value;
        }
        reader.MoveToElement();
        return null;
    }

    private static string Shorten(string text) => text.Length <= LongestName ? text : PlainText.Excerpt(text, LongestName);
}
