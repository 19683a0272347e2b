using System.Collections.Frozen;

namespace Aggregator.Markup;

/// <summary>The elements that some rule of ours names. Every other element is <see cref="Other"/> and known by its name only.</summary>
public enum Tag : byte
{
    Other,
    A, Abbr, Acronym, Address, Amp_Img, Amp_Iframe, Applet, Area, Article, Aside, Audio, B, Base, Bdi, Bdo, Big, Blockquote, Body,
    Br, Button, Canvas, Caption, Center, Cite, Code, Col, Colgroup, Data, Datalist, Dd, Del, Details, Dfn, Dialog, Dir,
    Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form, Frame, Frameset, H1, H2, H3, H4, H5, H6,
    Head, Header, Hgroup, Hr, Html, I, Iframe, Img, Input, Ins, Kbd, Label, Legend, Li, Link, Main, Map, Mark, Math, Menu,
    Meta, Nav, Nobr, Noembed, Noframes, Noscript, Object, Ol, Optgroup, Option, Output, P, Param, Picture, Plaintext, Pre, Progress, Q, Rp,
    Rt, Ruby, S, Samp, Script, Search, Section, Select, Small, Source, Span, Strike, Strong, Style, Sub, Summary, Sup,
    Svg, Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Track, Tt, U, Ul, Var, Video, Wbr, Xmp,
}

/// <summary>Looks tags up by name without allocating, and holds the groups of tags that the tree builder goes by.</summary>
public static class Tags
{
    private static readonly string[] Names = [.. Enum.GetNames<Tag>().Select(name => name.ToLowerInvariant().Replace('_', '-'))];

    private static readonly FrozenDictionary<string, Tag> ByName = Enum.GetValues<Tag>()
        .Where(tag => tag != Tag.Other)
        .ToFrozenDictionary(tag => Names[(int)tag], tag => tag, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Tag>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary><see cref="Tag.Other"/> for names that no rule knows.</summary>
    public static Tag Find(ReadOnlySpan<char> name) => Lookup.TryGetValue(name, out var tag) ? tag : Tag.Other;

    /// <summary>The lower-case name of a known tag.</summary>
    public static string Name(Tag tag) => Names[(int)tag];

    internal static readonly TagSet Void = new(Tag.Area, Tag.Base, Tag.Br, Tag.Col, Tag.Embed, Tag.Frame,
        Tag.Hr, Tag.Img, Tag.Input, Tag.Link, Tag.Meta, Tag.Param, Tag.Source, Tag.Track, Tag.Wbr);

    internal static readonly TagSet RawText = new(Tag.Script, Tag.Style, Tag.Xmp, Tag.Iframe, Tag.Noembed,
        Tag.Noframes, Tag.Plaintext, Tag.Textarea, Tag.Title);

    /// <summary>Elements whose start closes an open paragraph (HTML Standard, 13.2.6.4.7).</summary>
    internal static readonly TagSet ClosesParagraph = new(Tag.Address, Tag.Article, Tag.Aside, Tag.Blockquote,
        Tag.Center, Tag.Details, Tag.Dialog, Tag.Dir, Tag.Div, Tag.Dl, Tag.Dd, Tag.Dt, Tag.Fieldset,
        Tag.Figcaption, Tag.Figure, Tag.Footer, Tag.Form, Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5,
        Tag.H6, Tag.Header, Tag.Hgroup, Tag.Hr, Tag.Li, Tag.Main, Tag.Menu, Tag.Nav, Tag.Ol, Tag.P,
        Tag.Plaintext, Tag.Pre, Tag.Search, Tag.Section, Tag.Summary, Tag.Table, Tag.Ul, Tag.Xmp);

    /// <summary>Elements that a stray end tag of an inline element does not reach across.</summary>
    internal static readonly TagSet Special = ClosesParagraph.With(Tag.Body, Tag.Button, Tag.Caption, Tag.Head, Tag.Html,
        Tag.Noscript, Tag.Object, Tag.Select, Tag.Tbody, Tag.Td, Tag.Template, Tag.Tfoot, Tag.Th,
        Tag.Thead, Tag.Tr);

    internal static readonly TagSet Formatting = new(Tag.A, Tag.B, Tag.Big, Tag.Code, Tag.Em, Tag.Font, Tag.I,
        Tag.Nobr, Tag.S, Tag.Small, Tag.Strike, Tag.Strong, Tag.Tt, Tag.U);

    internal static readonly TagSet Headings = new(Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6);

    internal static readonly TagSet TableParts = new(Tag.Table, Tag.Tbody, Tag.Thead, Tag.Tfoot, Tag.Tr, Tag.Td,
        Tag.Th, Tag.Caption, Tag.Colgroup);

    /// <summary>What keeps an end tag outside from closing something inside, and the other way round.</summary>
    internal static readonly TagSet Scope = new(Tag.Table, Tag.Td, Tag.Th, Tag.Caption, Tag.Template, Tag.Html,
        Tag.Object);

    internal static readonly TagSet InHead = new(Tag.Title, Tag.Meta, Tag.Link, Tag.Script, Tag.Style, Tag.Noscript,
        Tag.Base, Tag.Template);
}

/// <summary>A set of tags with a look-up that costs one array read.</summary>
public sealed class TagSet
{
    private readonly bool[] members = new bool[256];

    public TagSet(params ReadOnlySpan<Tag> tags)
    {
        foreach (var tag in tags)
            members[(int)tag] = true;
    }

    public bool Contains(Tag tag) => members[(int)tag];

    /// <summary>A new set that holds <paramref name="tags"/> as well.</summary>
    public TagSet With(params ReadOnlySpan<Tag> tags)
    {
        var wider = new TagSet(tags);
        for (var at = 0; at < members.Length; at++)
            wider.members[at] |= members[at];
        return wider;
    }

    /// <summary>A new set that holds none of <paramref name="tags"/>.</summary>
    public TagSet Without(params ReadOnlySpan<Tag> tags)
    {
        var narrower = With();
        foreach (var tag in tags)
            narrower.members[(int)tag] = false;
        return narrower;
    }
}
