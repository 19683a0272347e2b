using System.Globalization;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Views;
using Aggregator.Sources;

namespace Aggregator.Publish.Api;

/// <summary>A story for the API.</summary>
public sealed record ApiStory(StoryView Story, string BaseUrl);

/// <summary>A page of stories.</summary>
public sealed record StoryAnswer(IReadOnlyList<ApiStory> Stories, string? NextCursor);

/// <summary>API v1: the same event in several outlets.</summary>
public sealed class StoryApi(StoryReader stories, CardTranslations words, Catalogue catalogue, ResponseCache cache)
{
    private const int DefaultOutlets = 2;
    private const int MostOutlets = 100;

    private static readonly string[] ArticleParameters = ["lang", "translated", "original", "topic", "place", "since", "until", "limit", "cursor"];

    /// <summary>One story with all of its articles.</summary>
    public static JsonShape<ApiStory> Story { get; } = new("Story",
        JsonField.Text<ApiStory>("id", "Stable id: that of its first article.", JsonSchema.ArticleId, one => one.Story.Id),
        JsonField.Text<ApiStory>("url", "Our page of it.", JsonSchema.Url, one => one.BaseUrl + SiteLinks.Story(Labels(one), one.Story.Id)),
        JsonField.Text<ApiStory>("title", "The headline of the first article.", JsonSchema.Text, one => First(one).Title),
        JsonField.Text<ApiStory>("language", "BCP 47, of the first article.", JsonSchema.Text, one => First(one).Language),
        JsonField.Number<ApiStory>("outlets", "How many different sources carry it.", one => one.Story.Outlets),
        JsonField.Time<ApiStory>("changedAt", "When the last of its articles was released or changed.", one => one.Story.LastChange),
        JsonField.Objects<ApiStory, ApiArticle>("articles", "Those released, first publisher first.", ArticleJson.Article,
            one => one.Story.Articles.Select(card => new ApiArticle(card, one.BaseUrl))));

    /// <summary>A page of stories.</summary>
    public static JsonShape<StoryAnswer> List { get; } = new("StoryList",
        JsonField.Objects<StoryAnswer, ApiStory>("stories", "Newest first article first.", Story, answer => answer.Stories),
        JsonField.TextOrNull<StoryAnswer>("nextCursor", "Leads to the next, older page; null at the end.", JsonSchema.Text, answer => answer.NextCursor));

    /// <summary>What the list takes.</summary>
    public static IReadOnlyList<QueryParameter<StoryQuery>> Parameters(Catalogue catalogue) =>
    [
        .. ArticleQueryReader.Declared(ArticleParameters, catalogue).Select(parameter => new QueryParameter<StoryQuery>(
            parameter.Name, parameter.About.Replace("articles", "stories whose first article is", StringComparison.Ordinal), parameter.Schema,
            (query, value) => parameter.With(query.Articles, value) is { } articles ? query with { Articles = articles } : null, parameter.Expectation)),
        new("outlets", "Only stories that at least so many sources carry.", JsonSchema.Number with { Least = 1, Most = MostOutlets, Default = DefaultOutlets },
            (query, value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var outlets) && outlets is >= 1 and <= MostOutlets
                ? query with { Outlets = outlets } : null,
            _ => $"'outlets' must be a number from 1 to {MostOutlets}."),
    ];

    /// <summary>/api/v1/stories; a problem with status 400 for parameters that are unknown or malformed.</summary>
    public Task<RenderedDocument> ListAsync(PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, async token =>
        {
            var reading = QueryReader.Read(request.Query, new StoryQuery(), Parameters(catalogue));
            if (reading.Query is not { } query)
                return reading.Problem!.ToDocument(request.BaseUrl);
            if (ArticleQueryReader.Contradiction(query.Articles) is { } wrong)
                return Problem.Parameters([wrong]).ToDocument(request.BaseUrl);
            var (listed, cursor) = await stories.ListAsync(query.Articles, query.Outlets, token);
            var shown = await words.ReadAsync(listed.SelectMany(story => story.Articles), query.Articles.Language ?? "", query.Articles.Translated, token);
            var found = listed.Select(story => story with { Articles = shown.Of(story.Articles) }).ToList();
            var next = cursor?.Encode();
            var answer = new StoryAnswer([.. found.Select(story => new ApiStory(story, request.BaseUrl))], next);
            return ApiAnswer.Of(
                List, answer, found.Count == 0 ? null : found.Max(story => story.LastChange), next is null ? null : ApiAnswer.At(request, next));
        }, cancellationToken);

    /// <summary>/api/v1/stories/{id}; a problem with status 404 for one that is not there or not released yet.</summary>
    public Task<RenderedDocument> StoryAsync(PublishRequest request, string id, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, async token =>
        {
            if (QueryReader.RefuseAll(request.Query) is { } problem)
                return problem.ToDocument(request.BaseUrl);
            return await stories.FindAsync(id, token) is { } story
                ? ApiAnswer.Of(Story, new ApiStory(story, request.BaseUrl), story.LastChange)
                : Problem.NotFound("There is no story with this id, or none of its articles is released yet.").ToDocument(request.BaseUrl);
        }, cancellationToken);

    private static CardView First(ApiStory one) => one.Story.Articles[0];

    private static InterfaceLanguage Labels(ApiStory one) => InterfaceLanguages.ForArticle(First(one).Language);

    /// <summary>What the list is asked.</summary>
    public sealed record StoryQuery
    {
        public ArticleQuery Articles { get; init; } = new();

        public int Outlets { get; init; } = DefaultOutlets;
    }
}
