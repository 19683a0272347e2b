using Aggregator.Publish.Dumps;
using Aggregator.Publish.Exchange;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Packages;
using Aggregator.Publish.Push.Webhooks;
using Aggregator.Publish.Reviews;
using Aggregator.Sources;

namespace Aggregator.Publish.Api;

/// <summary>One address of the API: what it takes and what it answers.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Path">With {id} where an id stands.</param>
/// <param name="Summary">What it gives, in a sentence.</param>
/// <param name="Parameters">Of the query.</param>
/// <param name="Answer">The shape of an answer with status 200; null where that is no JSON.</param>
public sealed record ApiOperation(string Id, string Path, string Summary, IReadOnlyList<IQueryParameter> Parameters, IJsonShape? Answer)
{
    /// <summary>Other media types that it answers with, where there is JSON when <c>format</c> asks for them.</summary>
    public IReadOnlyList<string> OtherTypes { get; init; } = [];

    /// <summary>As OpenAPI names it: get, post, delete.</summary>
    public string Method { get; init; } = "get";

    /// <summary>The shape of what is sent; null where nothing is.</summary>
    public IJsonShape? Body { get; init; }

    /// <summary>Whose key is needed: null for nobody's.</summary>
    public string? Security { get; init; }

    /// <summary>The status of success.</summary>
    public string Success { get; init; } = "200";
}

/// <summary>Everything that the API does, from the declarations that read parameters and write answers.</summary>
public sealed class ApiOperations(Catalogue catalogue)
{
    private const string Root = "/api/v1/";

    public IReadOnlyList<ApiOperation> All { get; } =
    [
        new("listArticles", Root + "articles", "Articles, newest release first.", ArticleQueryReader.Declared(ArticleQueryReader.ApiParameters, catalogue), ArticleApi.List),
        new("getArticle", Root + "articles/{id}", "One article, as far as its outlet allows.", ArticleQueryReader.Declared(ArticleQueryReader.TranslationParameters, catalogue), ArticleJson.WholeArticle),
        new("getArticleAsNinjs", Root + "articles/{id}.ninjs", "One article as IPTC ninjs 3.1; canceled where it was taken back. In a translation only where the outlet allows it.", ArticleQueryReader.Declared(ArticleQueryReader.TranslationParameters, catalogue), NinjsShape.Item),
        new("getArticleAsNewsMl", Root + "articles/{id}.g2.xml", "One article as IPTC NewsML-G2 2.34; canceled where it was taken back. In a translation only where the outlet allows it.", ArticleQueryReader.Declared(ArticleQueryReader.TranslationParameters, catalogue), null)
        {
            OtherTypes = [NewsItemXml.ContentType],
        },
        new("searchArticles", Root + "search", "Articles by what they say.", SearchParameters.All(catalogue), SearchApi.Found),
        new("listStories", Root + "stories", "Events that several outlets report.", StoryApi.Parameters(catalogue), StoryApi.List),
        new("getStory", Root + "stories/{id}", "One event with all of its articles.", [], StoryApi.Story),
        new("listChanges", Root + "changes", "Everything created, updated or withdrawn, oldest first.", ChangeApi.Parameters, ChangeApi.List),
        new("listRevocations", Root + "revocations", "What was withdrawn, newest first: compare your copies with it.", RevocationApi.Parameters, RevocationApi.List),
        new("withdrawArticle", Root + "articles/{id}/withdraw", "Withdraws an article everywhere; for operators.", [], WithdrawalApi.Answer)
        {
            Method = "post", Body = WithdrawalApi.Order, Security = OpenApi.OperatorKey,
        },
        new("listTranslationParts", Root + "articles/{id}/translations/{language}", "A translation part by part, for editors.", [], ReviewApi.Answer)
        {
            Security = OpenApi.PartnerKey,
        },
        new("reviewTranslationPart", Root + "articles/{id}/translations/{language}", "Corrects a part of a translation, or confirms it; for editors.", [], ReviewApi.Answer)
        {
            Method = "post", Body = ReviewApi.Order, Security = OpenApi.PartnerKey,
        },
        new("listTranslationReports", Root + "translations/reports", "Errors in translations that readers reported, for editors.", [], ReviewApi.Reports)
        {
            Security = OpenApi.PartnerKey,
        },
        new("settleTranslationReport", Root + "translations/reports/{id}", "Takes a report away that is settled; for editors.", [], ReviewApi.Reports)
        {
            Method = "delete", Security = OpenApi.PartnerKey, Success = "204",
        },
        new("listWebhooks", Root + "webhooks", "The webhooks of a key.", [], WebhookShapes.List) { Security = OpenApi.PartnerKey },
        new("createWebhook", Root + "webhooks", "A new webhook, after Standard Webhooks 1.0.", [], WebhookShapes.Webhook)
        {
            Method = "post", Body = WebhookShapes.Order, Security = OpenApi.PartnerKey, Success = "201",
        },
        new("deleteWebhook", Root + "webhooks/{id}", "Ends a webhook.", [], WebhookShapes.Webhook) { Method = "delete", Security = OpenApi.PartnerKey, Success = "204" },
        new("resumeWebhook", Root + "webhooks/{id}/resume", "Lets a paused webhook work again.", [], WebhookShapes.Webhook) { Method = "post", Security = OpenApi.PartnerKey },
        new("replayWebhook", Root + "webhooks/{id}/replay", "The events of a day once more.", [], WebhookShapes.Webhook)
        {
            Method = "post", Body = WebhookShapes.Replay, Security = OpenApi.PartnerKey, Success = "202",
        },
        new("listDeliveries", Root + "webhooks/{id}/deliveries", "What was sent to a webhook, and what came back.", [], WebhookShapes.Deliveries) { Security = OpenApi.PartnerKey },
        new("listSources", Root + "sources", "The sources with their owners.", [], CatalogueApi.Sources),
        new("listPlaces", Root + "places", "The provinces and units of a day.", CatalogueApi.PlaceParameters, CatalogueApi.Places),
        new("listTopics", Root + "topics", "The topics.", [], CatalogueApi.TopicList),
        new("getCoverage", Root + "stats/coverage", "Numbers of articles by place, language, topic and day.", CoverageApi.Parameters(catalogue), CoverageApi.Answer)
        {
            OtherTypes = ["text/csv"],
        },
        new("listDumps", Root + "dumps", "The descriptions of all articles, a file a month.", [], DumpReader.List),
        new("listPackages", Root + "packages", "Saved queries with their articles as one file.", [], PackageApi.List),
        new("getPackage", Root + "packages/{slug}", "One package with its articles.", [], PackageApi.Whole),
        new("savePackage", Root + "packages", "Saves a package of your own, or changes it.", [], PackageApi.Package)
        {
            Method = "post", Body = PackageApi.Order, Security = OpenApi.PartnerKey,
        },
        new("deletePackage", Root + "packages/{slug}", "Deletes a package of your own.", [], PackageApi.Package)
        {
            Method = "delete", Security = OpenApi.PartnerKey, Success = "204",
        },
        new("listLanguages", Root + "languages", "The languages of articles.", [], CatalogueApi.LanguageList),
    ];
}
