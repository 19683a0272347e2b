using System.Text;
using Aggregator.Newsroom.Invent;

namespace Aggregator.Newsroom.Serve;

/// <summary>The small documents every site has.</summary>
internal static class PlainDocuments
{
    public static readonly Document NotFound = Page("not found", 404, "404", "Không tìm thấy trang. Page not found.");

    public static readonly Document Gone = Page("gone", 410, "410", "Trang đã ngừng hoạt động. This site is gone.");

    public static readonly Document Maintenance = Page("maintenance", 200, "Bảo trì", "Hệ thống đang bảo trì, xin quay lại sau. Under maintenance, please come back later.") with { Conditional = false };

    public static readonly Document Nothing = new("nothing", DateTimeOffset.UnixEpoch, () => ([], "text/xml")) { Conditional = false };

    public static Document Robots(Outlet outlet, string host, bool forbidden)
    {
        var rules = forbidden
            ? "User-agent: *\nDisallow: /\n"
            : (outlet.Index % 5) switch
            {
                0 => $"User-agent: *\nDisallow: /noi-bo/\nDisallow: /search\n\nSitemap: https://{host}/sitemap-news.xml\n",
                1 => $"# robots.txt\r\nUser-agent: *\r\nAllow: /\r\nDisallow: /*?print=\r\nCrawl-delay: 1\r\n\r\nUser-agent: HarvestEverythingBot\r\nDisallow: /\r\n",
                2 => "User-agent: *\nDisallow:\n",
                3 => $"\uFEFFUser-agent: *\nDisallow: /admin/\nDisallow: /preview/\nAllow: /\nSitemap: https://{host}/sitemap-news.xml\n",
                _ => "",
            };
        return new Document($"robots {host} {forbidden}", DateTimeOffset.UnixEpoch, () => (Encoding.UTF8.GetBytes(rules), "text/plain; charset=utf-8"));
    }

    public static Document Icon(Outlet outlet)
    {
        var hue = Dice.Roll(Dice.Hash(outlet.Source.Id), "hue", 360);
        var letter = char.ToUpperInvariant(ArticleAddress.Slug(outlet.Source.NameEn)[0]);
        return new Document($"icon {outlet.Source.Id}", DateTimeOffset.UnixEpoch, () => (Encoding.UTF8.GetBytes(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"7\" fill=\"hsl({hue} 45% 38%)\"/><text x=\"16\" y=\"23\" font-family=\"serif\" font-size=\"20\" text-anchor=\"middle\" fill=\"#fff\">{letter}</text></svg>"), "image/svg+xml"));
    }

    private static Document Page(string key, int status, string title, string text) => new(key, DateTimeOffset.UnixEpoch, () => (Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p></body></html>\n"), "text/html; charset=utf-8"))
    {
        Status = status,
        Conditional = false,
    };
}
