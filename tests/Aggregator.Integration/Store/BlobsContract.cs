using System.Text;
using Aggregator.Store;
using Aggregator.Support;

namespace Aggregator.Integration.Store;

/// <summary>What <see cref="IBlobs"/> promises; held by every adapter.</summary>
public abstract class BlobsContract
{
    protected static CancellationToken None => CancellationToken.None;

    /// <summary>A container of its own for each test; it does not exist at first.</summary>
    protected string Container { get; } = "c-" + Guid.NewGuid().ToString("N");

    protected abstract IBlobs Blobs { get; }

    [ContractFact]
    public async Task Nothing_IsNotThere()
    {
        Assert.Null(await Blobs.GetAsync(Container, "none", None));
        Assert.False(await Blobs.ExistsAsync(Container, "none", None));
        Assert.False(await Blobs.DeleteAsync(Container, "none", None));
        Assert.Empty(await Blobs.ListAsync(Container, "", None));
        Assert.Null(await Blobs.PutIfAsync(Container, "none", Bytes("x"), "text/plain", "\"0x8D\"", None));
        await Blobs.PutAsync(Container, "one", Bytes("x"), "text/plain", None);
        Assert.Null(await Blobs.GetAsync(Container, "none", None));
        Assert.False(await Blobs.DeleteAsync(Container, "none", None));
        Assert.Null(await Blobs.PutIfAsync(Container, "none", Bytes("x"), "text/plain", "\"0x8D\"", None));
    }

    [ContractFact]
    public async Task Put_KeepsContentTypeAndETag()
    {
        var content = Enumerable.Range(0, 300_000).Select(n => (byte)(n * 7 >> 3)).ToArray();
        var etag = await Blobs.PutAsync(Container, "a.bin", content, "application/json; charset=utf-8", None);
        var read = await Blobs.GetAsync(Container, "a.bin", None);
        Assert.Equal(content, read!.Content.ToArray());
        Assert.Equal("application/json; charset=utf-8", read.ContentType);
        Assert.Equal(etag, read.ETag);
        Assert.True(await Blobs.ExistsAsync(Container, "a.bin", None));
    }

    [ContractFact]
    public async Task Put_Empty_IsABlob()
    {
        await Blobs.PutAsync(Container, "empty", default, "text/plain", None);
        Assert.Equal(0, (await Blobs.GetAsync(Container, "empty", None))!.Content.Length);
        Assert.Equal(["empty"], await Blobs.ListAsync(Container, "", None));
    }

    [ContractFact]
    public async Task Put_Again_OverwritesAndChangesETag()
    {
        var first = await Blobs.PutAsync(Container, "a", Bytes("longer than the next"), "text/plain", None);
        var second = await Blobs.PutAsync(Container, "a", Bytes("next"), "text/html", None);
        var read = await Blobs.GetAsync(Container, "a", None);
        Assert.NotEqual(first, second);
        Assert.Equal(("next", "text/html", second), (Text(read!), read!.ContentType, read.ETag));
    }

    [ContractFact]
    public async Task PutIf_ChecksTheETag()
    {
        var first = await Blobs.PutIfAsync(Container, "a", Bytes("1"), "text/plain", null, None);
        Assert.NotNull(first);
        Assert.Null(await Blobs.PutIfAsync(Container, "a", Bytes("2"), "text/plain", null, None));
        var second = await Blobs.PutIfAsync(Container, "a", Bytes("3"), "text/plain", first, None);
        Assert.NotNull(second);
        Assert.Null(await Blobs.PutIfAsync(Container, "a", Bytes("4"), "text/plain", first, None));
        var read = await Blobs.GetAsync(Container, "a", None);
        Assert.Equal(("3", second), (Text(read!), read!.ETag));
    }

    [ContractFact]
    public async Task PutIf_ByManyAtOnce_ExactlyOneWins()
    {
        var etag = await Blobs.PutAsync(Container, "a", Bytes("0"), "text/plain", None);
        var results = await Task.WhenAll(Enumerable.Range(1, 8).Select(writer =>
            Task.Run(() => Blobs.PutIfAsync(Container, "a", Bytes($"{writer}"), "text/plain", etag, None))));
        Assert.Single(results, result => result is not null);
        Assert.Equal(results.Single(result => result is not null), (await Blobs.GetAsync(Container, "a", None))!.ETag);
    }

    [ContractFact]
    public async Task Delete_Twice_IsFalseTheSecondTime()
    {
        await Blobs.PutAsync(Container, "a/b", Bytes("x"), "text/plain", None);
        Assert.True(await Blobs.DeleteAsync(Container, "a/b", None));
        Assert.False(await Blobs.DeleteAsync(Container, "a/b", None));
        Assert.Null(await Blobs.GetAsync(Container, "a/b", None));
        Assert.Empty(await Blobs.ListAsync(Container, "", None));
    }

    [ContractFact]
    public async Task Names_OfUnusualCharacters_AreKeptAndListedOrdinally()
    {
        string[] names =
        [
            "a", "a/b", "a/b/c.json", "A", "a b", "a@", "a@/b", "a%40", "100%", "Thừa Thiên – Huế/Đặng.jpg", "q?x=1&y", "h#1", "c:d", "x*y\"<z>|",
            "日本/🎆", "it's+1", "~", "search/index.db", new string('ề', 80), string.Join('/', Enumerable.Repeat("deep", 50)),
        ];
        foreach (var name in names)
            await Blobs.PutAsync(Container, name, Bytes(name), "text/plain", None);
        foreach (var name in names)
            Assert.Equal(name, Text((await Blobs.GetAsync(Container, name, None))!));
        Assert.Equal(names.Order(StringComparer.Ordinal), await Blobs.ListAsync(Container, "", None));
        Assert.Equal(["a/b", "a/b/c.json"], await Blobs.ListAsync(Container, "a/", None));
        Assert.Equal(["a/b", "a/b/c.json"], await Blobs.ListAsync(Container, "a/b", None));
        Assert.Equal(["Thừa Thiên – Huế/Đặng.jpg"], await Blobs.ListAsync(Container, "Thừa Th", None));
        Assert.Equal(["a@/b"], await Blobs.ListAsync(Container, "a@/", None));
        Assert.Empty(await Blobs.ListAsync(Container, "nothing/", None));
    }

    [ContractFact]
    public async Task Names_ThatLeadElsewhere_AreRefusedByName()
    {
        string[] names =
        [
            "", "/", "/etc/passwd", "a//b", "a/", "../x", "a/../../x", "..", ".", "a/./b", "a\\b", "..\\x", "a\0b", "a\nb", "ends.", "ends ",
            new string('a', 81), string.Join('/', Enumerable.Repeat("long", 120)), "half\uD83D",
        ];
        foreach (var name in names)
        {
            await RefusedAsync(name, () => Blobs.PutAsync(Container, name, Bytes("x"), "text/plain", None));
            await RefusedAsync(name, () => Blobs.GetAsync(Container, name, None));
            await RefusedAsync(name, () => Blobs.DeleteAsync(Container, name, None));
        }

        await RefusedAsync("../x", () => Blobs.GetAsync("../x", "a", None));
        await RefusedAsync("UPPER", () => Blobs.ListAsync("UPPER", "", None));
        await RefusedAsync("text/plain\nx: y", () => Blobs.PutAsync(Container, "a", Bytes("x"), "text/plain\nx: y", None));
    }

    [ContractFact]
    public async Task List_SeesItsOwnContainerOnly()
    {
        var other = Container + "-2";
        await Blobs.PutAsync(other, "secret", Bytes("x"), "text/plain", None);
        await Blobs.PutAsync(Container, "mine", Bytes("x"), "text/plain", None);
        foreach (var prefix in (string[])["../", $"../{other}/", $"../{other}/s", "/", "//", "./", $"mine/../../{other}/"])
            Assert.Empty(await Blobs.ListAsync(Container, prefix, None));
        Assert.Equal(["mine"], await Blobs.ListAsync(Container, "", None));
    }

    private static async Task RefusedAsync(string named, Func<Task> call) =>
        Assert.Contains($"'{named}'", (await Assert.ThrowsAsync<ArgumentException>(call)).Message, StringComparison.Ordinal);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(Blob blob) => Encoding.UTF8.GetString(blob.Content.Span);
}
