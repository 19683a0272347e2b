using System.Globalization;
using Aggregator.Markup;

namespace Aggregator.Normalise;

/// <summary>Lines of text: formatting, pictures, players.</summary>
internal sealed partial class SafeHtmlWriter
{
    private void WriteInlineChildren(HtmlNode node)
    {
        for (var child = node.FirstChild; child is not null; child = child.Next)
            WriteInline(child);
    }

    private void WriteInline(HtmlNode node)
    {
        if (node.FirstChild is null && node.Tag != Tag.Br && !IsBlank(node) && ++leaves > MaxLeaves)
            return;
        if (node.IsText)
        {
            text.Text(node.Text);
            return;
        }
        if (HtmlSanitiserRules.Dropped.Contains(node.Tag))
            return;
        switch (node.Tag)
        {
            case Tag.Br:
                text.LineBreak();
                break;
            case Tag.Img or Tag.Amp_Img:
                WriteImage(node);
                break;
            case Tag.A:
                WriteLink(node);
                break;
            case Tag.Iframe or Tag.Amp_Iframe or Tag.Video or Tag.Audio:
                WriteMediaLink(node);
                break;
            default:
                WriteFormatted(node);
                break;
        }
    }

    private void WriteFormatted(HtmlNode node)
    {
        var name = inlineNesting >= MaxInlineNesting ? null : HtmlSanitiserRules.Inline(node.Tag)
            ?? (node.Tag is Tag.Span or Tag.Bdo && (HtmlSanitiserRules.Language(node["lang"])
            ?? HtmlSanitiserRules.Direction(node["dir"])) is not null ? "span" : null);
        if (name is null)
        {
            // Two blocks in one line of text are two words.
            var separates = HtmlSanitiserRules.Blocks.Contains(node.Tag);
            if (separates)
                text.Text(" ");
            WriteInlineChildren(node);
            if (separates)
                text.Text(" ");
            return;
        }
        var mark = text.Save();
        OpenInline(node, name);
        WriteInlineChildren(node);
        CloseInline(name, mark);
    }

    private void OpenInline(HtmlNode node, string name)
    {
        text.RawInline("<" + name);
        WriteLanguage(node);
        if (name == "abbr" && node["title"] is { Length: > 0 and < 300 } title)
            text.Attribute("title", title);
        if (name == "time" && HtmlSanitiserRules.DateTime(node["datetime"]) is { } moment)
            text.Attribute("datetime", moment);
        text.Raw(">");
        inlineNesting++;
    }

    private void CloseInline(string name, SafeHtmlText.Mark mark)
    {
        inlineNesting--;
        if (text.ContentCount == mark.ContentCount)
            text.Restore(mark);
        else
            text.RawInlineEnd($"</{name}>");
    }

    private void WriteImage(HtmlNode node)
    {
        if (ImageAddress.Of(node, baseUrl) is { } address)
            WriteImage(address, node["alt"] ?? "", ImageAddress.Pixels(node["width"]), ImageAddress.Pixels(node["height"]));
    }

    private void WriteImage(string address, string alternative, int? width, int? height)
    {
        text.RawInline("<img");
        text.Attribute("src", address);
        text.Attribute("alt", alternative.Length > 500 ? "" : alternative.Trim());
        if (width is > 0)
            text.Attribute("width", width.Value.ToString(CultureInfo.InvariantCulture));
        if (height is > 0)
            text.Attribute("height", height.Value.ToString(CultureInfo.InvariantCulture));
        text.Raw(">");
        text.CountContent();
    }

    private void WriteMedia(HtmlNode node)
    {
        var mark = text.Save();
        text.Raw("<p>");
        text.StartRun();
        WriteMediaLink(node);
        text.EndRun();
        Close("p", mark);
    }

    /// <summary>A player becomes a link to the film, with a still where there is one.</summary>
    private void WriteMediaLink(HtmlNode node)
    {
        if (insideLink || Media(node) is not { } media)
            return;
        OpenLink(media.Url);
        if (media.Poster is { } poster)
            WriteImage(poster, "Video", null, null);
        else
            text.Text((node.Tag == Tag.Audio ? "Audio: " : "Video: ") + new Uri(media.Url).IdnHost);
        text.Raw("</a>");
        insideLink = false;
        inlineNesting--;
    }

    private VideoEmbed? Media(HtmlNode node)
    {
        if (node.Tag is Tag.Iframe or Tag.Amp_Iframe)
            return (node["src"] is { Length: > 0 } and not "about:blank" ? node["src"] : node["data-src"]) is { } frame ? VideoEmbed.FromFrame(frame, baseUrl) : null;
        var source = node["src"];
        for (var child = node.FirstChild; child is not null && source is null; child = child.Next)
            source = child.Tag == Tag.Source ? child["src"] : null;
        if (source is null || UrlNormaliser.WithoutTrackers(source, baseUrl) is not { } address)
            return null;
        return new VideoEmbed(address, node["poster"] is { Length: > 0 } poster ? UrlNormaliser.WithoutTrackers(poster, baseUrl) : null);
    }
}
