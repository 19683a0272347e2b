using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Newsroom.Translate;

/// <summary>
/// The press's own translation server, with LibreTranslate's interface: GET /languages, POST /translate. It answers on a host
/// that cannot exist elsewhere (RFC 2606).
/// </summary>
internal static class TranslationDesk
{
    public const string Host = "translate.invalid";

    private const int MostBytes = 1024 * 1024;

    public static async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value;
        if (path == "/languages" && HttpMethods.IsGet(context.Request.Method))
            await WriteAsync(context, StatusCodes.Status200OK, Languages());
        else if (path == "/translate" && HttpMethods.IsPost(context.Request.Method))
            await TranslateAsync(context);
        else
            await WriteAsync(context, StatusCodes.Status404NotFound, Error("There is nothing here."));
    }

    private static async Task TranslateAsync(HttpContext context)
    {
        if (await BodyAsync(context) is not { } body || body["q"] is not JsonArray texts || texts.Any(text => text is not JsonValue value || !value.TryGetValue<string>(out _)))
        {
            await WriteAsync(context, StatusCodes.Status400BadRequest, Error("Invalid request: missing q parameter"));
            return;
        }
        var words = TranslationWords.All.FirstOrDefault(one => one.Code == (string?)body["target"]);
        if (words is null || (string?)body["source"] != "vi")
        {
            await WriteAsync(context, StatusCodes.Status400BadRequest, Error($"{(words is null ? body["target"] : body["source"])} is not supported"));
            return;
        }
        var translated = texts.Select(text => (JsonNode)PressTranslator.Instance.Translate(text!.GetValue<string>(), words));
        await WriteAsync(context, StatusCodes.Status200OK, new JsonObject { ["translatedText"] = new JsonArray([.. translated]) });
    }

    private static JsonArray Languages() =>
    [
        new JsonObject { ["code"] = "vi", ["name"] = "Vietnamese", ["targets"] = new JsonArray([.. TranslationWords.All.Select(words => (JsonNode)words.Code)]) },
        .. TranslationWords.All.Select(words => new JsonObject { ["code"] = words.Code, ["name"] = words.Code, ["targets"] = new JsonArray() }),
    ];

    private static async Task<JsonNode?> BodyAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MostBytes)
            return null;
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, documentOptions: new JsonDocumentOptions { MaxDepth = 8 }, cancellationToken: context.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonObject Error(string message) => new() { ["error"] = message };

    private static Task WriteAsync(HttpContext context, int status, JsonNode body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(body, context.RequestAborted);
    }
}
