using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Aggregator.Newsroom;

namespace Aggregator.Tests.Newsroom;

public sealed class PictureTests
{
    [Fact]
    public async Task Pictures_HaveTheSizeTheArticleSays()
    {
        await using var press = await TestPress.StartAsync();
        using var client = new PressClient(press);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var picture in TestPress.Catalogue.Sources.Take(150).SelectMany(source => press.Articles(source.Id).SelectMany(article => article.Pictures).Take(1)))
        {
            using var response = await client.GetAsync(picture.Url);
            response.EnsureSuccessStatusCode();
            var bytes = await response.Content.ReadAsByteArrayAsync();
            kinds.Add(response.Content.Headers.ContentType!.MediaType!);
            Assert.Equal((picture.Width, picture.Height), picture.Url.EndsWith("png", StringComparison.Ordinal) ? ReadPng(bytes) : ReadSvg(bytes));
        }
        Assert.Equal(2, kinds.Count);
    }

    [Fact]
    public async Task OtherSizes_AreNotFound()
    {
        await using var press = await TestPress.StartAsync();
        using var client = new PressClient(press);
        var picture = TestPress.Catalogue.Sources.SelectMany(source => press.Articles(source.Id)).SelectMany(article => article.Pictures).First();
        using var response = await client.GetAsync(picture.Url.Replace($"{picture.Width}x{picture.Height}", "30000x30000", StringComparison.Ordinal));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    private static (int, int) ReadSvg(byte[] bytes)
    {
        var svg = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!;
        return ((int)svg.Attribute("width")!, (int)svg.Attribute("height")!);
    }

    // Signature, header, palette, and as many decompressed bytes as pixels and a filter byte per row need.
    private static (int, int) ReadPng(byte[] bytes)
    {
        Assert.Equal("\u0089PNG\r\n\u001a\n", Encoding.Latin1.GetString(bytes, 0, 8));
        var width = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16));
        var height = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20));
        var colors = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(33));
        Assert.Equal("PLTE", Encoding.ASCII.GetString(bytes, 37, 4));
        var data = 41 + colors + 4;
        Assert.Equal("IDAT", Encoding.ASCII.GetString(bytes, data + 4, 4));
        using var zlib = new ZLibStream(new MemoryStream(bytes, data + 8, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(data))), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        Assert.Equal(height * (1 + width), rows.Length);
        Assert.All(rows.ToArray(), index => Assert.InRange(index * 3, 0, colors - 3));
        Assert.Equal("IEND", Encoding.ASCII.GetString(bytes, bytes.Length - 8, 4));
        // The well-known check of an empty IEND chunk.
        Assert.Equal(0xAE426082, BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(bytes.Length - 4)));
        return (width, height);
    }
}
