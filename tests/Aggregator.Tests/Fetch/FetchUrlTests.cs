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
    [InlineData("http://localhost/", "this machine")]
    [InlineData("http://LOCALHOST.:80/", "this machine")]
    [InlineData("http://a.localhost/", "this machine")]
    [InlineData("http://\uFFFD/", "no name that the DNS could know")]
    public void Refusal_SaysWhatIsWrong(string url, string words) =>
        Assert.Contains(words, FetchUrl.Refusal(new Uri(url), allowLoopback: false), StringComparison.Ordinal);

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
