using System.Net;
using Aggregator.Newsroom;

namespace Aggregator.Tests.Newsroom;

/// <summary>Asks the simulated press the way the fetcher does: plain HTTP to loopback, the real host and scheme in headers.</summary>
internal sealed class PressClient(NewsroomServer press) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, UseProxy = false });

    public Task<HttpResponseMessage> GetAsync(string url, params (string Name, string Value)[] headers) => GetAsync(new Uri(url), headers);

    public async Task<HttpResponseMessage> GetAsync(Uri url, params (string Name, string Value)[] headers)
    {
        using var request = Request(url, headers);
        return await http.SendAsync(request);
    }

    public async Task<byte[]> BytesAsync(Uri url)
    {
        using var response = await GetAsync(url);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{url} answered {(int)response.StatusCode}");
        return await response.Content.ReadAsByteArrayAsync();
    }

    public async Task<string> TextAsync(string url) => System.Text.Encoding.UTF8.GetString(await BytesAsync(new Uri(url)));

    /// <summary>Reads at most <paramref name="limit"/> bytes, then hangs up.</summary>
    public async Task<int> ReadSomeAsync(Uri url, int limit, TimeSpan patience)
    {
        using var request = Request(url, []);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        using var end = new CancellationTokenSource(patience);
        var buffer = new byte[8192];
        var read = 0;
        try
        {
            while (read < limit && await body.ReadAsync(buffer, end.Token) is var count and > 0)
                read += count;
        }
        catch (OperationCanceledException)
        {
            // The answer was slower than the patience: what came is the result.
        }
        return read;
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Request(Uri url, (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(press.Address, url.PathAndQuery));
        request.Headers.Host = url.IsDefaultPort ? url.Host : url.Authority;
        request.Headers.Add("X-Forwarded-Proto", url.Scheme);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
