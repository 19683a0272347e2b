using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Limits;
using Aggregator.Publish.Lists;
using Aggregator.Sources;
using Aggregator.Store;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Packages;

/// <summary>A package for the API; state and articles are null in lists of packages that were not built yet.</summary>
public sealed record ApiPackage(NewsPackage Package, string Title, PackageState? State, IReadOnlyList<ApiArticle>? Articles, string BaseUrl);

/// <summary>API v1: packages, and those that partners save with their keys.</summary>
public sealed class PackageApi(PackageStore packages, PackageBuilder builder, PackageReader reader, ApiKeys keys, Catalogue catalogue, ResponseCache cache)
{
    private const int LongestBody = 4_096;
    private const int MostOfAKey = 50;

    /// <summary>One package as an element of a list.</summary>
    public static JsonShape<ApiPackage> Package { get; } = new("Package", Fields());

    /// <summary>One package with its articles.</summary>
    public static JsonShape<ApiPackage> Whole { get; } = new("WholePackage",
        [.. Fields(), JsonField.OptionalObjects<ApiPackage, ApiArticle>("articleList", "What its file holds, in that order.", ArticleJson.Article, one => one.Articles ?? [])]);

    /// <summary>All packages.</summary>
    public static JsonShape<IReadOnlyList<ApiPackage>> List { get; } = new("PackageList",
        JsonField.Objects<IReadOnlyList<ApiPackage>, ApiPackage>("packages", "Ours first, then those of partners.", Package, all => all));

    /// <summary>What is sent to save one.</summary>
    public static JsonShape<PackageOrder> Order { get; } = new("PackageOrder",
        JsonField.Text<PackageOrder>("slug", "3 to 60 of a-z, 0-9 and hyphens.", JsonSchema.Text, one => one.Slug!),
        JsonField.Text<PackageOrder>("title", "At most 120 characters.", JsonSchema.Text, one => one.Title!),
        JsonField.OptionalText<PackageOrder>("lang", "Only articles in this language (BCP 47).", JsonSchema.Text, one => one.Lang),
        JsonField.OptionalText<PackageOrder>("translated", "With 'lang': whether articles in other languages come too, in translations that others may take.",
            JsonSchema.OneOf(TranslationChoices.Names), one => one.Translated),
        JsonField.OptionalText<PackageOrder>("topic", "Only articles on this topic.", JsonSchema.OneOf(TopicNames.All), one => one.Topic),
        JsonField.OptionalText<PackageOrder>("place", "Only articles about this province or unit (slug).", JsonSchema.Text, one => one.Place),
        JsonField.OptionalText<PackageOrder>("type", "Only articles of this medium.", JsonSchema.OneOf(ArticleJson.Names<Articles.ArticleType>()), one => one.Type),
        new("days", JsonSchema.Number with { Least = 1, Most = NewsPackage.MostDays, Default = 7, Description = "How many days it looks back." }, false, (json, one) => json.WriteNumber("days", one.Days ?? 7)),
        new("republishable", JsonSchema.Flag with { Description = "Whether it holds only articles that may be republished; true unless said otherwise." }, false, (json, one) => json.WriteBoolean("republishable", one.Republishable ?? true)));

    /// <summary>/api/v1/packages</summary>
    public Task<RenderedDocument> ListAsync(PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, async token =>
        {
            if (QueryReader.RefuseAll(request.Query) is { } problem)
                return problem.ToDocument(request.BaseUrl);
            var states = await packages.StatesAsync(token);
            return ApiAnswer.Of(List, [.. (await packages.ListAsync(token)).Select(one => Of(one, states.GetValueOrDefault(one.Slug), null, request))]);
        }, cancellationToken);

    /// <summary>/api/v1/packages/{slug}; a problem with status 404 when there is none.</summary>
    public Task<RenderedDocument> PackageAsync(PublishRequest request, string slug, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, async token =>
        {
            if (QueryReader.RefuseAll(request.Query) is { } problem)
                return problem.ToDocument(request.BaseUrl);
            return await reader.FindAsync(slug, token) is { } found
                ? ApiAnswer.Of(Whole, Of(found.Package, found.State, [.. found.Articles.Select(card => new ApiArticle(card, request.BaseUrl))], request), found.State.BuiltAt)
                : NotFound(request);
        }, cancellationToken);

    /// <summary>POST /api/v1/packages with a key: saves a package, or changes one of the same key. 401 without a key, 400 for what cannot be.</summary>
    public async Task<RenderedDocument> SaveAsync(HttpRequest http, PublishRequest request, CancellationToken cancellationToken)
    {
        if (await KeyAsync(http, cancellationToken) is not { } key)
            return NoKey(request);
        if (await BodyAsync(http, cancellationToken) is not { } body)
            return Refuse(request, "body", $"The body must be JSON of at most {LongestBody} bytes.");
        var (order, unreadable) = PackageOrder.Read(body);
        if (order is null)
            return unreadable!.ToDocument(request.BaseUrl);
        var (package, wrong) = order.ToPackage(catalogue, key.Id);
        if (package is null)
            return wrong!.ToDocument(request.BaseUrl);
        var own = (await packages.ListAsync(cancellationToken)).Where(one => one.KeyId == key.Id).ToList();
        if (own.Count >= MostOfAKey && own.All(one => one.Slug != package.Slug))
            return Refuse(request, "slug", $"A key has at most {MostOfAKey} packages; delete one first.");
        if (!await packages.SaveAsync(package, cancellationToken))
            return Refuse(request, "slug", $"'{package.Slug}' is the name of a package that is not yours; choose another.");
        return ApiAnswer.Of(Package, Of(package, null, null, request));
    }

    /// <summary>DELETE /api/v1/packages/{slug} with the key that saved it: 204. 404 for any that is not the key's own.</summary>
    public async Task<RenderedDocument> DeleteAsync(HttpRequest http, PublishRequest request, string slug, CancellationToken cancellationToken)
    {
        if (await KeyAsync(http, cancellationToken) is not { } key)
            return NoKey(request);
        if (await packages.FindAsync(slug, cancellationToken) is not { } package || package.KeyId != key.Id)
            return NotFound(request);
        await builder.DeleteAsync(slug, cancellationToken);
        return new RenderedDocument(ApiAnswer.JsonType, []) { Status = StatusCodes.Status204NoContent, CacheControl = RenderedDocument.NotStored, CrossOrigin = true };
    }

    private async Task<ApiKey?> KeyAsync(HttpRequest http, CancellationToken cancellationToken) =>
        http.Headers[RateLimits.KeyHeader].ToString() is { Length: > 0 } text ? await keys.FindAsync(text, cancellationToken) : null;

    private static async Task<byte[]?> BodyAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestBody + 1];
        var length = await http.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length is 0 or > LongestBody ? null : buffer[..length];
    }

    private ApiPackage Of(NewsPackage package, PackageState? state, IReadOnlyList<ApiArticle>? articles, PublishRequest request) =>
        new(package, PackageNames.Of(package, InterfaceLanguages.English, catalogue), state, articles, request.BaseUrl);

    private static RenderedDocument NoKey(PublishRequest request) =>
        Problem.Key($"Packages are saved with a key, sent as {RateLimits.KeyHeader}.").ToDocument(request.BaseUrl);

    private static RenderedDocument NotFound(PublishRequest request) => Problem.NotFound("There is no package of this name.").ToDocument(request.BaseUrl);

    private static RenderedDocument Refuse(PublishRequest request, string name, string reason) => Problem.Parameters([new(name, reason)]).ToDocument(request.BaseUrl);

    private static IReadOnlyList<JsonField<ApiPackage>> Fields() =>
    [
        JsonField.Text<ApiPackage>("slug", "Its name in addresses.", JsonSchema.Text, one => one.Package.Slug),
        JsonField.Text<ApiPackage>("title", "In English, or in its partner's words.", JsonSchema.Text, one => one.Title),
        JsonField.Text<ApiPackage>("url", "Its page.", JsonSchema.Url, one => one.BaseUrl + SiteLinks.Package(InterfaceLanguages.English, one.Package.Slug)),
        JsonField.Text<ApiPackage>("zipUrl", "Its file.", JsonSchema.Url, one => one.BaseUrl + SiteLinks.PackageFile(one.Package.Slug)),
        JsonField.Text<ApiPackage>("feedUrl", "Its feed (Atom).", JsonSchema.Url, one => one.BaseUrl + SiteLinks.PackageFeed(InterfaceLanguages.English, one.Package.Slug, "feed.xml")),
        JsonField.TextOrNull<ApiPackage>("lang", "Its language; null for all.", JsonSchema.Text, one => one.Package.Language),
        JsonField.Text<ApiPackage>("translated", "Which translations it holds beside originals.", JsonSchema.OneOf(TranslationChoices.Names), one => TranslationChoices.NameOf(one.Package.Translated)),
        JsonField.TextOrNull<ApiPackage>("topic", "Its topic; null for all.", JsonSchema.Text, one => one.Package.Topic),
        JsonField.TextOrNull<ApiPackage>("place", "Its place; null for all.", JsonSchema.Text, one => one.Package.Place),
        JsonField.TextOrNull<ApiPackage>("type", "Its medium; null for all.", JsonSchema.Text, one => one.Package.Type?.ToString().ToLowerInvariant()),
        JsonField.Number<ApiPackage>("days", "How many days it looks back.", one => one.Package.Days),
        JsonField.Flag<ApiPackage>("republishable", "Whether it holds only articles that may be republished.", one => one.Package.RepublishableOnly),
        JsonField.OptionalTime<ApiPackage>("builtAt", "When its file was made; missing before the first time.", one => one.State?.BuiltAt),
        new("articles", JsonSchema.Number with { Description = "How many its file holds." }, false, (json, one) => WriteNumber(json, "articles", one.State?.Articles.Count)),
        new("bytes", JsonSchema.Number with { Description = "The file's size." }, false, (json, one) => WriteNumber(json, "bytes", one.State?.Bytes)),
        JsonField.OptionalText<ApiPackage>("sha256", "The file's hash.", JsonSchema.Text, one => one.State?.Sha256),
    ];

    private static void WriteNumber(System.Text.Json.Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }
}
