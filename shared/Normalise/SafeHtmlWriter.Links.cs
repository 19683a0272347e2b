using Aggregator.Markup;

namespace Aggregator.Normalise;

/// <summary>Links, and what stands around blocks and is written into each of their lines.</summary>
internal sealed partial class SafeHtmlWriter
{
    private const string LinkRelation = "nofollow noopener noreferrer external";

    private void WriteLink(HtmlNode node)
    {
        var target = insideLink ? null : LinkTarget(node);
        if (target is null)
        {
            WriteInlineChildren(node);
            return;
        }
        var mark = text.Save();
        OpenLink(target, node);
        WriteInlineChildren(node);
        insideLink = false;
        CloseInline("a", mark);
    }

    private void OpenLink(string target, HtmlNode? node = null)
    {
        text.RawInline("<a");
        text.Attribute("href", target);
        text.Attribute("rel", LinkRelation);
        if (node is not null)
            WriteLanguage(node);
        text.Raw(">");
        insideLink = true;
        inlineNesting++;
    }

    /// <summary>Where a link may lead: http, https or a mail address; null for everything else, page-internal links included.</summary>
    private string? LinkTarget(HtmlNode node)
    {
        var address = node["href"]?.Trim();
        if (string.IsNullOrEmpty(address) || address[0] == '#')
            return null;
        return address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            ? MailAddress(address["mailto:".Length..])
            : UrlNormaliser.WithoutTrackers(address, baseUrl);
    }

    // The address only: subjects and bodies that a page fills in are not the reader's words.
    private static string? MailAddress(string address)
    {
        var end = address.IndexOf('?', StringComparison.Ordinal);
        var mailbox = end < 0 ? address : address[..end];
        if (mailbox.Length is < 3 or > 254 || !mailbox.Contains('@', StringComparison.Ordinal))
            return null;
        foreach (var character in mailbox)
        {
            if (!char.IsAsciiLetterOrDigit(character) && !"@._+-".Contains(character, StringComparison.Ordinal))
                return null;
        }
        return "mailto:" + mailbox;
    }

    /// <summary>Formatting or a link around blocks: what is written at the beginning of each line in them, found out once.</summary>
    private sealed record Wrapper(HtmlNode Node, string Name, string? Target);

    private Wrapper? WrapperOf(HtmlNode node)
    {
        if (node.Tag == Tag.A)
            return LinkTarget(node) is { } target ? new Wrapper(node, "a", target) : null;
        return HtmlSanitiserRules.Inline(node.Tag) is { } name ? new Wrapper(node, name, null) : null;
    }

    private int OpenWrappers()
    {
        foreach (var wrapper in wrappers)
        {
            if (wrapper.Target is { } target)
                OpenLink(target, wrapper.Node);
            else
                OpenInline(wrapper.Node, wrapper.Name);
        }
        return wrappers.Count;
    }

    private void CloseWrappers(int count)
    {
        for (var at = count - 1; at >= 0; at--)
        {
            if (wrappers[at].Target is not null)
                insideLink = false;
            inlineNesting--;
            text.RawInlineEnd($"</{wrappers[at].Name}>");
        }
    }
}
