using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Limits;
using Aggregator.Publish.Pages;
using Aggregator.Translate;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Reviews;

/// <summary>
/// Pages for editors. There are no cookies, so every form carries the key on to the next one; nobody keeps these pages, and
/// other sites cannot send a key that they do not know.
/// </summary>
public sealed class ReviewPages(
    PageComposer compose, SitePages pages, ArticleReader articles, TranslationStore translations, TranslationDesk desk, TranslationReports reports, ApiKeys keys, RateLimits limits)
{
    // Twenty thousand characters, each at most twelve bytes in a form.
    private const int MostBytes = 256 * 1024;
    private const int MostReports = 100;

    private static readonly RateLimitPolicy PerEditor = new("review", 60);

    /// <summary>/{lang}/a/{id}/translation: asks for the key; with it, all parts with a form each, and what came of the one that was sent.</summary>
    public async Task<RenderedDocument> ArticleAsync(HttpRequest http, PublishRequest request, InterfaceLanguage language, string id, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(id, cancellationToken) is not { } article)
            return await pages.MissingArticleAsync(request, language, id, cancellationToken);
        var (form, editor, isRefused) = await EditorAsync(http, cancellationToken);
        var model = new ReviewModel { Key = editor is null ? "" : form!["key"], IsRefused = isRefused };
        if (editor is not null)
        {
            var part = form!["part"];
            if (part.Length > 0)
                model = model with { Part = part, Outcome = await desk.ReviewAsync(id, language.Tag, part, form["confirm"].Length > 0 ? null : form["text"], editor.Name, cancellationToken) };
            model = model with { Parts = await desk.PartsAsync(id, language.Tag, cancellationToken) };
        }
        var made = await translations.FindAsync(id, article.Card.Version, language.Tag, cancellationToken);
        return await RenderAsync<ReviewPage>(
            request, language, other => SiteLinks.Translation(other, id), isRefused, (nameof(ReviewPage.Card), article.Card.In(made)), (nameof(ReviewPage.Model), model));
    }

    /// <summary>/{lang}/translations: with a key, what readers reported.</summary>
    public async Task<RenderedDocument> ReportsAsync(HttpRequest http, PublishRequest request, InterfaceLanguage language, CancellationToken cancellationToken)
    {
        var (form, editor, isRefused) = await EditorAsync(http, cancellationToken);
        IReadOnlyList<TranslationError>? listed = null;
        if (editor is not null)
        {
            if (form!["settled"] is { Length: > 0 } settled)
                await reports.SettleAsync(settled, cancellationToken);
            listed = await reports.ListAsync(MostReports, cancellationToken);
        }
        return await RenderAsync<ReportsPage>(
            request, language, SiteLinks.TranslationReports, isRefused,
            (nameof(ReportsPage.Key), editor is null ? "" : form!["key"]), (nameof(ReportsPage.IsRefused), isRefused), (nameof(ReportsPage.Reports), listed));
    }

    private async Task<(SentForm? Form, ApiKey? Editor, bool IsRefused)> EditorAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(http.Method))
            return (null, null, false);
        var form = limits.Allows(http.HttpContext, PerEditor) ? await SentForm.ReadAsync(http, MostBytes, cancellationToken) : null;
        var editor = await keys.FindEditorAsync(form?["key"].Trim(), cancellationToken);
        return (form, editor, editor is null);
    }

    private async Task<RenderedDocument> RenderAsync<TPage>(
        PublishRequest request, InterfaceLanguage language, Func<InterfaceLanguage, string> pathIn, bool isRefused, params (string Name, object? Value)[] parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        var page = compose.Context(request, language, pathIn(language), pathIn) with
        {
            ExtraSheet = compose.AssetAddress("translation.css"),
            Status = isRefused ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK,
            CacheControl = RenderedDocument.NotStored,
        };
        return await compose.RenderAsync<TPage>(page, null, parameters);
    }
}

/// <summary>What the page of a review shows.</summary>
public sealed record ReviewModel
{
    /// <summary>The key that was sent and holds; empty while there is none.</summary>
    public string Key { get; init; } = "";

    public bool IsRefused { get; init; }

    public IReadOnlyList<TranslatedPart> Parts { get; init; } = [];

    /// <summary>The part that was sent, and what came of it; null where none was.</summary>
    public string? Part { get; init; }

    public ReviewOutcome Outcome { get; init; }
}
