using System.Collections.Frozen;
using Aggregator.Publish.Http;

namespace Aggregator.Publish;

/// <summary>
/// The style sheet and icons, read once. Only names in the list exist, so no path from outside ever reaches the disk.
/// </summary>
public sealed class Assets
{
    private static readonly (string Name, string ContentType)[] Known =
    [
        ("site.css", "text/css; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
        ("favicon.ico", "image/x-icon"),
    ];

    private readonly FrozenDictionary<string, Asset> assets;

    /// <summary>Throws <see cref="FileNotFoundException"/> when the program was built without one of them.</summary>
    public Assets(PublishOptions options) =>
        assets = Known.ToFrozenDictionary(
            asset => asset.Name,
            asset => Asset.Of(asset.ContentType, File.ReadAllBytes(Path.Combine(options.AssetFolder, asset.Name))),
            StringComparer.Ordinal);

    /// <summary>The address of an asset with a mark of its content, under which it may be kept for ever.</summary>
    public string Address(string name) => $"/assets/{name}?v={assets[name].Version}";

    /// <summary>Null for an unknown name. Kept for ever under the current mark, for an hour otherwise.</summary>
    public RenderedDocument? Find(string name, string? version)
    {
        if (assets.GetValueOrDefault(name) is not { } asset)
            return null;
        return version == asset.Version ? asset.Lasting : asset.Passing;
    }

    private sealed record Asset(string Version, RenderedDocument Lasting, RenderedDocument Passing)
    {
        public static Asset Of(string contentType, byte[] content)
        {
            var lasting = new RenderedDocument(contentType, content) { CacheControl = RenderedDocument.LongLived, CrossOrigin = true };
            var passing = new RenderedDocument(contentType, content) { CacheControl = "public, max-age=3600", CrossOrigin = true };
            return new Asset(lasting.ETag[3..13], lasting, passing);
        }
    }
}
