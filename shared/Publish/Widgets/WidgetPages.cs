using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Pages;
using Aggregator.Sources;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Aggregator.Publish.Widgets;

/// <summary>Where partners put a widget together and copy its code: /{lang}/widgets.</summary>
public sealed class WidgetPages(
    PageComposer compose, WidgetLoader loader, WidgetSnippets snippets, WidgetAssets assets, Catalogue catalogue, ResponseCache cache)
{
    /// <summary>The colour that the form shows where none was chosen: our own, and no setting.</summary>
    public const string UsualAccent = "8f1d1d";

    /// <summary>The form, the preview and the code; with status 400 and what is wrong where the settings cannot be read.</summary>
    public Task<RenderedDocument> ShowAsync(PublishRequest request, InterfaceLanguage language, CancellationToken cancellationToken)
    {
        var reading = Read(request, language);
        if (reading.Query is not { } query)
        {
            return compose.RefuseAsync<WidgetsPage>(
                Context(request, language, new WidgetQuery()), (nameof(WidgetsPage.Query), new WidgetQuery { Language = language.Tag }),
                (nameof(WidgetsPage.Catalogue), catalogue), (nameof(WidgetsPage.Problem), reading.Problem), (nameof(WidgetsPage.StyleSheet), assets.Address(WidgetAssets.FormSheet)));
        }
        var isFirst = request.Query.Count == 0;
        return cache.GetAsync($"{request.BaseUrl}{query.Address(SiteLinks.Widgets(language))} {isFirst}", async token =>
        {
            var model = await loader.LoadAsync(query, token);
            // Whoever has chosen nothing yet sees what a widget looks like, also in a language without articles.
            if (isFirst && model.Items.Count == 0)
                model = await loader.LoadAsync(query with { Articles = WidgetArticles.All }, token);
            await assets.KeepAsync(token);
            return await compose.RenderAsync<WidgetsPage>(
                Context(request, language, query), null, (nameof(WidgetsPage.Query), model.Query), (nameof(WidgetsPage.Catalogue), catalogue),
                (nameof(WidgetsPage.Code), snippets.Of(model, request.BaseUrl)), (nameof(WidgetsPage.Script), assets.Address(WidgetAssets.FormScript)),
                (nameof(WidgetsPage.StyleSheet), assets.Address(WidgetAssets.FormSheet)));
        }, cancellationToken);
    }

    /// <summary>/embed/v1/code.json: the same code for the page's own script.</summary>
    public Task<RenderedDocument> CodeAsync(PublishRequest request, CancellationToken cancellationToken)
    {
        var reading = Read(request, InterfaceLanguages.English);
        if (reading.Query is not { } query)
            return Task.FromResult(reading.Problem!.ToDocument(request.BaseUrl));
        return cache.GetAsync($"{request.BaseUrl}{query.Address(SiteLinks.WidgetCode)}", async token =>
        {
            var code = snippets.Of(await loader.LoadAsync(query, token), request.BaseUrl);
            await assets.KeepAsync(token);
            return new RenderedDocument(ApiAnswer.JsonType, JsonBody.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("query", query.Address(""));
                json.WriteNumber("height", WidgetSize.Of(query).Height);
                json.WriteStartObject("code");
                foreach (var (name, text) in code.Fields)
                    json.WriteString(name, text);
                json.WriteEndObject();
                json.WriteEndObject();
            }));
        }, cancellationToken);
    }

    /// <summary>From /widgets to the page in the reader's language.</summary>
    public static RenderedDocument InReadersLanguage(PublishRequest request) =>
        PageComposer.Redirect(302, SiteLinks.Widgets(request.ReaderLanguage) + request.QueryString, RenderedDocument.ShortLived, "Accept-Language");

    // A form sends every field, chosen or not.
    private QueryReading<WidgetQuery> Read(PublishRequest request, InterfaceLanguage language)
    {
        var given = request.Query.Where(field => !StringValues.IsNullOrEmpty(field.Value) && !(field.Key == "accent" && field.Value.ToString().TrimStart('#') == UsualAccent))
            .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
        var reading = WidgetParameters.Read(new QueryCollection(given), catalogue);
        return reading.Query is { Language: null } query ? new(query with { Language = language.Tag }, null) : reading;
    }

    private PageContext Context(PublishRequest request, InterfaceLanguage language, WidgetQuery query)
    {
        var isPlain = query == new WidgetQuery { Language = language.Tag };
        string PathIn(InterfaceLanguage other) => isPlain ? SiteLinks.Widgets(other) : query.Address(SiteLinks.Widgets(other));
        return compose.Context(request, language, PathIn(language), PathIn) with
        {
            CanonicalPath = SiteLinks.Widgets(language),
            HasSiblings = isPlain,
            Policy = SecurityHeaders.PreviewPolicy,
        };
    }
}
