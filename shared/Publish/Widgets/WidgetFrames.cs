using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Pages;
using Aggregator.Sources;

namespace Aggregator.Publish.Widgets;

/// <summary>The pages that stand in frames of other sites: /embed/v1/frame.</summary>
public sealed class WidgetFrames(WidgetLoader loader, WidgetAssets assets, PageRenderer renderer, WidgetCounts counts, Catalogue catalogue, ResponseCache cache)
{
    // A withdrawal reaches every widget within a minute: half of it may be spent in caches.
    internal const string Kept = "public, max-age=30, stale-if-error=86400";

    /// <summary>Asked for anew by every reader, so that loads can be counted.</summary>
    internal const string KeptByReader = "private, max-age=30, stale-if-error=86400";

    /// <summary>
    /// The widget; 404, 410 or 451 where the one article asked for is not there, with the same words in its frame; 400 with
    /// what is wrong for parameters that cannot be read.
    /// </summary>
    public async Task<RenderedDocument> ShowAsync(PublishRequest request, bool isLoad, CancellationToken cancellationToken)
    {
        var reading = WidgetParameters.Read(request.Query, catalogue);
        if (reading.Query is not { } query)
            return await RefuseAsync(request, reading.Problem!);
        if (isLoad && query.Key is { } key)
            counts.Count(key);
        return await cache.GetAsync(
            $"{request.BaseUrl}{(query with { Key = null }).Address(SiteLinks.WidgetFrame)} {query.Key is null}", token => RenderAsync(query, token), cancellationToken);
    }

    private async Task<RenderedDocument> RenderAsync(WidgetQuery query, CancellationToken cancellationToken)
    {
        var model = await loader.LoadAsync(query, cancellationToken);
        var style = new WidgetStyle(assets.Sheet, query.Accent);
        var body = await renderer.RenderAsync<WidgetFrame>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(WidgetFrame.Model)] = model,
            [nameof(WidgetFrame.Style)] = style,
            [nameof(WidgetFrame.Script)] = assets.Address(WidgetAssets.FrameScript),
        });
        return new RenderedDocument(PageRenderer.ContentType, body)
        {
            Status = (model.Withdrawn, model.IsMissing) switch
            {
                (Articles.WithdrawalKind.ByLaw, _) => 451,
                (Articles.WithdrawalKind.Withdrawn, _) => 410,
                (_, true) => 404,
                _ => 200,
            },
            CacheControl = query.Key is null ? Kept : KeptByReader,
            CrossOrigin = true,
            Headers = Headers(query.Interface, style),
        };
    }

    private async Task<RenderedDocument> RefuseAsync(PublishRequest request, Problem problem)
    {
        var language = InterfaceLanguages.Find(request.Query["lang"].ToString()) ?? request.ReaderLanguage;
        var style = new WidgetStyle(assets.Sheet, null);
        var body = await renderer.RenderAsync<WidgetRefusal>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(WidgetRefusal.Language)] = language,
            [nameof(WidgetRefusal.Problem)] = problem,
            [nameof(WidgetRefusal.Style)] = style,
        });
        return new RenderedDocument(PageRenderer.ContentType, body)
        {
            Status = problem.Status,
            CacheControl = RenderedDocument.NotStored,
            CrossOrigin = true,
            Headers = Headers(language, style),
        };
    }

    // The only pages of ours that others may frame, and the only ones with a script; nothing in them is anybody's own.
    private static KeyValuePair<string, string>[] Headers(InterfaceLanguage language, WidgetStyle style) =>
    [
        new("Content-Language", language.Tag),
        new("Content-Security-Policy", SecurityHeaders.FramePolicy(style.Hash)),
        new("Cross-Origin-Embedder-Policy", "require-corp"),
    ];
}
