using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Aggregator.Publish.Widgets;

/// <summary>Writes the code that partners copy. Whatever comes from outside is encoded; the scripts carry their integrity hashes.</summary>
public sealed class WidgetSnippets(WidgetAssets assets)
{
    /// <summary>
    /// What a frame may do: open links, and run its own script in an origin that is nobody's, so that it stays up to date.
    /// Without allow-scripts it shows the same and stays as it was loaded.
    /// </summary>
    public const string Sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

    /// <summary>
    /// A frame that tells its height must have an origin, or the page around it could not tell it from others. That gives it
    /// nothing of that page: the two are of different sites.
    /// </summary>
    public const string FittingSandbox = Sandbox + " allow-same-origin";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The code for a widget as it is now.</summary>
    public WidgetCode Of(WidgetModel model, string baseUrl)
    {
        var size = WidgetSize.Of(model.Query);
        var frameUrl = baseUrl + model.Query.Address(SiteLinks.WidgetFrame);
        var resize = $"""<script src="{baseUrl}{assets.Address(WidgetAssets.ResizeScript)}" integrity="{assets.Integrity(WidgetAssets.ResizeScript)}" crossorigin="anonymous" async></script>""";
        var feed = $"""<script type="module" src="{baseUrl}{assets.Address(WidgetAssets.FeedScript)}" integrity="{assets.Integrity(WidgetAssets.FeedScript)}" crossorigin="anonymous"></script>""";
        return new WidgetCode(
            frameUrl,
            Frame(model, baseUrl, "100%", size.Height, Sandbox),
            Frame(model, baseUrl, "100%", size.Height, FittingSandbox) + "\n" + resize,
            $"<aggregator-feed{Attributes(model.Query)}>\n{Links(model, baseUrl)}</aggregator-feed>\n{feed}",
            Invariant($"aggregator-feed {{ display: flow-root; height: {size.Height}px }}"),
            [$"frame-src {baseUrl}", $"script-src {baseUrl}", $"connect-src {baseUrl}", $"img-src {baseUrl}"])
        {
            WordPress = $"wp_oembed_add_provider( '{baseUrl}/*', '{baseUrl}{SiteLinks.OEmbed}' );",
            OEmbed = baseUrl + SiteLinks.OEmbedOf(baseUrl + model.Path, "json"),
        };
    }

    /// <summary>A frame with those measures, and its headlines as links.</summary>
    public static string Frame(WidgetModel model, string baseUrl, string width, int height, string sandbox) => Invariant(
        $"""
        <iframe src="{Html.Encode(baseUrl + model.Query.Address(SiteLinks.WidgetFrame))}" title="{Html.Encode(model.Name)}" width="{width}" height="{height}" frameborder="0" loading="lazy" referrerpolicy="no-referrer" sandbox="{sandbox}"></iframe>
        <details><summary lang="{model.Language.Tag}">{Html.Encode(model.Text.Widgets.Headlines)}</summary>
        {Links(model, baseUrl)}</details>
        """).ReplaceLineEndings("\n");

    // What says something where nothing of ours can be loaded: whose article it is, and where it is.
    private static string Links(WidgetModel model, string baseUrl)
    {
        var list = new StringBuilder("<ul>\n");
        foreach (var item in model.Items)
            list.Append(CultureInfo.InvariantCulture, $"""<li><a href="{Html.Encode(baseUrl + item.Path)}" lang="{Html.Encode(item.Language)}" dir="{item.Direction}">{Html.Encode(item.Title)}</a> ({Html.Encode(item.Outlet)})</li>""").Append('\n');
        if (model.Items.Count == 0)
            list.Append(CultureInfo.InvariantCulture, $"""<li><a href="{Html.Encode(baseUrl + model.Path)}" lang="{model.Language.Tag}">{Html.Encode(model.Title)}</a></li>""").Append('\n');
        return list.Append("</ul>\n").ToString();
    }

    private static string Attributes(WidgetQuery query) =>
        string.Concat(query.Parameters.Select(one => $" {one.Name}=\"{Html.Encode(one.Value)}\""));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
