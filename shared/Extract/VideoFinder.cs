using Aggregator.Markup;
using Aggregator.Normalise;

namespace Aggregator.Extract;

/// <summary>Finds the videos of an article: players in the text, and the films that the page declares as its own.</summary>
internal static class VideoFinder
{
    private const int MaxVideos = 20;

    internal static IReadOnlyList<string> Find(PageFacts facts, PageSurvey page, HtmlNode? root)
    {
        var videos = new List<string>();
        void Add(string? address)
        {
            if (address is not null && videos.Count < MaxVideos && !videos.Contains(address))
                videos.Add(address);
        }

        if (root is not null)
        {
            for (var at = root.Index; at < page.End[root.Index]; at++)
            {
                var node = page.Nodes[at];
                if (node.Tag is Tag.Iframe or Tag.Amp_Iframe or Tag.Video && !page.Dropped[node.Parent!.Index])
                    Add(Player(node, facts.Base));
            }
        }
        foreach (var found in facts.Objects)
        {
            if (JsonLd.Types(found).Contains("VideoObject"))
                Add(Resolve(JsonLd.Text(found["contentUrl"]) ?? JsonLd.Text(found["embedUrl"]), facts.Base));
        }
        return videos;
    }

    private static string? Player(HtmlNode node, Uri baseUrl)
    {
        if (node.Tag != Tag.Video)
            return (node["src"] is { Length: > 0 } and not "about:blank" ? node["src"] : node["data-src"]) is { } source ? VideoEmbed.FromFrame(source, baseUrl)?.Url : null;
        var film = node["src"] ?? node["data-src"];
        for (var child = node.FirstChild; child is not null && film is null; child = child.Next)
            film = child.Tag == Tag.Source ? child["src"] : null;
        return Resolve(film, baseUrl);
    }

    private static string? Resolve(string? address, Uri baseUrl)
    {
        if (address is null || UrlNormaliser.WithoutTrackers(address, baseUrl) is not { } absolute)
            return null;
        return VideoEmbed.FromFrame(absolute, baseUrl)?.Url ?? absolute;
    }
}
