using System.Globalization;
using System.Text;
using Aggregator.Newsroom.Texts;

namespace Aggregator.Newsroom.Invent;

/// <summary>
/// Addresses of articles and pictures. Each holds a number of ten digits or more: 100 + the source's place in the catalogue,
/// then the article's own number, so that one regular expression finds the article again.
/// </summary>
internal static class ArticleAddress
{
    public static string NumberOf(InventedArticle article) =>
        string.Create(CultureInfo.InvariantCulture, $"{article.Outlet.Index + 100:000}{article.Number:0000000}");

    public static string Of(InventedArticle article)
    {
        var edition = article.Edition;
        var number = NumberOf(article);
        var slug = edition.Language.Script == Script.Latin && edition.Language.Code is not ("ko" or "lo")
            ? Slug(article.Title)
            : article.Event.Subject.Id + "-" + Slug(article.Event.Spot.Latin);
        var day = article.Published.ToOffset(Event.VietNam);
        var path = article.Outlet.Style.Addresses switch
        {
            AddressForm.Post => $"/{slug}-post{number}.html",
            AddressForm.Section => $"/{Slug(edition.Language.Section(article.Section), article.Section)}/{slug}-{number}.html",
            AddressForm.Htm => $"/{slug}-{number}.htm",
            AddressForm.Dated => string.Create(CultureInfo.InvariantCulture, $"/{day:yyyy}/{day:MM}/{slug}-{number}/"),
            AddressForm.Query => $"/tin-tuc/chi-tiet?id={number}",
            _ => $"/news/{number}/{slug}",
        };
        return edition.Origin + edition.Prefix + path;
    }

    public static string OfPicture(InventedArticle article, int index, int width, int height)
    {
        var style = article.Outlet.Style;
        var host = style.PictureHost.Length == 0
            ? article.Edition.Host
            : style.PictureHost + "." + WithoutWww(article.Edition.Host);
        var extension = style.SvgPictures ? "svg" : "png";
        var day = article.Published.ToOffset(Event.VietNam);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"https://{host}/uploads/{day:yyyy}/{day:MM}/{day:dd}/{NumberOf(article)}-{index}-{width}x{height}.{extension}");
    }

    /// <summary>The source's place and the article's number in an address; null when it holds none.</summary>
    // The last run of digits that is long enough: dates and sizes are shorter.
    public static (int Outlet, long Number)? Parse(string pathAndQuery)
    {
        var end = pathAndQuery.Length;
        while (end > 0)
        {
            var start = end;
            while (start > 0 && char.IsAsciiDigit(pathAndQuery[start - 1]))
                start--;
            if (end - start is >= 10 and <= 15 && pathAndQuery[start] != '0')
                return (Whole(pathAndQuery.AsSpan(start, 3)) - 100, Number(pathAndQuery.AsSpan(start + 3, end - start - 3)));
            end = Math.Max(0, start - 1);
        }
        return null;
    }

    public static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    /// <summary>Lower-case letters, digits and hyphens; <paramref name="otherwise"/> where nothing is left.</summary>
    public static string Slug(string text, string otherwise = "tin")
    {
        var slug = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
                slug.Append(char.ToLowerInvariant(character));
            else if (character is 'đ' or 'Đ')
                slug.Append('d');
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length == 0 ? otherwise : trimmed.Length <= 90 ? trimmed : trimmed[..90].TrimEnd('-');
    }

    private static int Whole(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static long Number(ReadOnlySpan<char> digits) => long.Parse(digits, CultureInfo.InvariantCulture);
}
