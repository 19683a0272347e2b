using Microsoft.Extensions.Configuration;

namespace Aggregator.Translate.Engines;

/// <summary>Which engine translates, from configuration section <c>Translate</c>.</summary>
public sealed record EngineOptions
{
    /// <summary>none, azure or libretranslate.</summary>
    public string Engine { get; init; } = "none";

    /// <summary>The engine's address. Azure's shared one where nothing is said; LibreTranslate has no other.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Azure: the resource's key; without one the app's managed identity is used. LibreTranslate: its api_key, where it asks for one.</summary>
    public string? Key { get; init; }

    /// <summary>Azure: the resource's region, for keys of regional resources and for managed identities on the shared address.</summary>
    public string? Region { get; init; }

    /// <summary>Azure: the resource's id, for a managed identity on the shared address.</summary>
    public string? ResourceId { get; init; }

    /// <summary>LibreTranslate: how many texts and characters a request may hold (its own --batch-limit and --char-limit).</summary>
    public int MostTexts { get; init; } = 50;

    public int MostCharacters { get; init; } = 5000;

    /// <summary>Whether anything translates at all.</summary>
    public bool IsOn => Engine != "none";

    /// <summary>Reads and checks the section. Throws <see cref="InvalidOperationException"/> naming the setting that is wrong.</summary>
    public static EngineOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Translate");
        var named = section["Engine"] is { Length: > 0 } engine ? engine.ToLowerInvariant() : "none";
        if (named is not ("none" or "azure" or "libretranslate"))
            throw new InvalidOperationException($"Translate:Engine is '{section["Engine"]}'; it can be 'none', 'azure' or 'libretranslate'.");
        var options = (section.Get<EngineOptions>() ?? new EngineOptions()) with { Engine = named };
        if (options.Endpoint is { } given)
            options = options with { Endpoint = Folder(given) };
        else if (named == "libretranslate")
            throw new InvalidOperationException("Translate:Engine is 'libretranslate', but Translate:Endpoint does not say where it is.");
        if (options.MostTexts is < 1 or > 1000 || options.MostCharacters is < 100 or > 1_000_000)
            throw new InvalidOperationException("Translate:MostTexts must be 1 to 1000, Translate:MostCharacters 100 to 1000000.");
        return options;
    }

    // An address names a folder: what follows is put behind it, not in the place of its last part.
    private static Uri Folder(Uri given) => given is { IsAbsoluteUri: true, Scheme: "http" or "https" }
        ? given.AbsolutePath.EndsWith('/') ? given : new Uri(given.AbsoluteUri + "/")
        : throw new InvalidOperationException($"Translate:Endpoint is '{given}', which is no http or https address.");
}
