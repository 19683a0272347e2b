using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aggregator.Publish.Http;

namespace Aggregator.Tests.Publish.Packages;

/// <summary>A package's file, read as a partner would.</summary>
internal sealed class OpenZip : IDisposable
{
    private readonly ZipArchive zip;

    public OpenZip(ReadOnlyMemory<byte> file)
    {
        zip = new ZipArchive(new MemoryStream(file.ToArray()));
        Manifest = Json("manifest.json");
    }

    public OpenZip(RenderedDocument answer)
        : this(answer.Body(ContentCoding.Identity))
    {
    }

    public JsonElement Manifest { get; }

    public IReadOnlyList<string> Names => [.. zip.Entries.Select(entry => entry.FullName)];

    public IReadOnlyList<string> Articles => [.. Manifest.GetProperty("articles").EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];

    public byte[] Bytes(string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    public JsonElement Json(string name) => JsonDocument.Parse(Bytes(name)).RootElement;

    /// <summary>The lines of a table without their first, as far as cells hold no line break.</summary>
    public string[] Rows(string name) => Text(name).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];

    /// <summary>Asserts that every file has the hash and size that the manifest tells, and that it tells of every file.</summary>
    public void CheckHashes()
    {
        var files = Manifest.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(Names.Except(["manifest.json"]).Order(StringComparer.Ordinal), files.Select(one => one.GetProperty("path").GetString()!).Order(StringComparer.Ordinal));
        foreach (var file in files)
        {
            var bytes = Bytes(file.GetProperty("path").GetString()!);
            Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal(file.GetProperty("bytes").GetInt64(), bytes.Length);
        }
    }

    public void Dispose() => zip.Dispose();
}
