using System.Text;
using System.Text.Json;
using Aggregator.Publish.Api;
using Aggregator.Publish.Exchange;
using Aggregator.Publish.Http;
using Aggregator.Support;
using Aggregator.Tests.Publish;
using Aggregator.Tests.Publish.Exchange;

namespace Aggregator.Integration.Publish;

/// <summary>Our ninjs against the schema that IPTC publishes, by a validator that is not ours.</summary>
public sealed class NinjsSchemaTests : IDisposable
{
    private static readonly string[] Specification = ["ninjs", "specification", "ninjs-schema_3.1.json"];

    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [SchemaFact]
    public async Task VariedArticles_AreValid()
    {
        var items = await VariedArticles.FillAsync(site);
        var documents = items.Select(item => Encoding.UTF8.GetString(JsonBody.Write(json => NinjsShape.Item.Write(json, item)))).ToList();

        Assert.True(documents.Count >= 200);
        Assert.Equal(10, documents.Count(text => text.Contains("\"canceled\"", StringComparison.Ordinal)));
        Assert.All(await JsonSchemaFile.CheckAsync(Standards.Path(Specification), documents), fault => Assert.Equal("", fault));
    }

    [SchemaFact]
    public async Task TheValidator_TellsGoodFromBad()
    {
        var suite = Directory.GetFiles(Standards.Path("ninjs", "validation", "test_suite", "3.1"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var documents = suite.Select(file => JsonSerializer.Serialize(JsonDocument.Parse(File.ReadAllText(file)).RootElement)).ToList();
        var faults = await JsonSchemaFile.CheckAsync(Standards.Path(Specification), documents);

        Assert.NotEmpty(suite);
        Assert.All(suite.Zip(faults), pair => Assert.Equal(pair.First.Contains("should_fail", StringComparison.Ordinal), pair.Second.Length > 0));
    }

    [SchemaFact]
    public void MediaTopics_AreCalledAsIptcCallsThem()
    {
        using var vocabulary = JsonDocument.Parse(File.ReadAllText(Standards.Path("iptc-mediatopics", "mediatopics-flat.json")));
        var names = vocabulary.RootElement.GetProperty("concepts").EnumerateArray()
            .ToDictionary(one => one.GetProperty("qcode").GetString()!, one => one.GetProperty("label").GetString()!, StringComparer.Ordinal);

        Assert.All(Aggregator.Publish.TopicNames.All.Select(MediaTopics.Of), topic => Assert.Equal(names[topic!.QCode], topic.Name));
    }
}
