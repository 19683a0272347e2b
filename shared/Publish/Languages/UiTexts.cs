using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aggregator.Publish.Languages;

/// <summary>The texts of all interface languages, read once from the program's resources.</summary>
public static class UiTexts
{
    private static readonly FrozenDictionary<string, UiText> ByTag =
        InterfaceLanguages.All.ToFrozenDictionary(language => language.Tag, Read, StringComparer.Ordinal);

    /// <summary>The texts of <paramref name="language"/>.</summary>
    public static UiText Of(InterfaceLanguage language) => ByTag[language.Tag];

    private static UiText Read(InterfaceLanguage language)
    {
        var name = $"languages/{language.Path}.json";
        using var stream = typeof(UiTexts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        return JsonSerializer.Deserialize(stream, UiTextJson.Default.UiText) ?? throw new JsonException($"{name} is null.");
    }
}

/// <summary>How language files are read: every key known, every required key there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(UiText))]
internal sealed partial class UiTextJson : JsonSerializerContext;
