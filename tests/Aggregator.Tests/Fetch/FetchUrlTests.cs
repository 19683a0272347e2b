using Aggregator.Fetch;

namespace Aggregator.Tests.Fetch;

public sealed class FetchUrlTests
{
    [Theory]
    [InlineData("https://vnexpress.net/rss/tin-moi-nhat.rss")]
    [InlineData("http://exämple.vn/đường?x=ộ")]
    [InlineData("http://8.8.8.8/")]
    [InlineData("http://[2606:4700:4700::1111]/")]
    [InlineData("https://a_b.example.vn:8443/")]
    [InlineData("https://example.vn/a@b")]
    public void Refusal_OrdinaryAddresses_None(string url) => Assert.Null(FetchUrl.Refusal(new Uri(url), allowLoopback: false));

    [Theory]
    [InlineData("ftp://example.vn/", "only http and https")]
    [InlineData("file:///etc/passwd", "only http and https")]
    [InlineData("gopher://example.vn/", "only http and https")]
    [InlineData("data:text/plain,x", "only http and https")]
    [InlineData("https://user:secret@example.vn/", "user name")]
    [InlineData("https://user@example.vn/", "user name")]
    [InlineData("https://@example.vn/", "user name")]
    [InlineData("http://2130706433/", "unusual form")]
    [InlineData("http://134744072/", "unusual form")] // 8.8.8.8 in one number
    [InlineData("http://0x7f.0.0.1/", "unusual form")]
    [InlineData("http://0x7f000001/", "unusual form")]
    [InlineData("http://017700000001/", "unusual form")]
    [InlineData("http://0177.0.0.1/", "unusual form")]
    [InlineData("http://127.1/", "unusual form")]
    [InlineData("http://8.8.2056/", "unusual form")]
    [InlineData("http://127.0.0.1./", "unusual form")]
    [InlineData("http://１２７.0.0.1/", "unusual form")]
    [InlineData("http://127.0.0.1/", "not a public address")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "not a public address")]
    [InlineData("http://10.1.2.3:8080/", "not a public address")]
    [InlineData("http://[::1]/", "not a public address")]
    [InlineData("http://[::ffff:127.0.0.1]/", "not a public address")]
    [InlineData("http://[fd00:ec2::254]/", "not a public address")]
    [InlineData("http://[fe80::1%25eth0]/", "not a public address")]
    [InlineData("http://0/", "unusual form")]
    [InlineData("http://0.0.0.0/", "not a public address")]
    [InlineData("http://0x7f.1/", "unusual form")]
    [InlineData("http://0x7F.0X0.0X0.0X1/", "unusual form")]
    [InlineData("http://0177.1/", "unusual form")]
    [InlineData("http://00000177.0.0.1/", "unusual form")]
    [InlineData("http://0xA9FEA9FE/", "unusual form")] // 169.254.169.254
    [InlineData("http://0xa9.0xfe.0xa9.0xfe/", "unusual form")]
    [InlineData("http://0251.0376.0251.0376/", "unusual form")]
    [InlineData("http://2852039166/", "unusual form")]
    [InlineData("http://169.254.43518/", "unusual form")]
    [InlineData("http://127.0.0.1.:80/", "unusual form")]
    [InlineData("http://%31%32%37.0.0.1/", null)] // whichever reason: an encoded host is no host, or a number in disguise
    [InlineData("http://①②⑦.⓪.⓪.①/", "unusual form")]
    [InlineData("http://127。0。0。1/", "unusual form")]
    [InlineData("http://127.0.0.1#@example.vn/", "not a public address")]
    [InlineData("http://127.0.0.1\\@example.vn/", null)]
    [InlineData("http://example.vn@127.0.0.1/", "user name")]
    [InlineData("http://example.vn:80@127.0.0.1/", "user name")]
    [InlineData("http://[::]/", "not a public address")]
    [InlineData("http://[0:0:0:0:0:0:0:1]/", "not a public address")]
    [InlineData("http://[0000::1]:8080/", "not a public address")]
    [InlineData("http://[::127.0.0.1]/", "not a public address")]
    [InlineData("http://[::7f00:1]/", "not a public address")]
    [InlineData("http://[::ffff:7f00:1]/", "not a public address")]
    [InlineData("http://[::ffff:8.8.8.8]/", "not a public address")]
    [InlineData("http://[::ffff:0:127.0.0.1]/", "not a public address")] // translated (RFC 2765)
    [InlineData("http://[64:ff9b::169.254.169.254]/", "not a public address")]
    [InlineData("http://[64:ff9b:1::10.0.0.1]/", "not a public address")]
    [InlineData("http://[2002:a9fe:a9fe::]/", "not a public address")]
    [InlineData("http://[2001:0:7f00:1::]/", "not a public address")]
    [InlineData("http://[fc00::1]/", "not a public address")]
    [InlineData("http://[fec0::1]/", "not a public address")]
    [InlineData("http://[ff02::1]/", "not a public address")]
    [InlineData("http://[5f00::1]/", "not a public address")] // segment routing
    [InlineData("http://100.64.0.1/", "not a public address")]
    [InlineData("http://192.0.0.192/", "not a public address")]
    [InlineData("http://168.63.129.16/", "not a public address")]
    [InlineData("http://metadata.google.internal/computeMetadata/v1/", "name of an inner network")]
    [InlineData("http://METADATA.google.internal./", "name of an inner network")]
    [InlineData("http://metadata/", "name of an inner network")]
    [InlineData("http://instance-data/latest/", "name of an inner network")]
    [InlineData("http://instance-data.ec2.internal/", "name of an inner network")]
    [InlineData("http://printer.local/", "name of an inner network")]
    [InlineData("http://nas.lan/", "name of an inner network")]
    [InlineData("http://router.home.arpa/", "name of an inner network")]
    [InlineData("http://wiki.intranet/", "name of an inner network")]
    [InlineData("http://db.corp/", "name of an inner network")]
    [InlineData("http://kubernetes.default.svc/", "name of an inner network")]
    [InlineData("http://kubernetes.default.svc.cluster.local/", "name of an inner network")]
    [InlineData("http://ip6-localhost/", "name of an inner network")]
    [InlineData("http://localhost.localdomain/", "name of an inner network")]
    [InlineData("http://intranet/", "name of an inner network")]
    [InlineData("http://example.onion/", "name of an inner network")]
    [InlineData("http://ｌｏｃａｌｈｏｓｔ/", "this machine")]
    [InlineData("http://localhost/", "this machine")]
    [InlineData("http://LOCALHOST.:80/", "this machine")]
    [InlineData("http://a.localhost/", "this machine")]
    [InlineData("http://\uFFFD/", "no name that the DNS could know")]
    public void Refusal_SaysWhatIsWrong(string url, string? words)
    {
        // What is no address at all cannot be asked for either.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed))
            return;
        var refusal = FetchUrl.Refusal(parsed, allowLoopback: false);
        Assert.NotNull(refusal);
        Assert.Contains(words ?? "", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://lan.vn/")]
    [InlineData("http://internal.example.vn/")]
    [InlineData("http://corp.com.vn/")]
    [InlineData("http://metadata.vn/")]
    [InlineData("http://vietnam.travel/")]
    [InlineData("http://local.example/")]
    public void Refusal_PublicNames_ThatOnlySoundSo_None(string url) => Assert.Null(FetchUrl.Refusal(new Uri(url), allowLoopback: false));

    [Theory]
    [InlineData("http://localhost:8080/", true)]
    [InlineData("http://127.0.0.1:8080/", true)]
    [InlineData("http://[::1]:8080/", true)]
    [InlineData("http://[::ffff:127.0.0.1]:8080/", false)]
    [InlineData("http://2130706433:8080/", false)]
    [InlineData("http://metadata.google.internal/", false)]
    [InlineData("http://169.254.169.254/", false)]
    public void Refusal_OpenedLoopback_OpensNothingElse(string url, bool allowed) =>
        Assert.Equal(allowed, FetchUrl.Refusal(new Uri(url), allowLoopback: true) is null);

    [Fact]
    public void Refusal_RelativeOrTooLong()
    {
        Assert.Contains("not absolute", FetchUrl.Refusal(new Uri("/a", UriKind.Relative), allowLoopback: false), StringComparison.Ordinal);
        var longest = "https://a.vn/" + new string('a', 2048 - 13);
        Assert.Null(FetchUrl.Refusal(new Uri(longest), allowLoopback: false));
        Assert.Contains("2048", FetchUrl.Refusal(new Uri(longest + "a"), allowLoopback: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://VnExpress.net/a", "vnexpress.net")]
    [InlineData("http://vnexpress.net./a", "vnexpress.net")]
    [InlineData("http://vnexpress.net:8080/", "vnexpress.net:8080")]
    [InlineData("https://exämple.vn/", "xn--exmple-cua.vn")]
    public void HostKey_IsOneForOneHost(string url, string key) => Assert.Equal(key, FetchUrl.HostKey(new Uri(url)));

    [Theory]
    [InlineData("/c", "https://a.vn/c")]
    [InlineData("c", "https://a.vn/x/c")]
    [InlineData("?p=2", "https://a.vn/x/y?p=2")]
    [InlineData("//b.vn/c", "https://b.vn/c")]
    [InlineData("http://b.vn/c#part", "http://b.vn/c")]
    [InlineData(" /đường dài ", "https://a.vn/%C4%91%C6%B0%E1%BB%9Dng%20d%C3%A0i")]
    public void Resolve_FollowsTheLocation(string location, string target) =>
        Assert.Equal(target, FetchUrl.Resolve(new Uri("https://a.vn/x/y?q=1"), location)?.AbsoluteUri);

    [Fact]
    public void Resolve_KeepsTheUnusualForm_SoThatItIsRefused()
    {
        var url = FetchUrl.Resolve(new Uri("https://a.vn/"), "//134744072/x")!;
        Assert.Contains("unusual form", FetchUrl.Refusal(url, allowLoopback: false), StringComparison.Ordinal);
    }
}
