using Aggregator.Newsroom;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace Aggregator.Functions;

/// <summary>Settings that hold unless something else is configured; the way the program is run decides some of them.</summary>
public static class AppDefaults
{
    /// <summary>Puts the defaults under everything configured, and derives the runtime's storage connection from ours.</summary>
    public static void Apply(ConfigurationManager configuration)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Storage"] = "embedded",
            ["Data"] = Path.Combine(".data", IsDemo(configuration) ? "demo" : IsReplay(configuration) ? "replay" : ""),
            ["CollectSchedule"] = "0 * * * * *",
            ["RecheckSchedule"] = "20 * * * * *",
            ["PushSchedule"] = "*/10 * * * * *",
            ["TranslateSchedule"] = "5/10 * * * * *",
            ["CoverageSchedule"] = "30 */5 * * * *",
            ["DumpSchedule"] = "0 20 3 * * *",
            ["PackageSchedule"] = "40 */10 * * * *",
            ["PublicUrl"] = FirstAddress(configuration["urls"]) ?? "http://localhost:7071",
        };
        // Somebody is watching these two and waiting for the next round.
        if (IsDemo(configuration) || IsReplay(configuration))
        {
            settings["CollectSchedule"] = "*/1 * * * * *";
            settings["CoverageSchedule"] = "*/30 * * * * *";
        }
        if (IsDemo(configuration))
        {
            settings["TranslateSchedule"] = "*/2 * * * * *";
            settings["Translate:Engine"] = "libretranslate";
            settings["Translate:Endpoint"] = SimulatedPress.TranslationAddress;
        }
        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = settings });
        if (string.Equals(configuration["Storage"], "embedded", StringComparison.OrdinalIgnoreCase))
            configuration["AzureWebJobsStorage"] = "embedded:" + Path.GetFullPath(configuration["Data"]!);
    }

    /// <summary>Whether the simulated press answers instead of the world.</summary>
    public static bool IsDemo(IConfiguration configuration) => configuration.GetValue("Demo", false);

    // Links must name the address that answers; a port that the system chooses is not known yet.
    private static string? FirstAddress(string? urls) =>
        urls?.Split(';')[0] is { Length: > 0 } first && Uri.TryCreate(first, UriKind.Absolute, out var url) && url.Port != 0
            ? first.TrimEnd('/')
            : null;

    private static bool IsReplay(ConfigurationManager configuration) => !string.IsNullOrEmpty(configuration["Replay"]);
}
