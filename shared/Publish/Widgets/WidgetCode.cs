namespace Aggregator.Publish.Widgets;

/// <summary>The code that a partner copies; every form holds the headlines as plain links.</summary>
/// <param name="FrameUrl">The address of the frame alone.</param>
/// <param name="Frame">A frame, without any script.</param>
/// <param name="Fitting">A frame and the script that makes it as high as its content.</param>
/// <param name="Element">The element &lt;aggregator-feed&gt; and its script.</param>
/// <param name="Reserve">A rule of CSS that keeps the element's place free while it loads.</param>
/// <param name="Policy">What a page's Content-Security-Policy must allow: for the frame, then for scripts as well.</param>
public sealed record WidgetCode(string FrameUrl, string Frame, string Fitting, string Element, string Reserve, IReadOnlyList<string> Policy)
{
    /// <summary>A line that makes us known to WordPress.</summary>
    public required string WordPress { get; init; }

    /// <summary>Where programs ask for code, with an example.</summary>
    public required string OEmbed { get; init; }

    /// <summary>What changes with the settings, by the names of the page's fields.</summary>
    public IEnumerable<(string Name, string Text)> Fields =>
        [("frame", Frame), ("fitting", Fitting), ("element", Element), ("reserve", Reserve), ("oembed", OEmbed)];
}

/// <summary>Width and height of a frame in CSS pixels; the height is what the layout usually takes.</summary>
public readonly record struct WidgetSize(int Width, int Height)
{
    public const int UsualWidth = 600;

    // Title and foot, and what articles of each layout take at 600 pixels; a frame that is too low scrolls.
    private const int Around = 110;

    /// <summary>What a widget needs at the usual width, or within the bounds given.</summary>
    public static WidgetSize Of(WidgetQuery query, int? mostWidth = null, int? mostHeight = null)
    {
        var height = Around + query.Arrangement switch
        {
            WidgetLayout.Cards => (query.Count + 1) / 2 * 400,
            WidgetLayout.Ticker => 190,
            WidgetLayout.Article => 640,
            WidgetLayout.Picture => query.Count == 1 ? 560 : (query.Count + 1) / 2 * 330,
            _ => query.Count * 115,
        };
        return new WidgetSize(Math.Min(mostWidth ?? UsualWidth, UsualWidth), Math.Min(mostHeight ?? height, height));
    }
}
