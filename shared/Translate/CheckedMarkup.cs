using System.Collections.Frozen;
using System.Text;
using Aggregator.Normalise;

namespace Aggregator.Translate;

/// <summary>
/// A fragment as its translation is held against it: the elements that make its structure, the texts between them, and the
/// inline elements of each text. Reads any text in linear time; what is no tag of ours is told by <see cref="IsBroken"/>.
/// </summary>
internal sealed class CheckedMarkup
{
    private static readonly FrozenSet<string> Inline = (
        "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rt ruby s samp small span strong sub sup time u var").Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What a translation changes, or what is looked at by itself (links).
    private static readonly string[] OwnAttributes = ["href", "alt", "title", "rel"];

    private readonly List<string> elements = [];
    private readonly List<CheckedBlock> blocks = [];
    private readonly List<string> links = [];
    private readonly StringBuilder text = new();
    private readonly List<string> inline = [];

    private CheckedMarkup()
    {
    }

    /// <summary>Block elements, pictures and line breaks with their attributes, in order, end tags included.</summary>
    public IReadOnlyList<string> Elements => elements;

    /// <summary>The texts between those elements, blank ones included.</summary>
    public IReadOnlyList<CheckedBlock> Blocks => blocks;

    /// <summary>Addresses of links, in order.</summary>
    public IReadOnlyList<string> Links => links;

    /// <summary>Whether there is a "&lt;" that begins no tag, or a comment or declaration, none of which sanitised markup has.</summary>
    public bool IsBroken { get; private set; }

    public static CheckedMarkup Read(string html)
    {
        var markup = new CheckedMarkup();
        markup.ReadAll(html);
        return markup;
    }

    private void ReadAll(string html)
    {
        var lastClose = html.LastIndexOf('>');
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
                open = html.Length;
            text.Append(html, at, open - at);
            if (open == html.Length)
                break;
            // Behind the last ">" nothing is a tag; looking for one from every "<" would take quadratic time.
            var tag = open < lastClose ? HtmlTag.Read(html, open) : default;
            IsBroken |= tag.Name.Length == 0;
            if (tag.Length == 0)
                text.Append('<');
            else if (tag.Name.Length > 0)
                Add(tag.Name, tag.Closing, html.AsSpan(open, tag.Length));
            at = open + Math.Max(1, tag.Length);
        }
        EndBlock();
    }

    private void Add(ReadOnlySpan<char> name, bool closing, ReadOnlySpan<char> tag)
    {
        var element = Describe(name, closing, tag);
        if (Inline.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
        {
            inline.Add(element);
            return;
        }
        EndBlock();
        elements.Add(element);
    }

    private void EndBlock()
    {
        inline.Sort(StringComparer.Ordinal);
        blocks.Add(new CheckedBlock(PlainText.Clean(HtmlEntities.Decode(text.ToString())), string.Join(' ', inline)));
        text.Clear();
        inline.Clear();
    }

    private string Describe(ReadOnlySpan<char> name, bool closing, ReadOnlySpan<char> tag)
    {
        var lower = name.ToString().ToLowerInvariant();
        if (closing)
            return $"/{lower}";
        var attributes = new List<string>();
        foreach (var (attribute, value) in MarkupAttributes.Read(tag[(1 + name.Length)..^1]))
        {
            if (attribute == "href")
                links.Add(value);
            if (!OwnAttributes.Contains(attribute))
                attributes.Add($"{attribute}={value}");
        }
        attributes.Sort(StringComparer.Ordinal);
        return attributes.Count == 0 ? lower : $"{lower} {string.Join(' ', attributes)}";
    }
}

/// <summary>The text between two block elements, clean, and the inline elements in it, sorted: their order may differ from language to language.</summary>
internal sealed record CheckedBlock(string Text, string Inline);
