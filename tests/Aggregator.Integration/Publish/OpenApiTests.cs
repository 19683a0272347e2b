using System.Net;
using System.Text.Json;
using Aggregator.Support;

namespace Aggregator.Integration.Publish;

/// <summary>The API answers as /openapi.json says.</summary>
[Collection(nameof(DemoApp))]
public sealed class OpenApiTests(DemoApp app)
{
    private const string SearchedFor = "a";

    [Fact]
    public async Task EveryAnswer_IsAsDescribed()
    {
        using var openApi = await app.JsonAsync("/openapi.json");
        var check = new SchemaCheck(openApi.RootElement);
        foreach (var path in Open(openApi))
        {
            var address = path.Name.Replace("{id}", await IdAsync(path.Name), StringComparison.Ordinal).Replace("{slug}", "travel", StringComparison.Ordinal);
            using var answer = await app.Http.GetAsync(address + Needed(path.Value));

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            if (answer.Content.Headers.ContentType?.MediaType == "application/json")
            {
                using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
                Assert.Empty(check.Check(Schema(path.Value, "200", "application/json"), json.RootElement));
            }
            else
                Assert.Contains(answer.Content.Headers.ContentType?.MediaType, Content(path.Value, "200").EnumerateObject().Select(type => type.Name));
            Assert.NotNull(answer.Headers.ETag);
            Assert.Equal("*", string.Join(' ', answer.Headers.GetValues("Access-Control-Allow-Origin")));
            Assert.Contains("ETag", string.Join(' ', answer.Headers.GetValues("Access-Control-Expose-Headers")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task EveryParameter_IsTaken_AndEveryOtherIsRefusedByName()
    {
        using var openApi = await app.JsonAsync("/openapi.json");
        var check = new SchemaCheck(openApi.RootElement);
        foreach (var path in Open(openApi))
        {
            var address = path.Name.Replace("{id}", await IdAsync(path.Name), StringComparison.Ordinal).Replace("{slug}", "travel", StringComparison.Ordinal);
            foreach (var parameter in path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray().Where(one => one.GetProperty("in").GetString() == "query"))
            {
                var name = parameter.GetProperty("name").GetString()!;
                var needed = Needed(path.Value, but: name);
                var value = await ValueAsync(name, address + (needed.Length == 0 ? "?" : needed + "&") + "limit=1", parameter.GetProperty("schema"));
                using var answer = await app.Http.GetAsync($"{address}{(needed.Length == 0 ? "?" : needed + "&")}{name}={Uri.EscapeDataString(value)}");
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path.Name} {name}: {await answer.Content.ReadAsStringAsync()}");
            }
            using var refused = await app.Http.GetAsync(address + "?zzz=1");
            using var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Equal("zzz", problem.RootElement.GetProperty("invalidParams")[0].GetProperty("name").GetString());
            Assert.Empty(check.Check(Schema(path.Value, "400", "application/problem+json"), problem.RootElement));
        }
    }

    [Fact]
    public async Task Fields_AreTheOnesAskedFor()
    {
        using var answer = await app.JsonAsync("/api/v1/articles?fields=title,source&limit=3");

        Assert.All(answer.RootElement.GetProperty("articles").EnumerateArray(),
            article => Assert.Equal(["title", "source"], article.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public async Task CoverageAsCsv_HasTheSameNumbers()
    {
        using var json = await app.JsonAsync("/api/v1/stats/coverage?by=language");
        var csv = await app.Http.GetStringAsync("/api/v1/stats/coverage?by=language&format=csv");
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("language,articles", lines[0]);
        // The press goes on: later numbers can only be greater.
        Assert.True(lines.Length > json.RootElement.GetProperty("coverage").GetArrayLength());
    }

    [Fact]
    public async Task Catalog_LeadsToWhatIsThere()
    {
        using var answer = await app.Http.GetAsync("/.well-known/api-catalog");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal("application/linkset+json", answer.Content.Headers.ContentType!.MediaType);
        foreach (var link in json.RootElement.GetProperty("linkset").EnumerateArray().SelectMany(set => set.EnumerateObject()).Where(one => one.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(one => one.Value.EnumerateArray()))
        {
            using var target = await app.Http.GetAsync(link.GetProperty("href").GetString());
            Assert.Equal(HttpStatusCode.OK, target.StatusCode);
            Assert.StartsWith(link.GetProperty("type").GetString()!.Split(';')[0], target.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WhatNeedsAKey_RefusesWithoutOne()
    {
        using var openApi = await app.JsonAsync("/openapi.json");
        var closed = openApi.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Where(one => one.Value.TryGetProperty("security", out _)).Select(one => (path.Name, Method: one.Name))).ToList();
        Assert.NotEmpty(closed);
        foreach (var (path, method) in closed)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path.Replace("{id}", "wh_0", StringComparison.Ordinal));
            using var answer = await app.Http.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {path}: {answer.StatusCode}");
        }
    }

    // Everybody may read these; what needs a key or changes something has tests of its own.
    private static IEnumerable<JsonProperty> Open(JsonDocument openApi) => openApi.RootElement.GetProperty("paths").EnumerateObject()
        .Where(path => path.Value.TryGetProperty("get", out var get) && !get.TryGetProperty("security", out _));

    // What there is no answer without; the only such parameter is what to search for.
    private static string Needed(JsonElement path, string but = "")
    {
        var names = path.GetProperty("get").GetProperty("parameters").EnumerateArray()
            .Where(one => one.GetProperty("in").GetString() == "query" && one.TryGetProperty("required", out var required) && required.GetBoolean())
            .Select(one => one.GetProperty("name").GetString()!).Where(name => name != but).ToList();
        return names.Count == 0 ? "" : "?" + string.Join('&', names.Select(name => $"{name}={Uri.EscapeDataString(SearchedFor)}"));
    }

    private async Task<string> IdAsync(string path)
    {
        var (list, name) = path.Contains("stories", StringComparison.Ordinal) ? ("/api/v1/stories?limit=1", "stories") : ("/api/v1/articles?limit=1", "articles");
        using var json = await app.JsonAsync(list);
        return json.RootElement.GetProperty(name)[0].GetProperty("id").GetString()!;
    }

    private async Task<string> ValueAsync(string name, string firstPage, JsonElement schema)
    {
        if (schema.TryGetProperty("enum", out var values))
            return values[0].GetString()!;
        if (name == "cursor")
        {
            using var first = await app.JsonAsync(firstPage);
            if (first.RootElement.GetProperty("nextCursor").GetString() is { } next)
                return next;
            // Nothing was withdrawn yet; all lists that stand newest first have cursors of one form.
            using var articles = await app.JsonAsync("/api/v1/articles?limit=1");
            return articles.RootElement.GetProperty("nextCursor").GetString()!;
        }
        return name switch
        {
            "lang" => "en",
            "place" => "da-nang",
            "source" => "vietnamplus",
            "fields" => "title",
            "by" => "day",
            "at" => "2025-06-30",
            "q" => SearchedFor,
            "from" or "to" => DateTime.UnixEpoch.AddDays(20_000).ToString("yyyy-MM-dd", null),
            _ when schema.TryGetProperty("format", out _) => "2026-03-01T00:00:00Z",
            _ when schema.GetProperty("type").GetString() == "integer" => "3",
            _ => throw new InvalidOperationException($"The test does not know the parameter {name}."),
        };
    }

    private static JsonElement Schema(JsonElement path, string status, string type) => Content(path, status).GetProperty(type).GetProperty("schema");

    private static JsonElement Content(JsonElement path, string status) =>
        path.GetProperty("get").GetProperty("responses").GetProperty(status).GetProperty("content");
}
