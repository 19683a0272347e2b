using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Publish.Feeds;

/// <summary>
/// Identifiers of feeds and their entries: UUIDs (RFC 9562, version 8) that depend on nothing that may change, neither our
/// host nor the title.
/// </summary>
public static class FeedId
{
    /// <summary>The id of an article in every feed, for ever.</summary>
    public static string OfArticle(string articleId) => Uuid("article:" + articleId);

    /// <summary>The id of the feed with that list of filters.</summary>
    public static string OfFeed(string filters) => Uuid("feed:" + filters);

    private static string Uuid(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
