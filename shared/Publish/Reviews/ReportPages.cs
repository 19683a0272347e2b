using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Limits;
using Aggregator.Publish.Pages;
using Aggregator.Publish.Views;
using Aggregator.Translate;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Reviews;

/// <summary>What the form of a report says above itself.</summary>
public enum ReportOutcome
{
    /// <summary>Nothing was sent yet.</summary>
    Open,
    Taken,
    Empty,
    TooMany,
}

/// <summary>The form by which readers report an error in a translation: no account, no script, nothing about the reader.</summary>
public sealed class ReportPages(PageComposer compose, SitePages pages, ArticleReader articles, TranslationStore translations, TranslationReports reports, RateLimits limits)
{
    // Five hundred characters, each at most twelve bytes in a form.
    private const int MostBytes = 8 * 1024;

    private static readonly RateLimitPolicy PerReader = new("report", 5);

    /// <summary>/{lang}/a/{id}/translation/report: the form; 404, 410 and 451 as the article's page has them.</summary>
    public Task<RenderedDocument> ShowAsync(PublishRequest request, InterfaceLanguage language, string id, CancellationToken cancellationToken) =>
        ShowAsync(request, language, id, ReportOutcome.Open, "", cancellationToken);

    /// <summary>The form as sent: thanks, or what is wrong with it with status 400 or 429.</summary>
    public async Task<RenderedDocument> TakeAsync(HttpRequest http, PublishRequest request, InterfaceLanguage language, string id, CancellationToken cancellationToken)
    {
        if (!limits.Allows(http.HttpContext, PerReader))
            return await ShowAsync(request, language, id, ReportOutcome.TooMany, "", cancellationToken);
        var form = await SentForm.ReadAsync(http, MostBytes, cancellationToken);
        var text = form?["text"] ?? "";
        if (form is null || await articles.FindAsync(id, cancellationToken) is not { } article)
            return await ShowAsync(request, language, id, ReportOutcome.Empty, "", cancellationToken);
        var part = PartsOf(await MadeAsync(article, language, cancellationToken)).Contains(form["part"], StringComparer.Ordinal) ? form["part"] : "";
        var isTaken = await reports.AddAsync(id, article.Card.Version, language.Tag, part, text, cancellationToken);
        return await ShowAsync(request, language, id, isTaken ? ReportOutcome.Taken : ReportOutcome.Empty, isTaken ? "" : text, cancellationToken);
    }

    private async Task<RenderedDocument> ShowAsync(
        PublishRequest request, InterfaceLanguage language, string id, ReportOutcome outcome, string text, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(id, cancellationToken) is not { } article)
            return await pages.MissingArticleAsync(request, language, id, cancellationToken);
        var made = await MadeAsync(article, language, cancellationToken);
        var page = compose.Context(request, language, SiteLinks.TranslationReport(language, id), other => SiteLinks.TranslationReport(other, id)) with
        {
            ExtraSheet = compose.AssetAddress("translation.css"),
            Status = StatusOf(outcome),
            CacheControl = outcome == ReportOutcome.Open ? null : RenderedDocument.NotStored,
        };
        return await compose.RenderAsync<ReportPage>(
            page, null,
            (nameof(ReportPage.Card), article.Card.In(made)), (nameof(ReportPage.Parts), PartsOf(made)), (nameof(ReportPage.Outcome), outcome),
            (nameof(ReportPage.Typed), OutputText.Shorten(OutputText.Clean(text), TranslationReports.LongestText)));
    }

    private static int StatusOf(ReportOutcome outcome) => outcome switch
    {
        ReportOutcome.Empty => StatusCodes.Status400BadRequest,
        ReportOutcome.TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status200OK,
    };

    private Task<ArticleTranslation> MadeAsync(ArticleView article, InterfaceLanguage language, CancellationToken cancellationToken) =>
        translations.FindAsync(article.Card.Id, article.Card.Version, language.Tag, cancellationToken);

    private static IReadOnlyList<string> PartsOf(ArticleTranslation made) =>
    [
        "title",
        .. made.Lead is null ? Array.Empty<string>() : ["lead"],
        .. made.BodyState == TranslationState.Shown ? Enumerable.Range(1, made.Paragraphs).Select(number => $"p{number}") : [],
    ];
}
