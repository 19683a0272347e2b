using System.Text.Json;
using Aggregator.Normalise;

namespace Aggregator.Tests.Normalise;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData(@"""\ud800""", "\uFFFD")]
    [InlineData(@"""\uDC00\ud83d\ude00""", "\uFFFD😀")]
    [InlineData(@"""\ud800\ud83d\ude00""", "\uFFFD😀")]
    [InlineData(@"""\ud800x\u0111""", "\uFFFDxđ")]
    [InlineData(@"""\\ud800""", @"\ud800")]
    [InlineData(@"""\\\ud800""", "\\\uFFFD")]
    [InlineData(@"""\ud83d\u0111""", "\uFFFDđ")]
    public void HalfCharacters_AreReplaced(string json, string expected) =>
        Assert.Equal(expected, JsonSerializer.Deserialize<string>(JsonText.WithoutHalfCharacters(json)));

    [Theory]
    [InlineData("")]
    [InlineData(@"\")]
    [InlineData(@"{""a"":""\ud")]
    [InlineData(@"\ud8\ud800")]
    [InlineData(@"x\ud800\")]
    public void BrokenJson_KeepsItsLength(string json) => Assert.Equal(json.Length, JsonText.WithoutHalfCharacters(json).Length);

    [Fact]
    public void WholeText_IsNotCopied()
    {
        const string Json = """{"a":"\ud83d\ude00","b":"\udbff\udfff"}""";
        Assert.Same(Json, JsonText.WithoutHalfCharacters(Json));
    }
}
