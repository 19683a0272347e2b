using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aggregator.Publish.Copies;
using Aggregator.Publish.Exchange;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;

namespace Aggregator.Publish.Packages;

/// <summary>
/// Writes a package as a ZIP file: articles as pages, text and ninjs, pictures, who is to be named, what is allowed, what
/// was taken back, and a manifest with the hash of every file. Names of files are made of our ids only.
/// </summary>
public sealed class PackageZip
{
    public const string ContentType = "application/zip";

    private readonly PackageContents contents;
    private readonly ZipArchive zip;
    private readonly List<(string Path, long Bytes, string Sha256)> files = [];

    private PackageZip(PackageContents contents, ZipArchive zip)
    {
        this.contents = contents;
        this.zip = zip;
    }

    /// <summary>The file's bytes; equal contents of the same moment are equal bytes.</summary>
    public static byte[] Write(PackageContents contents)
    {
        using var file = JsonBody.Pool.GetStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            new PackageZip(contents, zip).WriteAll();
        return file.ToBytes();
    }

    /// <summary>The file's name when it is saved.</summary>
    public static string FileName(PackageContents contents) =>
        string.Create(CultureInfo.InvariantCulture, $"{contents.Name}-{contents.BuiltAt.UtcDateTime:yyyyMMdd-HHmm}.zip");

    private void WriteAll()
    {
        foreach (var (item, picture) in contents.Articles)
            WriteArticle(item, picture);
        Add("rights.csv", CsvText.Write([["id", "republish", "whole_text", "modify", "translate", "pictures", "commercial", "territories", "from", "until", "agreement", "reason"], .. contents.Articles.Select(one => Rights(one.Item))]));
        Add("credits.csv", CsvText.Write([["id", "headline", "outlet", "owner", "authors", "published", "collected", "original", "page", .. InterfaceLanguages.All.Select(language => "credit_" + language.Path)], .. contents.Articles.Select(one => Credits(one.Item))]));
        Add("revoked.json", JsonBody.Write(WriteRevoked));
        // Last, because it knows the hashes of all others.
        Write("manifest.json", JsonBody.Write(WriteManifest));
    }

    private void WriteArticle(ExchangeItem item, ReadOnlyMemory<byte>? picture)
    {
        var copy = item.Copy!;
        var image = PicturePath(item, picture);
        var here = copy.Picture is { } ours && image is not null ? copy with { Picture = ours with { Url = "../" + image } } : copy with { Picture = null };
        Add($"articles/{item.Id}.html", Encoding.UTF8.GetBytes(HtmlCopy.WriteDocument(here)));
        Add($"articles/{item.Id}.txt", Encoding.UTF8.GetBytes(PlainTextCopy.Write(copy)));
        Add($"articles/{item.Id}.ninjs.json", JsonBody.Write(json => NinjsShape.Item.Write(json, item)));
        if (image is not null)
            Add(image, picture!.Value.Span);
    }

    private static string? PicturePath(ExchangeItem item, ReadOnlyMemory<byte>? picture) =>
        item.Copy?.Picture is null || picture is not { } bytes ? null : $"images/{item.Id}.{PictureSize.Read(bytes.Span)?.Extension ?? "img"}";

    private void WriteManifest(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("format", "news-package");
        json.WriteNumber("version", 1);
        json.WriteString("name", contents.Name);
        json.WriteString("title", contents.Title);
        json.WriteString("url", contents.Url);
        json.WriteString("builtAt", Rfc3339.Format(contents.BuiltAt));
        json.WriteStartArray("articles");
        foreach (var (item, picture) in contents.Articles)
            WriteEntry(json, item, picture);
        json.WriteEndArray();
        json.WriteStartArray("leftOut");
        foreach (var (id, reason) in contents.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (var (path, bytes, hash) in files)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteNumber("bytes", bytes);
            json.WriteString("sha256", hash);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, ExchangeItem item, ReadOnlyMemory<byte>? picture)
    {
        var card = item.Copy!.Card;
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteNumber("version", item.Version);
        json.WriteString("title", card.Title);
        json.WriteString("language", card.Language);
        json.WriteString("source", card.Source.Id);
        json.WriteString("originalUrl", card.OriginalUrl);
        json.WriteString("url", item.Page);
        json.WriteString("html", $"articles/{item.Id}.html");
        json.WriteString("text", $"articles/{item.Id}.txt");
        json.WriteString("ninjs", $"articles/{item.Id}.ninjs.json");
        json.WriteString("picture", PicturePath(item, picture));
        Api.ArticleJson.WriteVerdict(json, "verdict", card.Verdict);
        json.WriteEndObject();
    }

    private void WriteRevoked(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("about", "Articles that earlier files of this package held. Remove every copy.");
        json.WriteStartArray("revoked");
        foreach (var one in contents.Revoked)
        {
            json.WriteStartObject();
            json.WriteString("id", one.ArticleId);
            json.WriteString("reason", one.Reason);
            json.WriteString("at", Rfc3339.Format(one.At));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string?[] Rights(ExchangeItem item)
    {
        var verdict = item.Copy!.Card.Verdict;
        return
        [
            item.Id, Flag(verdict.Republication), Flag(verdict.RepublishesWhole), Flag(verdict.Modification), Flag(verdict.Translation),
            Flag(verdict is { Republication: true, Images: true }), Flag(verdict.Commercial), string.Join(' ', verdict.Territories),
            Rfc3339.Format(verdict.From), verdict.Until is { } until ? Rfc3339.Format(until) : null, verdict.Agreement, verdict.Reason,
        ];
    }

    private static string?[] Credits(ExchangeItem item)
    {
        var card = item.Copy!.Card;
        return
        [
            item.Id, card.Title, card.Source.NameVi, card.Source.Owner, string.Join(", ", card.Authors),
            card.Published.Precision == Articles.TimePrecision.Seen ? null : LocalTime.Machine(card.Published), LocalTime.Machine(card.FirstSeen), card.OriginalUrl, item.Page,
            .. InterfaceLanguages.All.Select(language => CreditLine.TextOf(card, language, item.BaseUrl)),
        ];
    }

    private static string Flag(bool yes) => yes ? "yes" : "no";

    private void Add(string path, ReadOnlySpan<byte> content)
    {
        files.Add((path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content))));
        Write(path, content);
    }

    private void Write(string path, ReadOnlySpan<byte> content)
    {
        // Pictures are compressed already.
        var entry = zip.CreateEntry(path, path.StartsWith("images/", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
        entry.LastWriteTime = contents.BuiltAt;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
