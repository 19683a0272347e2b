using Aggregator.Sources;

namespace Aggregator.Newsroom.Invent;

internal enum FeedFormat { Rss, RssWithContent, Rdf, Atom }

internal enum FeedEncoding { Utf8, Utf8WithMark, Utf16, Utf8DeclaredUtf16 }

internal enum FeedDates { Rfc822, TwoDigitYear, ShortOffset, LongOffset, GmtPlus7, American, DayOnly, Iso }

internal enum FeedPictures { Enclosure, InSummary, Media, None }

internal enum FeedTitles { Plain, Cdata, EscapedTwice, CdataWithEntities }

internal enum FeedSummaries { Plain, Cdata, EscapedHtml }

internal enum PageFamily { Desk, Broadsheet, Blog, Government, Magazine, Drupal, Modern }

internal enum AddressForm { Post, Section, Htm, Dated, Query, NumberFirst }

internal enum Validators { Both, ETag, LastModified, Neither }

internal enum ContentCoding { None, Gzip, Brotli }

/// <summary>How a source's machines write: formats, encodings and habits. What the catalogue's README knows is kept, the rest is drawn.</summary>
internal sealed record OutletStyle
{
    public FeedFormat Format { get; init; }
    public FeedEncoding Encoding { get; init; }
    public FeedDates Dates { get; init; }
    public FeedPictures Pictures { get; init; }
    public FeedTitles Titles { get; init; }
    public FeedSummaries Summaries { get; init; }
    public PageFamily Pages { get; init; }
    public AddressForm Addresses { get; init; }
    public Validators Validators { get; init; }
    public ContentCoding Coding { get; init; }

    /// <summary>Listing pages are sent in windows-1258.</summary>
    public bool OldEncoding { get; init; }

    /// <summary>The feed holds a control character that XML forbids.</summary>
    public bool ControlCharacters { get; init; }

    /// <summary>Feed links carry campaign parameters.</summary>
    public bool Tracked { get; init; }

    /// <summary>Feed links lead to the host for telephones.</summary>
    public bool MobileLinks { get; init; }

    public bool Amp { get; init; }

    /// <summary>Pictures are drawn as SVG, which most readers of pages take for decoration.</summary>
    public bool SvgPictures { get; init; }

    /// <summary>Host part in front of the domain that pictures come from; empty for the source's own host.</summary>
    public string PictureHost { get; init; } = "";

    /// <summary>What summaries begin with.</summary>
    public string SummaryPrefix { get; init; } = "";

    /// <summary>Where signs of a source's style come from: the same for every seed of the press.</summary>
    public static OutletStyle Of(Source source)
    {
        var seed = Dice.Mix(Dice.Hash(source.Id), 23);
        return Known(source.Id, source.Kind is SourceKind.Portal or SourceKind.Organisation ? Official(seed) : Press(seed));
    }

    private static OutletStyle Press(ulong seed) => new()
    {
        Format = Draw(seed, "format", FeedFormat.Rss, FeedFormat.Rss, FeedFormat.Rss, FeedFormat.Rss, FeedFormat.RssWithContent, FeedFormat.Rdf, FeedFormat.Atom),
        Encoding = Draw(seed, "encoding", FeedEncoding.Utf8, FeedEncoding.Utf8, FeedEncoding.Utf8, FeedEncoding.Utf8WithMark),
        Dates = Draw(seed, "dates", FeedDates.Rfc822, FeedDates.Rfc822, FeedDates.Rfc822, FeedDates.LongOffset),
        Pictures = Draw(seed, "pictures", FeedPictures.Enclosure, FeedPictures.InSummary, FeedPictures.Media, FeedPictures.None),
        Titles = Draw(seed, "titles", FeedTitles.Plain, FeedTitles.Cdata),
        Summaries = Draw(seed, "summaries", FeedSummaries.Plain, FeedSummaries.Cdata, FeedSummaries.Cdata),
        Pages = Draw(seed, "pages", PageFamily.Desk, PageFamily.Broadsheet, PageFamily.Magazine, PageFamily.Modern, PageFamily.Blog),
        Addresses = Draw(seed, "addresses", AddressForm.Post, AddressForm.Section, AddressForm.Htm, AddressForm.Htm, AddressForm.Dated, AddressForm.NumberFirst),
        Validators = Draw(seed, "validators", Validators.Both, Validators.Both, Validators.ETag, Validators.LastModified, Validators.Neither),
        Coding = Draw(seed, "coding", ContentCoding.Gzip, ContentCoding.Gzip, ContentCoding.Brotli, ContentCoding.None),
        Tracked = Dice.Chance(seed, "tracked", 15),
        MobileLinks = Dice.Chance(seed, "mobile", 6),
        Amp = Dice.Chance(seed, "amp", 20),
        SvgPictures = Dice.Chance(seed, "svg", 8),
        PictureHost = Draw(seed, "picture host", "", "", "i", "cdn", "media"),
    };

    private static OutletStyle Official(ulong seed) => Press(seed) with
    {
        Pages = Draw(seed, "pages", PageFamily.Government, PageFamily.Government, PageFamily.Drupal, PageFamily.Desk),
        Addresses = Draw(seed, "addresses", AddressForm.Query, AddressForm.Section, AddressForm.Htm),
        Validators = Draw(seed, "validators", Validators.LastModified, Validators.Neither, Validators.ETag, Validators.Both),
        OldEncoding = Dice.Chance(seed, "old", 10),
        Tracked = false,
        MobileLinks = false,
        Amp = false,
        PictureHost = "",
    };

    private static OutletStyle Known(string id, OutletStyle style) => id switch
    {
        "tuoi-tre" => style with { Format = FeedFormat.Rss, Dates = FeedDates.American, Pictures = FeedPictures.Enclosure, Summaries = FeedSummaries.Cdata },
        "bao-chinh-phu" => style with { Format = FeedFormat.Rss, Dates = FeedDates.American, Titles = FeedTitles.Cdata, SummaryPrefix = "(Chinhphu.vn) - " },
        "vtv" => style with { Format = FeedFormat.Rss, Dates = FeedDates.ShortOffset },
        "sai-gon-giai-phong" => style with { Format = FeedFormat.Rss, Dates = FeedDates.LongOffset, Titles = FeedTitles.Cdata, Pictures = FeedPictures.InSummary },
        "cafef" => style with { Format = FeedFormat.Rss, Dates = FeedDates.TwoDigitYear, Pictures = FeedPictures.InSummary, Summaries = FeedSummaries.Cdata },
        "thanh-nien" => style with { Format = FeedFormat.Rss, Dates = FeedDates.TwoDigitYear, Titles = FeedTitles.EscapedTwice, Pictures = FeedPictures.Enclosure },
        "vietnambiz" => style with { Format = FeedFormat.Rss, Dates = FeedDates.GmtPlus7, Titles = FeedTitles.CdataWithEntities, Encoding = FeedEncoding.Utf8DeclaredUtf16 },
        "bnews" => style with { Format = FeedFormat.Rss, Encoding = FeedEncoding.Utf16 },
        "vietstock" => style with { Format = FeedFormat.Rss, Summaries = FeedSummaries.EscapedHtml, Pictures = FeedPictures.InSummary },
        "vnexpress" => style with { Format = FeedFormat.Rss, Dates = FeedDates.Rfc822, Pictures = FeedPictures.Enclosure, Summaries = FeedSummaries.Cdata, Pages = PageFamily.Broadsheet },
        "vneconomy" or "dien-dan-doanh-nghiep" => style with { Format = FeedFormat.Rss, Pictures = FeedPictures.InSummary, Summaries = FeedSummaries.Cdata },
        "kinh-te-sai-gon" or "cuc-thong-ke" or "nafosted" or "khuyen-nong-quoc-gia" =>
            style with { Format = FeedFormat.RssWithContent, Dates = FeedDates.Rfc822, Pages = PageFamily.Blog, Addresses = AddressForm.Dated },
        "bo-xay-dung" => style with { Format = FeedFormat.Rss, Encoding = FeedEncoding.Utf8WithMark, ControlCharacters = true },
        "cong-bao" or "thanh-tra-chinh-phu" => style with { Format = FeedFormat.Rss, Dates = FeedDates.DayOnly },
        "vov" => style with { Format = FeedFormat.Rss, Pages = PageFamily.Drupal },
        _ => style,
    };

    private static T Draw<T>(ulong seed, string what, params ReadOnlySpan<T> choices) => choices[Dice.Roll(seed, what, choices.Length)];
}
