using System.IO.Hashing;
using System.Text;
using Aggregator.Store;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Search;

/// <summary>Where and how often. Section <c>Search</c> of the settings.</summary>
public sealed record SearchOptions
{
    /// <summary>Folder of the index files on this machine; any number of processes may share it.</summary>
    public required string Folder { get; init; }

    /// <summary>How often each instance looks at the change stream.</summary>
    public TimeSpan FollowEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A published index is replaced by a newer one when it is this old, so that a new instance has little to catch up on.</summary>
    public TimeSpan PublishEvery { get; init; } = TimeSpan.FromHours(6);

    /// <summary>
    /// <c>Search:Folder</c>; by default a folder of the embedded store, or for another store one of the system's temporary
    /// folder, which a Functions instance loses when it ends.
    /// </summary>
    public static SearchOptions From(IConfiguration configuration)
    {
        var options = new SearchOptions { Folder = configuration["Search:Folder"] is { Length: > 0 } folder ? Path.GetFullPath(folder) : DefaultFolder(configuration) };
        return options with
        {
            FollowEvery = Seconds(configuration["Search:FollowSeconds"]) ?? options.FollowEvery,
            PublishEvery = Seconds(configuration["Search:PublishSeconds"]) ?? options.PublishEvery,
        };
    }

    private static string DefaultFolder(IConfiguration configuration)
    {
        if (!string.Equals(configuration["Storage"], "azure", StringComparison.OrdinalIgnoreCase))
            return Path.Combine(StoreRegistration.DataFolder(configuration), "search");
        // Two stores on one machine, as in tests, do not share an index.
        var store = configuration["AzureWebJobsStorage"] ?? configuration["AzureWebJobsStorage:accountName"] ?? "";
        return Path.Combine(Path.GetTempPath(), "aggregator-search", $"{XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(store)):x16}");
    }

    private static TimeSpan? Seconds(string? setting) =>
        double.TryParse(setting, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e6 ? TimeSpan.FromSeconds(seconds) : null;
}
