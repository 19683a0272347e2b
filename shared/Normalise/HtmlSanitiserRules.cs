using Aggregator.Markup;

namespace Aggregator.Normalise;

/// <summary>The allow-list of <see cref="HtmlSanitiser"/>: what each element becomes.</summary>
internal static class HtmlSanitiserRules
{
    /// <summary>Gone with everything in them.</summary>
    internal static readonly TagSet Dropped = new(Tag.Script, Tag.Style, Tag.Template, Tag.Noscript, Tag.Svg, Tag.Math, Tag.Object, Tag.Embed,
        Tag.Applet, Tag.Canvas, Tag.Map, Tag.Area, Tag.Button, Tag.Input, Tag.Select, Tag.Textarea, Tag.Option, Tag.Optgroup, Tag.Datalist,
        Tag.Output, Tag.Progress, Tag.Head, Tag.Title, Tag.Meta, Tag.Link, Tag.Base, Tag.Frame, Tag.Frameset, Tag.Noframes, Tag.Noembed,
        Tag.Plaintext, Tag.Xmp, Tag.Param, Tag.Track, Tag.Source, Tag.Dialog, Tag.Rp, Tag.Col, Tag.Colgroup, Tag.Wbr);

    /// <summary>Elements that begin on a new line, kept or not.</summary>
    internal static readonly TagSet Blocks = Tags.ClosesParagraph.With(Tag.Body, Tag.Html, Tag.Tbody, Tag.Thead, Tag.Tfoot, Tag.Tr, Tag.Td,
        Tag.Th, Tag.Caption, Tag.Legend, Tag.Iframe, Tag.Video, Tag.Audio, Tag.Amp_Iframe);

    /// <summary>Elements that hold other blocks and are written.</summary>
    internal static readonly TagSet Containers = new(Tag.Ul, Tag.Ol, Tag.Menu, Tag.Dir, Tag.Dl, Tag.Blockquote, Tag.Figure, Tag.Figcaption, Tag.Table);

    /// <summary>The inline element that is written, or null when only its content is.</summary>
    internal static string? Inline(Tag tag) => tag switch
    {
        Tag.Em or Tag.Strong or Tag.B or Tag.I or Tag.U or Tag.Sub or Tag.Sup or Tag.Code or Tag.Abbr or Tag.Cite or Tag.Q or Tag.Time
            or Tag.Mark or Tag.Small or Tag.Del or Tag.Ins or Tag.S or Tag.Kbd or Tag.Samp or Tag.Var or Tag.Dfn or Tag.Bdi
            or Tag.Ruby or Tag.Rt => Tags.Name(tag),
        Tag.Strike => "s",
        Tag.Tt => "code",
        Tag.Acronym => "abbr",
        _ => null,
    };

    /// <summary>The heading that is written: the page that shows the article has the only h1.</summary>
    internal static string Heading(Tag tag) => tag switch
    {
        Tag.H1 or Tag.H2 => "h2",
        Tag.H3 => "h3",
        _ => "h4",
    };

    internal static string? Direction(string? value) => value?.Trim().ToLowerInvariant() switch
    {
        "ltr" => "ltr",
        "rtl" => "rtl",
        "auto" => "auto",
        _ => null,
    };

    /// <summary>A well-formed language tag as far as its letters go (BCP 47); null otherwise.</summary>
    internal static string? Language(string? value)
    {
        var tag = value?.Trim();
        if (tag is null || tag.Length is < 2 or > 35 || !char.IsAsciiLetter(tag[0]))
            return null;
        foreach (var character in tag)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
                return null;
        }
        return tag;
    }

    internal static string? DateTime(string? value)
    {
        var text = value?.Trim();
        if (text is null || text.Length is < 4 or > 40)
            return null;
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or ':' or '.' or '+' or ' '))
                return null;
        }
        return text;
    }
}
