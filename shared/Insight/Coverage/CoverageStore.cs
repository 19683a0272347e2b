using System.Globalization;
using System.Text.Json;
using Aggregator.Store;

namespace Aggregator.Insight.Coverage;

/// <summary>Counted days and the progress of the counting, as blobs.</summary>
public sealed class CoverageStore(IBlobs blobs)
{
    private const string ProgressName = "progress.json";
    private const string Json = "application/json";

    /// <summary>Null for a day that has not been counted: nothing was released on it, as far as is known.</summary>
    public async Task<CoverageDay?> FindAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var blob = await blobs.GetAsync(StoreNames.CoverageContainer, NameOf(day), cancellationToken);
        return blob is null ? null : JsonSerializer.Deserialize(blob.Content.Span, CoverageJson.Default.CoverageDay);
    }

    internal Task SaveAsync(CoverageDay day, CancellationToken cancellationToken) => blobs.PutAsync(
        StoreNames.CoverageContainer, NameOf(day.Day), JsonSerializer.SerializeToUtf8Bytes(day, CoverageJson.Default.CoverageDay), Json, cancellationToken);

    internal async Task<(CoverageProgress? Progress, string? ETag)> ProgressAsync(CancellationToken cancellationToken)
    {
        var blob = await blobs.GetAsync(StoreNames.CoverageContainer, ProgressName, cancellationToken);
        return blob is null ? (null, null) : (JsonSerializer.Deserialize(blob.Content.Span, CoverageJson.Default.CoverageProgress), blob.ETag);
    }

    /// <summary>The new ETag; null when somebody else has written meanwhile.</summary>
    internal Task<string?> SaveAsync(CoverageProgress progress, string? etag, CancellationToken cancellationToken) => blobs.PutIfAsync(
        StoreNames.CoverageContainer, ProgressName, JsonSerializer.SerializeToUtf8Bytes(progress, CoverageJson.Default.CoverageProgress), Json, etag, cancellationToken);

    private static string NameOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".json";
}
