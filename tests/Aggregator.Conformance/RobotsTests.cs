using System.Text;
using System.Text.Json;
using Aggregator.Fetch;
using Aggregator.Fetch.Robots;
using Aggregator.Support;

namespace Aggregator.Conformance;

/// <summary>The cases of Google's robots.txt parser, those beyond RFC 9309 included. None is left out.</summary>
public sealed class RobotsTests
{
    private static readonly Lazy<JsonElement> Corpus = new(
        () => JsonDocument.Parse(File.ReadAllBytes(Support.Corpus.Path("robots", "cases.json"))).RootElement);

    [CorpusFact]
    public void Cases_AreAllDecidedAsGoogleDecides()
    {
        var wrong = new List<string>();
        var cases = Corpus.Value.GetProperty("cases").EnumerateArray().ToList();
        foreach (var one in cases)
        {
            var rules = RobotsRules.Parse(one.GetProperty("robots").GetString()!);
            if (rules.Allows(one.GetProperty("agent").GetString()!, one.GetProperty("url").GetString()!) != one.GetProperty("allowed").GetBoolean())
                wrong.Add($"{one.GetProperty("id")} ({one.GetProperty("test")})");
        }
        Assert.NotEmpty(cases);
        Assert.Empty(wrong);
    }

    [CorpusFact]
    public void Paths_AreCutOutOfAddresses()
    {
        foreach (var one in Corpus.Value.GetProperty("path_cases").EnumerateArray())
            Assert.Equal(one.GetProperty("path").GetString(), RobotsPath.Of(one.GetProperty("url").GetString()!));
    }

    [CorpusFact]
    public void Rules_AreEscaped()
    {
        foreach (var one in Corpus.Value.GetProperty("escape_cases").EnumerateArray())
        {
            var octets = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(one.GetProperty("pattern").GetString()!));
            Assert.Equal(one.GetProperty("escaped").GetString(), RobotsPath.Escape(octets));
        }
    }

    [CorpusFact]
    public void Lines_AreFoundWhateverEndsThem()
    {
        foreach (var one in Corpus.Value.GetProperty("parse_cases").EnumerateArray())
        {
            var lines = RobotsLines.Read(one.GetProperty("robots_base64").GetBytesFromBase64()).ToList();
            Assert.Equal(one.GetProperty("valid_directives").GetInt32(), lines.Count(line => line.Field != RobotsField.Unknown));
            if (one.TryGetProperty("unknown_directives", out var unknown))
                Assert.Equal(unknown.GetInt32(), lines.Count(line => line.Field == RobotsField.Unknown));
            if (one.TryGetProperty("last_line_seen", out var last))
                Assert.Equal(last.GetInt32(), lines[^1].Number);
        }
    }
}
