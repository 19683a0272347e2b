using System.Collections.Frozen;

namespace Aggregator.Parse;

/// <summary>What the address of a link says about the page behind it.</summary>
internal readonly record struct ArticleAddress(bool HasNumber, bool HasLongSlug, bool IsOther)
{
    private const int NumberDigits = 5;
    private const int SlugWords = 5;

    // Path segments that stand before lists, not articles. "video" and "photo" are not among them: those have articles.
    private static readonly FrozenSet<string> OtherSegments = (
        "tag tags tu-khoa chu-de topic topics author tac-gia search tim-kiem login dang-nhap dang-ky register user tai-khoan " +
        "account page trang rss feed category categories chuyen-muc danh-muc static lien-he contact about gioi-thieu quang-cao " +
        "advertise dieu-khoan privacy terms chinh-sach sitemap so-do-site download event su-kien newsletter podcast-list")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Judges an absolute address.</summary>
    public static ArticleAddress Of(Uri url)
    {
        var path = url.AbsolutePath.AsSpan().Trim('/');
        if (path.IsEmpty && url.Query.Length == 0) return new(false, false, IsOther: true);
        var slash = path.LastIndexOf('/');
        var last = WithoutExtension(path[(slash + 1)..]);
        var other = IsFile(path) || IsTagOrPage(last);
        var segments = 0;
        foreach (var range in path.Split('/'))
        {
            // The last segment of an article may be any word; before it these words mean a list.
            if (path[range].Length > 0 && OtherSegments.GetAlternateLookup<ReadOnlySpan<char>>().Contains(path[range]) && segments++ < 3) other = true;
        }
        var numbered = LongestNumber(last) >= NumberDigits || HasDate(path) || LongestNumber(url.Query) >= 4 || (slash > 0 && LongestNumber(path[..slash]) >= NumberDigits);
        return new(numbered, last.Count('-') + last.Count('_') >= SlugWords - 1, other);
    }

    /// <summary>Whether two hosts are one site: the same registrable name, so that section hosts count.</summary>
    public static bool IsSameSite(Uri left, Uri right) => Site(left.Host).Equals(Site(right.Host), StringComparison.OrdinalIgnoreCase);

    // "com.vn", "gov.vn" and the like are one level deeper; two letters before a country code are enough to tell.
    private static ReadOnlySpan<char> Site(string host)
    {
        var labels = host.Split('.');
        if (labels.Length <= 2) return host;
        var publicLabels = labels[^1].Length == 2 && labels[^2] is "com" or "gov" or "org" or "net" or "edu" or "co" or "ac" or "info" ? 2 : 1;
        return string.Join('.', labels[^Math.Min(publicLabels + 1, labels.Length)..]);
    }

    private static ReadOnlySpan<char> WithoutExtension(ReadOnlySpan<char> segment)
    {
        var dot = segment.LastIndexOf('.');
        return dot > 0 && segment.Length - dot <= 6 ? segment[..dot] : segment;
    }

    private static bool IsFile(ReadOnlySpan<char> path) =>
        path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase) ||
        path.EndsWith(".png", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".rss", StringComparison.OrdinalIgnoreCase) ||
        path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".doc", StringComparison.OrdinalIgnoreCase) ||
        path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    // gia-xang-dau-tag5537394984591514120, kinh-doanh-p4, tin-page-2.
    private static bool IsTagOrPage(ReadOnlySpan<char> segment)
    {
        var end = segment.Length;
        while (end > 0 && char.IsAsciiDigit(segment[end - 1])) end--;
        if (end == segment.Length) return false;
        var words = segment[..end];
        return words.EndsWith("-tag", StringComparison.OrdinalIgnoreCase) || words.EndsWith("-p", StringComparison.OrdinalIgnoreCase) || words.EndsWith("page", StringComparison.OrdinalIgnoreCase) || words.EndsWith("page-", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasDate(ReadOnlySpan<char> path)
    {
        for (var i = 0; i + 7 <= path.Length; i++)
        {
            var part = path[i..];
            if (part is ['2', '0', >= '0' and <= '9', >= '0' and <= '9', '/' or '-', '0' or '1', >= '0' and <= '9', ..] && (i == 0 || path[i - 1] is '/' or '-')) return true;
        }
        return false;
    }

    private static int LongestNumber(ReadOnlySpan<char> text)
    {
        int longest = 0, run = 0;
        foreach (var character in text)
        {
            run = char.IsAsciiDigit(character) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
