using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aggregator.Browser.Partners;

/// <summary>A package's file as a newsroom unpacks it: it believes the manifest only after every hash.</summary>
internal sealed partial class OpenedPackage : IDisposable
{
    private readonly ZipArchive zip;
    private readonly JsonElement manifest;

    private OpenedPackage(ZipArchive zip, JsonElement manifest) => (this.zip, this.manifest) = (zip, manifest);

    /// <summary>What it holds.</summary>
    public IReadOnlyList<(string Id, int Version)> Articles =>
        [.. manifest.GetProperty("articles").EnumerateArray().Select(one => (one.GetProperty("id").GetString()!, one.GetProperty("version").GetInt32()))];

    public static async Task<OpenedPackage> ReadAsync(Stream file)
    {
        var whole = new MemoryStream();
        await file.CopyToAsync(whole);
        var zip = new ZipArchive(whole);
        await using var manifest = await zip.GetEntry("manifest.json")!.OpenAsync();
        using var json = await JsonDocument.ParseAsync(manifest);
        return new OpenedPackage(zip, json.RootElement.Clone());
    }

    /// <summary>Asserts that names are plain, that the manifest tells of every file, and that every file is the one it tells of. The files' names.</summary>
    public async Task<IReadOnlyCollection<string>> VerifyAsync()
    {
        Assert.All(zip.Entries, entry => Assert.Matches(PlainPath(), entry.FullName));
        var told = manifest.GetProperty("files").EnumerateArray().ToDictionary(one => one.GetProperty("path").GetString()!, one => one.GetProperty("sha256").GetString()!, StringComparer.Ordinal);
        Assert.Equal(zip.Entries.Select(entry => entry.FullName).Where(name => name != "manifest.json").Order(StringComparer.Ordinal), told.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, hash) in told)
        {
            await using var content = await zip.GetEntry(path)!.OpenAsync();
            Assert.Equal(hash, Convert.ToHexStringLower(await SHA256.HashDataAsync(content)));
        }
        return told.Keys;
    }

    public async Task<string> TextAsync(string path)
    {
        using var reader = new StreamReader(await zip.GetEntry(path)!.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    public void Dispose() => zip.Dispose();

    [GeneratedRegex("^(?:(?:articles|images)/)?[a-z0-9]+(?:\\.[a-z0-9]+)+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlainPath();
}
