using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace Aggregator.Local.Hosting;

/// <summary>Configuration that everything else overrules.</summary>
internal static class RuntimeDefaults
{
    public const string Urls = "urls";

    public static void AddTo(IConfigurationBuilder configuration, HostJson hostJson)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            [Urls] = "http://localhost:7071",
            // The start report says what these would.
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        };
        foreach (var (category, level) in hostJson.LogLevels)
            values[$"Logging:LogLevel:{category}"] = level;
        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = values });
    }

    /// <summary>Kestrel binds "localhost" to two addresses and so cannot choose one free port for it; 127.0.0.1 it can.</summary>
    public static string WithFreePorts(string urls) =>
        string.Join(';', urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(url =>
            Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri is { Host: "localhost", Port: 0 } ? "http://127.0.0.1:0" : url));
}
