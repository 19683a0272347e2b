using Aggregator.Fetch;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Publish;

/// <summary>Settings of everything that is published.</summary>
public sealed record PublishOptions
{
    /// <summary>Setting <c>PublicUrl</c>: where readers reach us, for example https://news.example; null takes it from each request.</summary>
    public Uri? PublicUrl
    {
        get;
        init => (field, Origin) = (value, value?.GetLeftPart(UriPartial.Authority));
    }

    /// <summary>The same as text, without a slash at the end.</summary>
    public string? Origin { get; private init; }

    /// <summary>Our origin in files that are made without anybody asking, without a slash at the end.</summary>
    public string BaseUrl => Origin ?? "http://localhost:7071";

    /// <summary>Setting <c>Contact</c>: an e-mail address for outlets and for reports of weaknesses; null when there is none.</summary>
    public string? Contact { get; init; }

    /// <summary>Setting <c>RobotName</c>: the product token that our robot shows and robots.txt rules may name.</summary>
    public string RobotName { get; init; } = FetchOptions.ProductToken;

    /// <summary>Setting <c>Hub</c>: another WebSub hub that our feeds name instead of our own; null for our own.</summary>
    public Uri? Hub { get; init; }

    /// <summary>The hub that feeds at this origin name.</summary>
    public Uri HubOf(string baseUrl) => Hub ?? new Uri(baseUrl + SiteLinks.Hub);

    /// <summary>Folder of the style sheet and icons.</summary>
    public string AssetFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>How long a rendered answer serves equal requests.</summary>
    public TimeSpan CacheFor { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long after that it is still given out while a new one is made.</summary>
    public TimeSpan StaleFor { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Upper bound of the memory that rendered answers take, in bytes.</summary>
    public long CacheBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Reads the settings. Throws <see cref="InvalidOperationException"/> for a PublicUrl that is no http or https origin.</summary>
    public static PublishOptions From(IConfiguration configuration)
    {
        var defaults = new PublishOptions();
        return defaults with
        {
            PublicUrl = ReadOrigin(configuration["PublicUrl"]),
            Hub = Address("Hub", configuration["Hub"]),
            Contact = configuration["Contact"] is { Length: > 0 } contact ? contact : null,
            RobotName = configuration["RobotName"] is { Length: > 0 } name ? name : defaults.RobotName,
        };
    }

    private static Uri? Address(string name, string? setting)
    {
        if (string.IsNullOrEmpty(setting))
            return null;
        return Uri.TryCreate(setting, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new InvalidOperationException($"The setting {name} is '{setting}'; it must be an address such as https://hub.example/.");
    }

    private static Uri? ReadOrigin(string? setting)
    {
        if (string.IsNullOrEmpty(setting))
            return null;
        return Uri.TryCreate(setting, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.AbsolutePath == "/"
            ? url
            : throw new InvalidOperationException($"The setting PublicUrl is '{setting}'; it must be like https://news.example.");
    }
}
