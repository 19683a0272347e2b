using System.Text.Json;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Aggregator.Sources;

namespace Aggregator.Publish.Widgets;

/// <summary>What the element &lt;aggregator-feed&gt; shows, in words that are ready: /embed/v1/feed.json.</summary>
public sealed class WidgetData(WidgetLoader loader, WidgetCounts counts, Catalogue catalogue, ResponseCache cache)
{
    /// <summary>The widget as JSON that any site may read; a problem with status 400 for parameters that cannot be read.</summary>
    public async Task<RenderedDocument> ReadAsync(PublishRequest request, bool isLoad, CancellationToken cancellationToken)
    {
        var reading = WidgetParameters.Read(request.Query, catalogue);
        if (reading.Query is not { } query)
            return reading.Problem!.ToDocument(request.BaseUrl);
        if (isLoad && query.Key is { } key)
            counts.Count(key);
        return await cache.GetAsync(
            $"{request.BaseUrl}{(query with { Key = null }).Address(SiteLinks.WidgetData)} {query.Key is null}",
            async token => Document(await loader.LoadAsync(query, token), request.BaseUrl), cancellationToken);
    }

    private static RenderedDocument Document(WidgetModel model, string baseUrl) =>
        new(ApiAnswer.JsonType, JsonBody.Write(json => Write(json, model, baseUrl)))
        {
            CacheControl = model.Query.Key is null ? WidgetFrames.Kept : WidgetFrames.KeptByReader,
            CrossOrigin = true,
            Headers = [new("Content-Language", model.Language.Tag)],
        };

    private static void Write(Utf8JsonWriter json, WidgetModel model, string baseUrl)
    {
        json.WriteStartObject();
        json.WriteString("lang", model.Language.Tag);
        json.WriteString("dir", model.Language.Direction);
        json.WriteString("layout", WidgetParameters.NameOf(model.Query.Arrangement));
        json.WriteString("theme", WidgetParameters.NameOf(model.Query.Theme));
        WriteOptional(json, "accent", model.Query.Accent?.ToCss());
        json.WriteString("title", model.Title);
        json.WriteString("url", baseUrl + model.Path);
        json.WriteString("site", model.Text.Site.Name);
        json.WriteString("home", baseUrl + SiteLinks.Home(model.Language));
        json.WriteString("asOf", model.AsOf);
        json.WriteString("stale", model.Stale);
        json.WriteString("belongs", model.Text.Widgets.Belongs);
        WriteOptional(json, "notice", model.Notice);
        WriteOptional(json, "pause", model.Query is { Moves: true, Arrangement: WidgetLayout.Ticker } ? model.Text.Widgets.Pause : null);
        json.WriteStartArray("articles");
        foreach (var item in model.Items)
            Write(json, item, baseUrl);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WidgetItem item, string baseUrl)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", baseUrl + item.Path);
        json.WriteString("title", item.Title);
        json.WriteString("lang", item.Language);
        json.WriteString("dir", item.Direction);
        WriteOptional(json, "label", item.Label);
        json.WriteString("outlet", item.Outlet);
        json.WriteString("owner", item.Owner);
        json.WriteString("original", item.Original);
        WriteOptional(json, "originalLang", item.OriginalLanguage == item.Language ? null : item.OriginalLanguage);
        json.WriteString("readAt", item.ReadAt);
        if (item.Published is { } published)
            WriteTime(json, "published", published);
        WriteTime(json, "collected", item.Collected);
        WriteOptional(json, "excerpt", item.Excerpt);
        if (item.Excerpt is not null && item.ExcerptLanguage != item.Language)
        {
            json.WriteString("excerptLang", item.ExcerptLanguage);
            json.WriteString("excerptDir", item.ExcerptDirection);
        }
        WriteOptional(json, "picture", item.Picture is { } picture ? baseUrl + picture : null);
        WriteOptional(json, "alt", item.PictureText.Length == 0 ? null : item.PictureText);
        WriteOptional(json, "credit", item.Credit);
        WriteOptional(json, "rights", item.Rights);
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, (string Machine, string Text) time)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(time.Machine);
        json.WriteStringValue(time.Text);
        json.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
