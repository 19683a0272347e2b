using System.Net;

namespace Aggregator.Integration.Runtime;

public class FunctionKeyTests
{
    private static readonly RuntimeSetup WithKeys = new RuntimeSetup(typeof(KeyFunctions))
        .With("Functions:Keys:Function:0", "first key").With("Functions:Keys:Function:1", "second")
        .With("Functions:Keys:Admin", "master");

    [Theory]
    [InlineData("/key", null, HttpStatusCode.Unauthorized)]
    [InlineData("/key", "", HttpStatusCode.Unauthorized)]
    [InlineData("/key", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("/key", "first", HttpStatusCode.Unauthorized)]
    [InlineData("/key", "first key", HttpStatusCode.OK)]
    [InlineData("/key", "second", HttpStatusCode.OK)]
    [InlineData("/key", "master", HttpStatusCode.OK)]
    [InlineData("/default", "second", HttpStatusCode.OK)]
    [InlineData("/default", null, HttpStatusCode.Unauthorized)]
    [InlineData("/operate/key", "second", HttpStatusCode.Unauthorized)]
    [InlineData("/operate/key", "master", HttpStatusCode.OK)]
    public async Task Key_InHeaderOrQuery_OpensItsLevel(string path, string? key, HttpStatusCode expected)
    {
        await using var app = await RuntimeApp.StartAsync(WithKeys);
        using var byHeader = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
            byHeader.Headers.Add("x-functions-key", key);
        using var header = await app.Http.SendAsync(byHeader);
        using var query = await app.Http.GetAsync(key is null ? path : $"{path}?code={Uri.EscapeDataString(key)}");
        Assert.Equal((expected, expected), (header.StatusCode, query.StatusCode));
    }

    [Theory]
    [InlineData("/key")]
    [InlineData("/operate/key")]
    public async Task Level_WithoutConfiguredKey_IsClosed(string path)
    {
        await using var app = await RuntimeApp.StartAsync(new RuntimeSetup(typeof(KeyFunctions)).With("Functions:Keys:Function", " "));
        foreach (var key in (string[])["", " ", "%20", "null"])
        {
            using var response = await app.Http.GetAsync($"{path}?code={key}");
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        }
    }
}
