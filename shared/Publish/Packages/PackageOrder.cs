using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Aggregator.Articles;
using Aggregator.Publish.Http;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Views;
using Aggregator.Sources;

namespace Aggregator.Publish.Packages;

/// <summary>A package as a partner asks for it.</summary>
public sealed partial record PackageOrder
{
    private const int LongestTitle = 120;

    public string? Slug { get; init; }

    public string? Title { get; init; }

    public string? Lang { get; init; }

    public string? Translated { get; init; }

    public string? Topic { get; init; }

    public string? Place { get; init; }

    public string? Type { get; init; }

    public int? Days { get; init; }

    public bool? Republishable { get; init; }

    /// <summary>Whether a text can be the name of a package.</summary>
    public static bool IsSlug(string? text) => text is { Length: >= 3 and <= 60 } && SlugForm().IsMatch(text);

    /// <summary>Reads an order; what is wrong with it is named field by field.</summary>
    public static (PackageOrder? Order, Problem? Problem) Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, PackageOrderJson.Default.PackageOrder) is { } order
                ? (order, null)
                : (null, Problem.Parameters([new("body", "The body must be a JSON object.")]));
        }
        catch (JsonException fault)
        {
            return (null, Problem.Parameters([new("body", $"The body is not the JSON that is expected: {OutputText.Shorten(OutputText.Clean(fault.Message), 200)}")]));
        }
    }

    /// <summary>The package, or everything that is wrong with the order at once.</summary>
    public (NewsPackage? Package, Problem? Problem) ToPackage(Catalogue catalogue, string keyId)
    {
        var wrong = new List<InvalidParameter>();
        void Check(bool isRight, string name, string reason)
        {
            if (!isRight)
                wrong.Add(new(name, reason));
        }

        var title = OutputText.CleanOrNull(Title);
        var language = Lang is null ? null : LanguageTag.Canonical(Lang);
        var type = Enum.GetValues<ArticleType>().Cast<ArticleType?>().FirstOrDefault(one => string.Equals(one.ToString(), Type, StringComparison.OrdinalIgnoreCase));
        Check(IsSlug(Slug), "slug", "'slug' must be 3 to 60 of a-z, 0-9 and hyphens, beginning and ending with a letter or digit.");
        Check(title is { Length: <= LongestTitle }, "title", string.Create(CultureInfo.InvariantCulture, $"'title' must be 1 to {LongestTitle} characters."));
        Check(Lang is null || language is not null, "lang", "'lang' must be a language tag such as en or zh-Hans.");
        var translated = Translated is null ? TranslationChoice.None : TranslationChoices.Find(Translated);
        Check(translated is not null, "translated", $"'translated' must be {string.Join(" or ", TranslationChoices.Names)}.");
        if (ArticleQueryReader.Contradiction(new ArticleQuery { Language = language, Translated = translated ?? TranslationChoice.None }) is { } contradiction)
            wrong.Add(contradiction);
        Check(Topic is null || TopicNames.Exists(Topic), "topic", "'topic' must be one of /api/v1/topics.");
        Check(Place is null || catalogue.FindPlace(Place) is not null, "place", "'place' must be one of /api/v1/places.");
        Check(Type is null || type is not null, "type", "'type' must be text, photo or video.");
        Check(Days is null or (>= 1 and <= NewsPackage.MostDays), "days", string.Create(CultureInfo.InvariantCulture, $"'days' must be a number from 1 to {NewsPackage.MostDays}."));
        return wrong.Count > 0
            ? (null, Problem.Parameters(wrong))
            : (new NewsPackage
            {
                Slug = Slug!, Title = title, Language = language, Translated = translated ?? TranslationChoice.None, Topic = Topic, Place = Place, Type = type, Days = Days ?? 7,
                RepublishableOnly = Republishable ?? true, KeyId = keyId,
            }, null);
    }

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SlugForm();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PackageOrder))]
internal sealed partial class PackageOrderJson : JsonSerializerContext;
