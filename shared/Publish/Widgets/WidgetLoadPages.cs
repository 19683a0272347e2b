using System.Globalization;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Pages;

namespace Aggregator.Publish.Widgets;

/// <summary>How often widgets of a key were loaded: /widgets/stats?key=…</summary>
public sealed class WidgetLoadPages(PageComposer compose, WidgetCounts counts, TimeProvider clock, ResponseCache cache)
{
    /// <summary>Below this a number could tell of single readers, and is not told.</summary>
    public const int LeastTold = 10;

    private const int DaysTold = 90;

    /// <summary>A page for browsers, JSON for everything else and with <c>format=json</c>; 400 where <c>key</c> cannot be one.</summary>
    public Task<RenderedDocument> ShowAsync(PublishRequest request, CancellationToken cancellationToken)
    {
        var key = request.Query["key"].ToString();
        if (!WidgetParameters.IsKey(key))
            return Task.FromResult(Problem.Parameters([new("key", "'key' must be the name that the widget was given.")]).ToDocument(request.BaseUrl));
        var isPage = request.WantsPage && request.Query["format"] != "json";
        var language = InterfaceLanguages.Find(request.Query["lang"].ToString()) ?? request.ReaderLanguage;
        return cache.GetAsync($"{request.BaseUrl}{SiteLinks.WidgetLoads(key, language)} {isPage}", async token =>
        {
            var since = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1 - DaysTold);
            var days = await counts.ReadAsync(key, since, token);
            return isPage ? await PageAsync(request, language, key, days) : Json(key, since, days);
        }, cancellationToken);
    }

    private Task<RenderedDocument> PageAsync(PublishRequest request, InterfaceLanguage language, string key, IReadOnlyList<WidgetDay> days)
    {
        var page = compose.Context(request, language, SiteLinks.WidgetLoads(key, language), other => SiteLinks.WidgetLoads(key, other));
        return compose.RenderAsync<WidgetLoadsPage>(page, null, (nameof(WidgetLoadsPage.Key), key), (nameof(WidgetLoadsPage.Days), days));
    }

    private static RenderedDocument Json(string key, DateOnly since, IReadOnlyList<WidgetDay> days) => new(ApiAnswer.JsonType, JsonBody.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("key", key);
        json.WriteString("since", Text(since));
        json.WriteStartArray("days");
        foreach (var (day, loads) in days)
        {
            json.WriteStartObject();
            json.WriteString("day", Text(day));
            if (loads < LeastTold)
                json.WriteNull("loads");
            else
                json.WriteNumber("loads", loads);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("note", $"Loads of widgets by day (UTC); null stands for fewer than {LeastTold}.");
        json.WriteEndObject();
    }))
    {
        CrossOrigin = true, Vary = "Accept-Encoding, Accept",
    };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
