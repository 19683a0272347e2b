using System.Net;
using System.Text.Json;
using Aggregator.Support;

namespace Aggregator.Integration.Publish;

/// <summary>The product with the simulated press, once for all tests that ask it over HTTP.</summary>
public sealed class DemoApp : IAsyncLifetime
{
    private const int EnoughArticles = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly string folder = Directory.CreateTempSubdirectory("demo-app-").FullName;
    private AppProcess app = null!;

    public HttpClient Http { get; private set; } = null!;

    public string BaseUrl => Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public async Task InitializeAsync()
    {
        app = await AppProcess.StartAsync(["--demo", "--data", folder], new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Limits:AnonymousPerMinute"] = "0", ["CoverageSchedule"] = "*/2 * * * * *", ["PublicUrl"] = "",
        });
#pragma warning disable RS0030 // Tests ask the product as any client does, not through the fetcher.
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = app.Address };
#pragma warning restore RS0030
        using var patience = new CancellationTokenSource(Patience);
        while (await CountAsync("/api/v1/articles?lang=en&limit=100", "articles", patience.Token) < EnoughArticles
            || await CountAsync("/api/v1/stories?limit=1", "stories", patience.Token) < 1
            || await CountAsync("/api/v1/changes", "changes", patience.Token) < 1
            || await CountAsync("/api/v1/stats/coverage", "coverage", patience.Token) < 1)
            await Task.Delay(250, patience.Token);
    }

    /// <summary>The answer to a GET as JSON. Throws unless its status is 200.</summary>
    public async Task<JsonDocument> JsonAsync(string path, CancellationToken cancellationToken = default) =>
        JsonDocument.Parse(await Http.GetStringAsync(path, cancellationToken));

    public async Task DisposeAsync()
    {
        Http?.Dispose();
        if (app is not null)
            await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<int> CountAsync(string path, string name, CancellationToken cancellationToken)
    {
        using var json = await JsonAsync(path, cancellationToken);
        return json.RootElement.GetProperty(name).GetArrayLength();
    }
}

[CollectionDefinition(nameof(DemoApp))]
public sealed class DemoAppTests : ICollectionFixture<DemoApp>;
