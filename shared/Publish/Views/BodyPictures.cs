using Aggregator.Normalise;
using HtmlAgilityPack;

namespace Aggregator.Publish.Views;

/// <summary>Takes the pictures out of a body: where they may not be shown, and where showing them would call the outlet's server.</summary>
public static class BodyPictures
{
    private static readonly string[] Media = ["img", "picture", "source", "figure", "figcaption", "video", "audio", "iframe", "svg", "object", "embed"];

    /// <summary>The same text without any picture, its caption or other media. The result goes through the sanitiser as anything does.</summary>
    public static SafeHtml Remove(SafeHtml body)
    {
        if (!Media.Any(name => body.Value.Contains('<' + name, StringComparison.OrdinalIgnoreCase)))
            return body;
        var document = new HtmlDocument { OptionMaxNestedChildNodes = 500 };
        document.LoadHtml(body.Value);
        var found = document.DocumentNode.Descendants().Where(node => Media.Contains(node.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        // Taking a node out costs as much as it has siblings; a template is what the sanitiser drops with all that is in it.
        foreach (var node in found)
            node.Name = "template";
        return HtmlSanitiser.Sanitise(document.DocumentNode.InnerHtml, null);
    }
}
