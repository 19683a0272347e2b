using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Aggregator.Publish.Http;
using Aggregator.Store;
using Microsoft.Extensions.Logging;

namespace Aggregator.Publish.Widgets;

/// <summary>
/// The scripts of widgets, each under a name with a mark of its content. Pages of others name them with
/// an integrity hash, so what was ever given out is kept in the store and served for as long as it is asked for.
/// </summary>
public sealed partial class WidgetAssets
{
    public const string FrameScript = "frame.js";
    public const string ResizeScript = "resize.js";
    public const string FeedScript = "feed.js";

    /// <summary>For our own page where widgets are put together.</summary>
    public const string FormScript = "customise.js";

    public const string FormSheet = "customise.css";

    /// <summary>Constraint for the last segment of their route.</summary>
    public const string RoutePattern = "^[a-z]+[.][0-9a-f]+[.](js|css)$";

    private const string Folder = "/embed/v1/";
    private const string InlinedSheet = "{{widget.css}}";

    private readonly FrozenDictionary<string, Asset> byName;
    private readonly FrozenDictionary<string, Asset> byMarkedName;
    private readonly IBlobs blobs;
    private readonly ILogger<WidgetAssets> log;
    private volatile bool areKept;

    /// <summary>Throws <see cref="FileNotFoundException"/> when the program was built without one of them.</summary>
    public WidgetAssets(PublishOptions options, IBlobs blobs, ILogger<WidgetAssets> log)
    {
        this.blobs = blobs;
        this.log = log;
        string Read(string name) => File.ReadAllText(Path.Combine(options.AssetFolder, "embed", name));
        Sheet = CssText.Fold(Read("widget.css"));
        Asset[] all =
        [
            Asset.Of(FrameScript, Read(FrameScript)),
            Asset.Of(ResizeScript, Read(ResizeScript)),
            Asset.Of(FormScript, Read(FormScript)),
            Asset.Of(FormSheet, CssText.Fold(Read(FormSheet))),
            // One sheet for frames and for the element; the element carries it along, so that it asks for nothing but its data.
            Asset.Of(FeedScript, Read(FeedScript).Replace(InlinedSheet, Sheet.Replace("\\", @"\\", StringComparison.Ordinal), StringComparison.Ordinal)),
        ];
        byName = all.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
        byMarkedName = all.ToFrozenDictionary(asset => asset.MarkedName, StringComparer.Ordinal);
    }

    /// <summary>The rules of all widgets, which frames carry in their page and the element in its script.</summary>
    public string Sheet { get; }

    /// <summary>The path of an asset, by one of the names above.</summary>
    public string Address(string name) => Folder + byName[name].MarkedName;

    /// <summary>Its hash for an integrity attribute (Subresource Integrity).</summary>
    public string Integrity(string name) => byName[name].Integrity;

    /// <summary>The asset, today's or an earlier one; null where none ever had that name.</summary>
    public async Task<RenderedDocument?> FindAsync(string markedName, CancellationToken cancellationToken)
    {
        if (byMarkedName.GetValueOrDefault(markedName) is { } asset)
            return asset.Document;
        if (!MarkedName().IsMatch(markedName))
            return null;
        return await blobs.GetAsync(StoreNames.WidgetsContainer, markedName, cancellationToken) is { } kept
            ? Asset.ToDocument(kept.ContentType, kept.Content.ToArray())
            : null;
    }

    /// <summary>
    /// Keeps today's scripts, called wherever their addresses are given out. While the store is away it is left for the next
    /// time: they are served from the program all the same.
    /// </summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (areKept)
            return;
        try
        {
            foreach (var asset in byName.Values)
                await blobs.PutIfAsync(StoreNames.WidgetsContainer, asset.MarkedName, asset.Document.Body(ContentCoding.Identity), asset.Document.ContentType, null, cancellationToken);
            areKept = true;
        }
        catch (StoreUnavailableException away)
        {
            LogAway(away.Message);
        }
    }

    [GeneratedRegex(@"^[a-z]+\.[0-9a-f]{12}\.(js|css)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MarkedName();

    [LoggerMessage(LogLevel.Warning, "The scripts of widgets cannot be kept for later, trying again: {Reason}")]
    private partial void LogAway(string reason);

    private sealed record Asset(string Name, string MarkedName, string Integrity, RenderedDocument Document)
    {
        public static Asset Of(string name, string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var mark = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6));
            var contentType = name.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
            return new Asset(
                name, name.Insert(name.LastIndexOf('.'), "." + mark), "sha384-" + Convert.ToBase64String(SHA384.HashData(bytes)), ToDocument(contentType, bytes));
        }

        public static RenderedDocument ToDocument(string contentType, byte[] content) => new(contentType, content)
        {
            CacheControl = RenderedDocument.LongLived, CrossOrigin = true, Headers = [new("Content-Security-Policy", SecurityHeaders.FilePolicy)],
        };
    }
}
