using System.Text;
using Aggregator.Newsroom.Invent;

namespace Aggregator.Newsroom.Feeds;

/// <summary>Chooses the writer a source uses and turns its text into the bytes it would send.</summary>
internal static class FeedEncoder
{
    public static (byte[] Body, string ContentType) Encode(FeedPage feed)
    {
        var text = feed.Style.Format switch
        {
            FeedFormat.Rdf => RdfWriter.Write(feed),
            FeedFormat.Atom => AtomWriter.Write(feed),
            _ => RssWriter.Write(feed),
        };
        var type = feed.Style.Format switch
        {
            FeedFormat.Atom => "application/atom+xml",
            FeedFormat.Rdf => "application/rdf+xml",
            FeedFormat.RssWithContent => "application/rss+xml",
            _ => "text/xml",
        };
        return feed.Style.Encoding switch
        {
            FeedEncoding.Utf16 => ([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)], type),
            FeedEncoding.Utf8WithMark => ([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)], type),
            _ => (Encoding.UTF8.GetBytes(text), type + "; charset=utf-8"),
        };
    }
}
