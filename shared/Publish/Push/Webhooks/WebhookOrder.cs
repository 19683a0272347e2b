using System.Text.Json.Serialization;
using Aggregator.Articles;
using Aggregator.Fetch;
using Aggregator.Publish;
using Aggregator.Publish.Languages;
using Aggregator.Sources;

namespace Aggregator.Publish.Push.Webhooks;

/// <summary>What a partner sends to have a webhook.</summary>
public sealed record WebhookOrder(string? Url, IReadOnlyList<string>? Events = null, WebhookFilter? Filter = null, string? Secret = null);

/// <summary>Which day is to be delivered once more (UTC).</summary>
public sealed record ReplayOrder(string? Day);

/// <summary>Checks what partners send, and says what is wrong by name.</summary>
public static class WebhookOrders
{
    private const int MostValues = 100, LongestValue = 100;

    /// <summary>Null when the order can be carried out.</summary>
    public static string? Refusal(WebhookOrder order, Catalogue catalogue, IPoster poster)
    {
        if (order.Url is not { Length: <= FetchOptions.MaxUrlLength } text || !Uri.TryCreate(text, UriKind.Absolute, out var url))
            return $"'url' must be an absolute address of at most {FetchOptions.MaxUrlLength} characters.";
        if (poster.Refusal(url) is { } refusal)
            return $"'url' cannot be called: {refusal}.";
        // Plain http is only let through by the poster's own exception for tests, to this machine.
        if (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback)
            return "'url' must begin with https.";
        if (order.Events?.FirstOrDefault(name => PushEventNames.Parse(name) is null) is { } unknown)
            return $"'{Shown(unknown)}' is not an event; there are {string.Join(", ", PushEventNames.All)}.";
        if (order.Secret is { } secret && !WebhookSignature.IsSecret(secret))
            return "'secret' must be whsec_ and base64 of 24 to 64 bytes; leave it out to be given one.";
        return order.Filter is { } filter ? Refusal(filter, catalogue) : null;
    }

    private static string? Refusal(WebhookFilter filter, Catalogue catalogue)
    {
        (string Name, IReadOnlyList<string> Values, Func<string, bool> IsKnown)[] lists =
        [
            ("languages", filter.Languages, value => value.Length is >= 2 and <= 35 && value.All(one => char.IsAsciiLetterOrDigit(one) || one == '-')),
            ("topics", filter.Topics, TopicNames.Exists),
            ("places", filter.Places, value => catalogue.FindPlace(value) is not null),
            ("sources", filter.Sources, value => catalogue.FindSource(value) is not null),
            ("types", filter.Types, value => Enum.GetNames<ArticleType>().Contains(value, StringComparer.OrdinalIgnoreCase)),
        ];
        foreach (var (name, values, isKnown) in lists)
        {
            if (values.Count > MostValues)
                return $"'filter.{name}' has {values.Count} values; at most {MostValues}.";
            if (values.FirstOrDefault(value => value is null || value.Length > LongestValue || !isKnown(value)) is { } unknown)
                return $"'filter.{name}': there is no '{Shown(unknown)}'.";
        }
        return null;
    }

    private static string Shown(string text) => Publish.Views.OutputText.Shorten(Publish.Views.OutputText.Clean(text), 60);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(WebhookOrder))]
[JsonSerializable(typeof(ReplayOrder))]
internal sealed partial class WebhookOrderJson : JsonSerializerContext;
