using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Packages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Aggregator.Publish.Feeds;

/// <summary>Reads any feed of ours by its address, as it is served over HTTP.</summary>
public sealed class FeedAddresses(FeedPublisher feeds, SearchFeeds searches, PackageReader packages)
{
    /// <summary>The feed at an absolute address of our origin; null for an address that is no feed's, a problem for a feed that is not there.</summary>
    public async Task<RenderedDocument?> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        var request = new PublishRequest(
            address.GetLeftPart(UriPartial.Authority), Uri.UnescapeDataString(address.AbsolutePath),
            new QueryCollection(QueryHelpers.ParseQuery(address.Query)), address.Query, InterfaceLanguages.English, WantsPage: false);
        var parts = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || FeedLinks.FormatOf(parts[^1]) is not { } format)
            return null;
        return parts switch
        {
            [_] => await feeds.ReadAsync(format, request, cancellationToken),
            ["search", _] => await searches.ReadAsync(format, request, cancellationToken),
            [var path, var file] when InterfaceLanguages.Find(path) is { } language => await feeds.ReadAsync(file, language, null, null, request, cancellationToken),
            [var path, var kind, var file] when InterfaceLanguages.Find(path) is { } language => await feeds.ReadAsync(file, language, kind, null, request, cancellationToken),
            [var path, "package", var slug, var file] when InterfaceLanguages.Find(path) is { } language => await packages.FeedAsync(request, language, slug, file, cancellationToken),
            [var path, var kind, var name, var file] when InterfaceLanguages.Find(path) is { } language => await feeds.ReadAsync(file, language, kind, name, request, cancellationToken),
            _ => null,
        };
    }
}
