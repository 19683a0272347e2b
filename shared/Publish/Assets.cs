using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Aggregator.Publish.Http;

namespace Aggregator.Publish;

/// <summary>
/// The style sheet, typefaces and icons, read once. Only names that were there at the start exist, so no path from outside
/// ever reaches the disk.
/// </summary>
public sealed partial class Assets
{
    private const string StyleSheet = "site.css";

    // What only few pages need stands beside it.
    private static readonly string[] OtherSheets = ["republish.css", "translation.css"];

    private static readonly (string Name, string ContentType)[] Icons =
    [
        ("icon.svg", "image/svg+xml"),
        ("favicon.ico", "image/x-icon"),
        ("icon-180.png", "image/png"),
        ("icon-192.png", "image/png"),
        ("icon-512.png", "image/png"),
    ];

    // Each belongs to one kind of page, which says everything without it.
    private static readonly string[] Scripts = ["copy.js"];

    private readonly FrozenDictionary<string, Asset> assets;

    /// <summary>Throws <see cref="FileNotFoundException"/> when the program was built without one of them.</summary>
    public Assets(PublishOptions options)
    {
        var read = Icons.ToDictionary(
            icon => icon.Name,
            icon => Asset.Of(icon.ContentType, File.ReadAllBytes(Path.Combine(options.AssetFolder, icon.Name))),
            StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(options.AssetFolder, "fonts"), "*.woff2"))
            read.Add(Path.GetFileName(file), Asset.Of("font/woff2", File.ReadAllBytes(file)));
        foreach (var name in Scripts)
            read.Add(name, Asset.Of("text/javascript; charset=utf-8", File.ReadAllBytes(Path.Combine(options.AssetFolder, name))));
        // The sheet names its typefaces by file; readers get them with a mark of their content, to be kept for ever.
        var sheet = FontAddress().Replace(
            File.ReadAllText(Path.Combine(options.AssetFolder, StyleSheet)),
            match => $"url({Address(match.Groups["name"].Value, read)})");
        read.Add(StyleSheet, Sheet(sheet));
        foreach (var name in OtherSheets)
            read.Add(name, Sheet(File.ReadAllText(Path.Combine(options.AssetFolder, name))));
        assets = read.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The address of an asset with a mark of its content, under which it may be kept for ever.</summary>
    public string Address(string name) => Address(name, assets);

    /// <summary>Null for an unknown name. Kept for ever under the current mark, for an hour otherwise.</summary>
    public RenderedDocument? Find(string name, string? version)
    {
        if (assets.GetValueOrDefault(name) is not { } asset)
            return null;
        return version == asset.Version ? asset.Lasting : asset.Passing;
    }

    private static Asset Sheet(string text) => Asset.Of("text/css; charset=utf-8", Encoding.UTF8.GetBytes(CssText.Fold(text)));

    private static string Address(string name, IReadOnlyDictionary<string, Asset> assets) =>
        assets.TryGetValue(name, out var asset)
            ? $"/assets/{name}?v={asset.Version}"
            : throw new FileNotFoundException($"The style sheet or a page names {name}, which is not among the assets.", name);

    [GeneratedRegex("""url\(fonts/(?<name>[a-z0-9.-]+)\)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FontAddress();

    private sealed record Asset(string Version, RenderedDocument Lasting, RenderedDocument Passing)
    {
        public static Asset Of(string contentType, byte[] content)
        {
            var lasting = Document(contentType, content, RenderedDocument.LongLived);
            var passing = Document(contentType, content, "public, max-age=3600");
            return new Asset(lasting.ETag[3..13], lasting, passing);
        }

        // None of them is a page, and the rules for pages would weigh as much as a small icon.
        private static RenderedDocument Document(string contentType, byte[] content, string cacheControl) => new(contentType, content)
        {
            CacheControl = cacheControl, CrossOrigin = true, Headers = [new("Content-Security-Policy", SecurityHeaders.FilePolicy)],
        };
    }
}
